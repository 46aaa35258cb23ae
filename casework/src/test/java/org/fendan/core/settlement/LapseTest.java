package org.fendan.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.ledger.Account;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an approval keeps: until a day, until it is paid, or until something else ends it. */
class LapseTest {

    private static final String ONE = "91500107MA5UQ9B69J";
    private static final LocalDate JUNE_10 = LocalDate.of(2021, 6, 10);
    private static final LocalDate SEPTEMBER_1 = LocalDate.of(2021, 9, 1);
    private static final Facts YES = Facts.NONE.withText(ServiceFacts.APPROVED, "true");
    private static final Facts NO = Facts.NONE.withText(ServiceFacts.APPROVED, "false");
    private static final Facts UNTIL_SEPTEMBER = YES.with(ServiceFacts.HELD_UNTIL, SEPTEMBER_1);

    private final TownHall town = new TownHall();

    @BeforeEach
    void aConfirmedClaim() {
        town.inject("1000000.00");
        town.lent("A", ONE, "2500000.00");
        town.take("A", "claim", loss("1000000.00"));
        town.take("A", "confirm", YES);
    }

    private static Facts loss(String principal) {
        return Facts.NONE
                .withText(ServiceFacts.OVERDUE_SINCE, "2021-05-20")
                .withText(ServiceFacts.OVERDUE_PRINCIPAL, principal)
                .withText(SmallTown.BROKEN, "false");
    }

    private void nothingIsKept() {
        assertThat(town.pending()).isEmpty();
        assertThat(town.fund()).hasToString("1000000.00");
        assertThat(town.room(SmallTown.COMPENSATED, "guarantor-a")).isEqualTo("30000000.00");
    }

    private void reconciled() {
        assertThat(Reconciliation.of(
                        town.files(),
                        Map.of(ChartOfAccounts.of(town.scheme()).fund("x", SmallTown.CITY), Money.ofYuan(1_000_000)),
                        id -> town.account(id).map(Account::balance).orElse(Money.ZERO)))
                .isEmpty();
    }

    @Test
    void an_approval_lapses_is_given_anew_and_paid() {
        CaseFile confirmed = town.file("A");
        CaseFile approved = town.take("A", "reserve", JUNE_10, UNTIL_SEPTEMBER);
        assertThat(town.pending()).containsExactly("A/7/cap-compensated", "A/7/slice-1");
        assertThat(town.hold("A/7/slice-1").orElseThrow().expires()).contains(SEPTEMBER_1);
        assertThat(town.hold("A/7/cap-compensated").orElseThrow().expires()).contains(SEPTEMBER_1);
        assertThat(approved.facts().has(ServiceFacts.HELD_UNTIL)).isFalse();
        CaseFile lapsed = town.lapse("A", SEPTEMBER_1);
        nothingIsKept();
        assertThat(lapsed.marks()).isEqualTo(confirmed.marks());
        assertThat(lapsed.claims()).isEqualTo(confirmed.claims());
        assertThat(lapsed.stage()).isEqualTo(confirmed.stage());
        assertThat(lapsed.facts().keys()).isEqualTo(approved.facts().keys());
        assertThat(lapsed.events().get(7).effect()).isEqualTo(Effect.LAPSE);
        assertThat(town.faults("A", "pay", SEPTEMBER_1, Facts.NONE)).isEqualTo("APPROVAL_LAPSED step");
        town.take("A", "reserve", SEPTEMBER_1, YES);
        assertThat(town.pending()).containsExactly("A/9/cap-compensated", "A/9/slice-1");
        assertThat(town.hold("A/9/slice-1").orElseThrow().expires()).isEmpty();
        CaseFile paid = town.take("A", "pay", SEPTEMBER_1, Facts.NONE);
        assertThat(paid.lastClaim().orElseThrow().stage()).isEqualTo(Claim.Stage.PAID);
        assertThat(town.pending()).isEmpty();
        assertThat(town.fund()).hasToString("600000.00");
        assertThat(town.sum(SmallTown.COMPENSATED, "guarantor-a")).isEqualTo("400000.00");
        reconciled();
    }

    @Test
    void who_pays_too_late_hears_the_day() {
        town.take("A", "reserve", JUNE_10, UNTIL_SEPTEMBER);
        town.lapse("A", SEPTEMBER_1.plusDays(30));
        Plan.Refused refused = (Plan.Refused) town.plan("A", "pay", SEPTEMBER_1.plusDays(30), Facts.NONE);
        assertThat(refused.faults().get(0).rule().en())
                .isEqualTo(
                        "the approval of 2021-06-10 was held until 2021-09-01 and has lapsed; it must be given anew");
        assertThat(refused.faults().get(0).rule().zh()).isEqualTo("2021-06-10的批准有效至2021-09-01，已失效；须重新批准");
        assertThat(refused.faults().get(0).example()).isEqualTo("reserve");
    }

    @Test
    void an_approval_stands_until_its_lapse_is_posted() {
        town.take("A", "reserve", JUNE_10, UNTIL_SEPTEMBER);
        town.take("A", "pay", SEPTEMBER_1.plusDays(3), Facts.NONE);
        assertThat(town.fund()).hasToString("600000.00");
        assertThat(Lapse.plan(town.file("A"), SEPTEMBER_1.plusDays(3), "li", town::account))
                .isInstanceOf(Plan.Refused.class);
        reconciled();
    }

    @Test
    void it_lapses_from_its_day_on_and_never_without_one() {
        town.take("A", "reserve", JUNE_10, UNTIL_SEPTEMBER);
        assertThat(codes(SEPTEMBER_1.minusDays(1))).containsExactly("NOTHING_DUE");
        assertThat(codes(SEPTEMBER_1)).isEmpty();
        town.take("A", "repay", SEPTEMBER_1.plusDays(5), repaid());
        assertThat(codes(SEPTEMBER_1)).containsExactly("DATE_BEFORE_LAST_STEP");
        town.lapse("A", SEPTEMBER_1.plusDays(5));
        nothingIsKept();
        town.take("A", "reserve", SEPTEMBER_1.plusDays(5), YES);
        assertThat(codes(LocalDate.of(2099, 1, 1))).containsExactly("NOTHING_DUE");
    }

    private List<String> codes(LocalDate date) {
        return Lapse.plan(town.file("A"), date, "li", town::account) instanceof Plan.Refused refused
                ? refused.faults().stream().map(fault -> fault.code()).toList()
                : List.of();
    }

    private static Facts repaid() {
        return Facts.NONE
                .withText(ServiceFacts.PRINCIPAL_REPAID, "10000.00")
                .withText(ServiceFacts.INTEREST_PAID, "0.00");
    }

    @Test
    void the_day_is_after_the_approval_and_something_is_kept_until_it() {
        assertThat(town.faults("A", "reserve", SEPTEMBER_1, UNTIL_SEPTEMBER)).isEqualTo("DATE_PASSED heldUntil");
        assertThat(town.faults("A", "reserve", SEPTEMBER_1.minusDays(1), UNTIL_SEPTEMBER))
                .isEmpty();
        assertThat(town.faults("A", "reserve", JUNE_10, NO.with(ServiceFacts.HELD_UNTIL, SEPTEMBER_1)))
                .isEqualTo("NOTHING_HELD heldUntil");
    }

    @Test
    void an_approval_lapses_more_than_once() {
        LocalDate day = JUNE_10;
        for (int i = 0; i < 4; i++) {
            town.take("A", "reserve", day, YES.with(ServiceFacts.HELD_UNTIL, day.plusDays(10)));
            day = day.plusDays(10);
            town.lapse("A", day);
            nothingIsKept();
        }
        town.take("A", "reserve", day, NO);
        assertThat(town.file("A").lastClaim().orElseThrow().stage()).isEqualTo(Claim.Stage.REFUSED);
        nothingIsKept();
        reconciled();
    }

    @Test
    void a_second_look_that_refuses_an_approved_claim_frees_what_it_kept() {
        town.take("A", "reserve", JUNE_10, UNTIL_SEPTEMBER);
        assertThat(town.pending()).hasSize(2);
        town.take("A", "object", JUNE_10, NO);
        nothingIsKept();
        assertThat(town.file("A").lastClaim().orElseThrow().stage()).isEqualTo(Claim.Stage.REFUSED);
        assertThat(town.sum(SmallTown.CLAIMED, "all")).isEqualTo("0.00");
        reconciled();
    }

    @Test
    void a_corrected_approval_keeps_what_it_says_and_not_what_the_first_said() {
        town.take("A", "reserve", JUNE_10, UNTIL_SEPTEMBER);
        town.take("A", "correct", JUNE_10, YES);
        assertThat(town.pending()).containsExactly("A/8/cap-compensated", "A/8/slice-1");
        assertThat(town.fund()).hasToString("600000.00");
        town.take("A", "pay", JUNE_10, Facts.NONE);
        assertThat(town.pending()).isEmpty();
        reconciled();
    }

    @Test
    void what_rested_on_a_lapsed_approval_goes_with_it() {
        town.take("A", "reserve", JUNE_10, UNTIL_SEPTEMBER);
        town.take("A", "ready", JUNE_10, Facts.NONE);
        assertThat(town.file("A").marks()).contains("ready");
        CaseFile lapsed = town.lapse("A", SEPTEMBER_1);
        assertThat(lapsed.marks()).containsExactlyInAnyOrder("live", "confirmed");
        nothingIsKept();
    }

    @Test
    void a_case_closed_over_an_approval_frees_what_it_kept() {
        town.take("A", "reserve", JUNE_10, UNTIL_SEPTEMBER);
        CaseFile closed = town.take("A", "give-up", JUNE_10, Facts.NONE);
        assertThat(closed.hasEnded()).isTrue();
        nothingIsKept();
        reconciled();
    }

    @Test
    void a_hold_tells_what_it_is_for() {
        town.take("A", "reserve", JUNE_10, UNTIL_SEPTEMBER);
        assertThat(KeptFor.of(town.hold("A/7/slice-1").orElseThrow()))
                .hasToString("KeptFor[caseId=A, event=7, run=Optional.empty]");
    }
}
