package org.fendan.policy.chongqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.fendan.contract.StoryPlayer;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The made-up lives of an assist loan, act by act, and how each of them ends. */
class AssistLoanStoriesTest {

    private final Scheme scheme = new AssistLoan2021();

    private Story story(int index) {
        return scheme.stories().get(index);
    }

    private static final String LENT =
            "0 apply, 5 bank-review true, 12 approve true, 20 contribute, 22 sign, 27 disburse 3000000.00, 29 notify, ";

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | 2 | refused by the bank             | 0 apply, 5 bank-review false
            1 | 6 | repaid when due                 | LENT210 repay 72000.00 500000.00, 391 repay 61000.00 2500000.00, 392 settle
            2 | 2 | increased, then repaid          | LENT120 increase 1000000.00, 123 review-increase true, 127 approve-increase true, 129 contribute, 130 sign, 132 disburse 1000000.00 2021-08-11, 134 notify, 391 repay 180000.00 4000000.00, 391 settle
            3 | 2 | renewed for a year, then repaid | LENT370 apply-renewal, 376 approve-renewal true, 391 renew 2023-04-27, 393 notify-renewal, 756 repay 287100.00 3000000.00, 757 settle
            4 | 2 | overdue, then repaid by itself  | LENT391 repay 120000.00 2000000.00, 400 overdue 4785.00 1000000.00 2022-04-28, 410 cure 7000.00 1000000.00, 411 settle
            5 | 2 | paid for, then recovered        | LENT391 repay 120000.00 2000000.00, 400 overdue 30000.01 1000000.00 2022-04-28, 403 claim, 406 confirm-overdue true, 408 confirm-payment true, 412 approve-payment true, 415 pay, 520 recover 820000.00 20000.00, 640 recover 240000.01 10000.00, 650 settle
            6 | 1 | blacklisted and written off     | LENT300 report-breach, 400 overdue 42000.00 3000000.00 2022-04-28, 403 claim, 406 confirm-overdue true, 408 confirm-payment true, 412 approve-payment true, 415 pay, 430 blacklist, 560 recover 500000.00 50000.00, 780 write-off, 781 settle
            """)
    void each_life_goes_like_this(int index, int weight, String title, String acts) {
        assertThat(story(index).title().en()).isEqualTo(title);
        assertThat(story(index).weight()).isEqualTo(weight);
        assertThat(story(index).acts().stream()
                        .map(AssistLoanStoriesTest::shown)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(acts.replace("LENT", LENT));
        assertThat(scheme.stories()).hasSize(7);
    }

    /** Day, step, and what is stated with it, the words left out. */
    private static String shown(Story.Act act) {
        String facts = act.facts().texts().values().stream()
                .filter(value -> value.matches("[a-z0-9.-]+"))
                .map(value -> " " + value)
                .collect(Collectors.joining());
        return act.day() + " " + act.step() + facts;
    }

    @ParameterizedTest(name = "{0}: {1}, charged {2}, {3} disbursed, {4} compensated, returned {5}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | refused | 0.00      | 0.00       | 0.00       | 0.00
            1 | settled | 75000.00  | 3000000.00 | 0.00       | 0.00
            2 | settled | 100000.00 | 4000000.00 | 0.00       | 0.00
            3 | settled | 75000.00  | 3000000.00 | 0.00       | 0.00
            4 | settled | 75000.00  | 3000000.00 | 0.00       | 0.00
            5 | settled | 75000.00  | 3000000.00 | 1000000.00 | 1030000.01
            6 | settled | 75000.00  | 3000000.00 | 3000000.00 | 450000.00
            """)
    void each_life_can_be_handled_to_its_end(
            int index, String mark, String charged, String disbursed, String compensated, String returned) {
        StoryPlayer.Played played = StoryPlayer.play(scheme, story(index));
        assertThat(played.faults()).isEmpty();
        CaseFile end = played.file();
        assertThat(end.marks()).contains(mark);
        assertThat(end.hasEnded()).isTrue();
        assertThat(end.loan().charged()).hasToString(charged);
        assertThat(end.loan().disbursed()).hasToString(disbursed);
        assertThat(end.loan().compensated()).hasToString(compensated);
        assertThat(end.loan().open().isZero()).isTrue();
        assertThat(end.borne().returned().values().stream().reduce(Money.ZERO, Money::plus))
                .hasToString(returned);
    }
}
