package org.fendan.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fendan.core.sharing.SharingFixture.BANK;
import static org.fendan.core.sharing.SharingFixture.BANK_SHARE;
import static org.fendan.core.sharing.SharingFixture.FIRST;
import static org.fendan.core.sharing.SharingFixture.GUARANTOR;
import static org.fendan.core.sharing.SharingFixture.LOSS;
import static org.fendan.core.sharing.SharingFixture.OPEN;
import static org.fendan.core.sharing.SharingFixture.SECOND;
import static org.fendan.core.sharing.SharingFixture.THIRD;
import static org.fendan.core.sharing.SharingFixture.art;
import static org.fendan.core.sharing.SharingFixture.fen;
import static org.fendan.core.sharing.SharingFixture.first;
import static org.fendan.core.sharing.SharingFixture.loss;
import static org.fendan.core.sharing.SharingFixture.part;
import static org.fendan.core.sharing.SharingFixture.rest;
import static org.fendan.core.sharing.SharingFixture.share;
import static org.fendan.core.sharing.SharingFixture.sharing;
import static org.fendan.core.sharing.SharingFixture.shown;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.FactType;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Fixed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossSharingTest {

    @ParameterizedTest(name = "loss {0}, first holds {1}, second {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            100 | 30  | 20 | first 30, second 20, bank 50
            100 | 100 | 20 | first 100, second 0, bank 0
            100 | 99  | 20 | first 99, second 1, bank 0
            100 | 0   | 0  | first 0, second 0, bank 100
            0   | 30  | 20 | first 0, second 0, bank 0
            1   | 0   | 1  | first 0, second 1, bank 0
            """)
    void firsts_pay_in_order_up_to_what_they_hold(long loss, long first, long second, String slices) {
        LossSharing sharing = sharing(first(FIRST), first(SECOND), rest(BANK));
        assertThat(shown(split(sharing, loss, first, second))).isEqualTo(slices);
    }

    @ParameterizedTest(name = "loss {0}, first holds {1}, second {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            100 | 0   | 50 | first 0, second 50, bank 50
            101 | 0   | 50 | first 0, second 50, bank 51
            100 | 30  | 50 | first 30, second 35, bank 35
            101 | 30  | 50 | first 30, second 35, bank 36
            100 | 30  | 34 | first 30, second 34, committee 1, bank 35
            100 | 30  | 35 | first 30, second 35, bank 35
            100 | 30  | 0  | first 30, second 0, committee 35, bank 35
            1   | 0   | 9  | first 0, second 0, bank 1
            100 | 100 | 0  | first 100, second 0, bank 0
            """)
    void a_share_is_of_what_the_firsts_leave_and_what_its_fund_lacks_is_named(
            long loss, long first, long second, String slices) {
        LossSharing sharing = sharing(first(FIRST), share(SECOND, part(1, 2), OPEN), rest(BANK));
        assertThat(shown(split(sharing, loss, first, second))).isEqualTo(slices);
    }

    @ParameterizedTest(name = "loss {0}, first holds {1}, second {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            101 | 90 | 90 | first 33, second 33, bank 35
            101 | 10 | 90 | first 10, second 33, bank 58
            101 | 33 | 0  | first 33, second 0, bank 68
            """)
    void shares_look_at_one_and_the_same_sum_and_the_rest_takes_what_nobody_is_named_for(
            long loss, long first, long second, String slices) {
        LossSharing sharing = sharing(share(FIRST, part(1, 3)), share(SECOND, part(1, 3)), rest(BANK));
        assertThat(shown(split(sharing, loss, first, second))).isEqualTo(slices);
    }

    @Test
    void shares_of_more_than_the_whole_leave_the_rest_nothing_and_nobody_a_debt() {
        LossSharing sharing = sharing(share(FIRST, part(3, 4)), share(SECOND, part(3, 4)), rest(BANK));
        assertThat(shown(split(sharing, 100, 100, 100))).isEqualTo("first 75, second 25, bank 0");
    }

    @Test
    void an_institution_pays_its_share_without_being_asked_what_it_holds() {
        LossSharing sharing = sharing(share(GUARANTOR, part(4, 5), OPEN), rest(BANK));
        assertThat(shown(sharing.split(loss(101), Resources.UNKNOWN).orElseThrow()))
                .isEqualTo("guarantor 80, bank 21");
        assertThat(shown(sharing(first(GUARANTOR), rest(BANK))
                        .split(loss(101), Resources.UNKNOWN)
                        .orElseThrow()))
                .isEqualTo("guarantor 101, bank 0");
    }

    @Test
    void each_slice_says_by_what_it_came_about() {
        LossSharing sharing = sharing(first(FIRST), share(SECOND, part(1, 2), OPEN), rest(BANK));
        assertThat(split(sharing, 100, 30, 20).slices())
                .containsExactly(
                        new Slice(
                                1,
                                Slice.Role.FIRST,
                                FIRST,
                                FIRST,
                                fen(30),
                                art("first"),
                                fen(100),
                                Optional.empty(),
                                Optional.of(fen(30)),
                                Optional.empty()),
                        new Slice(
                                2,
                                Slice.Role.SHARE,
                                SECOND,
                                SECOND,
                                fen(20),
                                art("share"),
                                fen(70),
                                Optional.of(Ratio.of(1, 2)),
                                Optional.of(fen(20)),
                                Optional.empty()),
                        new Slice(
                                3,
                                Slice.Role.UNCOVERED,
                                OPEN,
                                OPEN,
                                fen(15),
                                art("share"),
                                fen(35),
                                Optional.of(Ratio.of(1, 2)),
                                Optional.of(fen(20)),
                                Optional.empty()),
                        new Slice(
                                4,
                                Slice.Role.REST,
                                BANK,
                                BANK,
                                fen(35),
                                art("rest"),
                                fen(35),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void a_loss_waits_for_its_facts_its_terms_and_its_funds() {
        LossSharing sharing = sharing(first(FIRST), share(GUARANTOR, BANK_SHARE), rest(BANK));
        Resources known = Resources.UNKNOWN.with(FIRST, Money.ZERO);
        assertThat(sharing.keys()).containsExactly(BANK_SHARE, LOSS);
        assertThat(sharing.funds()).containsExactly(FIRST);
        assertThat(sharing.split(loss(10), known)).isEmpty();
        assertThat(sharing.split(loss(10).withText(BANK_SHARE, "20").without(LOSS), known))
                .isEmpty();
        assertThat(sharing.split(loss(10).withText(BANK_SHARE, "20"), Resources.UNKNOWN))
                .isEmpty();
        assertThat(shown(sharing.split(loss(10).withText(BANK_SHARE, "20"), known)
                        .orElseThrow()))
                .isEqualTo("first 0, guarantor 2, bank 8");
    }

    @Test
    void a_loss_with_a_part_of_a_fen_goes_down() {
        LossSharing sharing = LossSharing.of(new Amount.Part(part(1, 2), new Amount.Stated(LOSS)), rest(BANK));
        assertThat(shown(sharing.split(loss(3), Resources.UNKNOWN).orElseThrow()))
                .isEqualTo("bank 1");
    }

    @Test
    void one_rest_stands_last() {
        for (List<LossSharing.Part> wrong : List.of(
                List.of(first(FIRST)), List.of(rest(BANK), first(FIRST)), List.of(rest(BANK), rest(GUARANTOR)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LossSharing(new Amount.Stated(LOSS), wrong))
                    .withMessage("a loss sharing needs exactly one rest, and it stands last");
        }
    }

    @Property
    void no_loss_gains_or_loses_a_fen_and_no_fund_pays_what_it_has_not(
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long loss,
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long first,
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long second,
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long third,
            @ForAll @IntRange(min = 0, max = 10_000) int one,
            @ForAll @IntRange(min = 0, max = 10_000) int other) {
        LossSharing sharing = sharing(
                first(FIRST),
                share(SECOND, new Fixed<>(Ratio.of(one, 10_000), FactType.PERCENT), OPEN),
                share(THIRD, new Fixed<>(Ratio.of(other, 10_000), FactType.PERCENT)),
                rest(BANK));
        Resources resources = Resources.UNKNOWN
                .with(FIRST, fen(first))
                .with(SECOND, fen(second))
                .with(THIRD, fen(third));
        Split split = sharing.split(loss(loss), resources).orElseThrow();
        assertThat(split.slices().stream().map(Slice::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(fen(loss));
        assertThat(split.slices()).noneMatch(slice -> slice.amount().isNegative());
        assertThat(split.of(FIRST)).isEqualTo(fen(Math.min(first, loss)));
        assertThat(split.of(SECOND)).isLessThanOrEqualTo(fen(second));
        assertThat(split.of(THIRD)).isLessThanOrEqualTo(fen(third));
    }

    private static Split split(LossSharing sharing, long loss, long first, long second) {
        return sharing.split(
                        loss(loss), Resources.UNKNOWN.with(FIRST, fen(first)).with(SECOND, fen(second)))
                .orElseThrow();
    }
}
