package org.fendan.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.settlement.TownHall.DAY;

import java.util.List;
import java.util.Map;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.money.Money;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.junit.jupiter.api.Test;

/** Sums a scheme keeps over many cases, and limits on what its fund pays on losses. */
class TallyingTest {

    private static final String ONE = "91500107MA5UQ9B69J";
    private static final String YES = "true";

    private final TownHall town = new TownHall();

    private static Facts approved(String yes) {
        return Facts.NONE.withText(ServiceFacts.APPROVED, yes);
    }

    private static Facts loss(String since, String principal) {
        return Facts.NONE
                .withText(ServiceFacts.OVERDUE_SINCE, since)
                .withText(ServiceFacts.OVERDUE_PRINCIPAL, principal)
                .withText(SmallTown.BROKEN, "false");
    }

    private static Facts recovered(String sum, String costs) {
        return Facts.NONE.withText(ServiceFacts.RECOVERED, sum).withText(ServiceFacts.RECOVERY_COSTS, costs);
    }

    /** The city has paid 29,800,000 for the guarantor's loans before. */
    private void usedBefore() {
        Legs legs = new Legs(town::account, "before");
        legs.use(town.gauge(SmallTown.COMPENSATED, "guarantor-a"), Money.ofYuan(29_800_000));
        town.mustBook(legs.chain("before", DAY, "以前年度代偿").orElseThrow());
    }

    private CaseFile paid(String principal) {
        town.lent("A", ONE, "2500000.00");
        town.take("A", "claim", loss("2021-05-20", principal));
        town.take("A", "confirm", approved(YES));
        town.take("A", "reserve", approved(YES));
        return town.take("A", "pay");
    }

    @Test
    void a_loss_that_meets_the_cap_is_paid_up_to_it_and_a_recovery_reopens_it() {
        town.inject("40000000.00");
        usedBefore();
        town.lent("A", ONE, "2500000.00");
        CaseFile claimed = town.take("A", "claim", loss("2021-05-20", "1000000.00"));
        Slice city =
                claimed.lastClaim().orElseThrow().split().orElseThrow().slices().get(0);
        assertThat(city.amount()).hasToString("200000.00");
        assertThat(city.cap()).contains("compensated");
        assertThat(city.limit()).contains(Money.ofYuan(200_000));
        assertThat(town.room(SmallTown.COMPENSATED, "guarantor-a")).isEqualTo("200000.00");
        town.take("A", "confirm", approved(YES));
        town.take("A", "reserve", approved(YES));
        assertThat(town.room(SmallTown.COMPENSATED, "guarantor-a")).isEqualTo("0.00");
        assertThat(town.fund()).hasToString("39800000.00");
        CaseFile paid = town.take("A", "pay");
        assertThat(town.sum(SmallTown.COMPENSATED, "guarantor-a")).isEqualTo("30000000.00");
        assertThat(town.fund()).hasToString("39800000.00");
        assertThat(paid.borne().bore(Bearer.BANK)).hasToString("200000.00");
        assertThat(paid.borne().bore(SmallTown.GUARANTOR)).hasToString("600000.00");
        CaseFile back = town.take("A", "recover", recovered("520000.00", "20000.00"));
        assertThat(back.borne().wasReturned(SmallTown.CITY)).hasToString("100000.00");
        assertThat(town.room(SmallTown.COMPENSATED, "guarantor-a")).isEqualTo("100000.00");
        assertThat(town.sum(SmallTown.COMPENSATED, "guarantor-a")).isEqualTo("29900000.00");
        assertThat(town.fund()).hasToString("39900000.00");
    }

    @Test
    void another_guarantor_has_a_cap_of_its_own() {
        usedBefore();
        assertThat(town.room(SmallTown.COMPENSATED, "guarantor-b")).isEqualTo("30000000.00");
    }

    @Test
    void the_fund_may_hold_less_than_the_cap_leaves() {
        town.inject("150000.00");
        usedBefore();
        CaseFile paid = paid("1000000.00");
        Slice city =
                paid.lastClaim().orElseThrow().split().orElseThrow().slices().get(0);
        assertThat(city.amount()).hasToString("150000.00");
        assertThat(city.cap()).isEmpty();
        assertThat(town.room(SmallTown.COMPENSATED, "guarantor-a")).isEqualTo("50000.00");
        assertThat(town.fund()).hasToString("0.00");
    }

    @Test
    void a_claim_refused_gives_back_what_was_claimed_and_reserves_nothing() {
        town.inject("1000000.00");
        town.lent("A", ONE, "2500000.00");
        town.take("A", "claim", loss("2021-05-20", "1000000.00"));
        assertThat(town.sum(SmallTown.CLAIMED, "all")).isEqualTo("1000000.00");
        town.take("A", "confirm", approved(YES));
        town.take("A", "reserve", approved("false"));
        assertThat(town.sum(SmallTown.CLAIMED, "all")).isEqualTo("0.00");
        assertThat(town.room(SmallTown.COMPENSATED, "guarantor-a")).isEqualTo("30000000.00");
        assertThat(town.fund()).hasToString("1000000.00");
        town.take("A", "claim", loss("2021-05-21", "500000.00"));
        town.take("A", "confirm", approved("false"));
        assertThat(town.sum(SmallTown.CLAIMED, "all")).isEqualTo("0.00");
        town.take("A", "claim", loss("2021-05-22", "500000.00"));
        assertThat(town.sum(SmallTown.CLAIMED, "all")).isEqualTo("500000.00");
    }

    @Test
    void what_is_claimed_is_not_repaid_beside_it() {
        town.inject("1000000.00");
        town.lent("A", ONE, "2500000.00");
        town.take("A", "claim", loss("2021-05-20", "1500000.00"));
        assertThat(town.file("A").unclaimed()).hasToString("1000000.00");
        assertThat(town.faults("A", "repay", DAY, repaid("1000000.01")))
                .isEqualTo("OPEN_BALANCE_EXCEEDED principalRepaid");
        town.take("A", "repay", repaid("1000000.00"));
        town.take("A", "confirm", approved(YES));
        town.take("A", "reserve", approved(YES));
        assertThat(town.faults("A", "repay", DAY, repaid("0.01"))).isEqualTo("OPEN_BALANCE_EXCEEDED principalRepaid");
        assertThat(town.take("A", "pay").loan().open()).isEqualTo(Money.ZERO);
        assertThat(town.file("A").unclaimed()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_a_refused_claim_asked_for_may_be_repaid() {
        town.lent("A", ONE, "2500000.00");
        town.take("A", "claim", loss("2021-05-20", "1500000.00"));
        town.take("A", "confirm", approved("false"));
        assertThat(town.take("A", "repay", repaid("2500000.00")).loan().open()).isEqualTo(Money.ZERO);
    }

    private static Facts repaid(String principal) {
        return Facts.NONE
                .withText(ServiceFacts.PRINCIPAL_REPAID, principal)
                .withText(ServiceFacts.INTEREST_PAID, "0.00");
    }

    @Test
    void open_loans_are_promised_lent_and_given_back() {
        town.inject("1000000.00");
        town.take("A", "apply", SmallTown.loan(ONE, "3000000.00"));
        assertThat(town.sum(SmallTown.BALANCE, ONE)).isEqualTo("3000000.00");
        assertThat(town.room(SmallTown.BALANCE, ONE)).isEqualTo("17000000.00");
        assertThat(town.sum(SmallTown.AT_BANK, "bank-a:" + ONE)).isEqualTo("3000000.00");
        assertThat(town.sum(SmallTown.FILED, "bank-a")).isEqualTo("0.00");
        town.take("A", "review");
        town.take("A", "approve", approved(YES));
        assertThat(town.sum(SmallTown.FILED, "bank-a")).isEqualTo("3000000.00");
        CaseFile lent = town.take("A", "disburse", Facts.NONE.withText(ServiceFacts.DISBURSED, "2500000.00"));
        assertThat(town.sum(SmallTown.BALANCE, ONE)).isEqualTo("2500000.00");
        assertThat(lent.facts().text(LoanFacts.BALANCE)).contains("3000000.00");
        assertThat(lent.facts().text(LoanFacts.BANK_BALANCE)).contains("3000000.00");
        town.take(
                "A",
                "repay",
                Facts.NONE
                        .withText(ServiceFacts.PRINCIPAL_REPAID, "500000.00")
                        .withText(ServiceFacts.INTEREST_PAID, "100.00"));
        assertThat(town.sum(SmallTown.BALANCE, ONE)).isEqualTo("2000000.00");
        town.take("A", "claim", loss("2021-05-20", "1500000.00"));
        town.take("A", "confirm", approved(YES));
        town.take("A", "reserve", approved(YES));
        town.take("A", "pay");
        assertThat(town.sum(SmallTown.BALANCE, ONE)).isEqualTo("500000.00");
        assertThat(town.room(SmallTown.BALANCE, ONE)).isEqualTo("19500000.00");
        assertThat(town.sum(SmallTown.FILED, "bank-a")).isEqualTo("3000000.00");
        assertThat(Reconciliation.of(
                        List.of(town.file("A")),
                        Map.of(ChartOfAccounts.of(town.scheme()).fund("x", SmallTown.CITY), Money.ofYuan(1_000_000)),
                        id -> town.account(id).map(Account::balance).orElse(Money.ZERO)))
                .isEmpty();
    }

    @Test
    void a_second_loan_is_told_the_balance_with_itself() {
        town.lent("A", ONE, "3000000.00");
        CaseFile second = town.take("B", "apply", SmallTown.loan(ONE, "2000000.00"));
        assertThat(second.facts().text(LoanFacts.BALANCE)).contains("5000000.00");
        assertThat(town.faults("C", "apply", DAY, SmallTown.loan(ONE, "1.00").withText(LoanFacts.BALANCE, "1.00")))
                .contains("PLATFORM_FACT_DIFFERS balance");
    }

    @Test
    void a_term_nobody_agreed_on_is_asked_for() {
        town.inject("1000000.00");
        Facts complete = town.records();
        town.record(complete.without(SmallTown.BANK_SHARE));
        town.lent("A", ONE, "2500000.00");
        Facts loss = loss("2021-05-20", "1000000.00");
        assertThat(town.faults("A", "claim", DAY, loss)).isEqualTo("TERM_MISSING bankShare");
        assertThat(town.refused("A", "claim", loss).get(0).example()).isEqualTo("20");
        town.record(complete.withText(SmallTown.BANK_SHARE, "0"));
        CaseFile claimed = town.take("A", "claim", loss);
        assertThat(claimed.lastClaim().orElseThrow().split().orElseThrow().of(Bearer.BANK))
                .hasToString("0.00");
    }

    @Test
    void what_is_asked_at_the_payment_is_asked_there_and_only_of_a_yes() {
        town.inject("1000000.00");
        Facts complete = town.records();
        town.record(complete.without(LoanFacts.INSTITUTION_AGREEMENT));
        town.lent("A", ONE, "2500000.00");
        town.take("A", "claim", loss("2021-05-20", "1000000.00"));
        town.take("A", "confirm", approved(YES));
        assertThat(town.faults("A", "reserve", DAY, approved(YES))).isEqualTo("FACT_MISSING institutionAgreement");
        assertThat(town.faults("A", "reserve", DAY, approved("false"))).isEmpty();
        town.record(complete.with(LoanFacts.INSTITUTION_AGREEMENT, false));
        assertThat(town.faults("A", "reserve", DAY, approved(YES))).isEqualTo("REQUIREMENT_UNMET institutionAgreement");
    }

    @Test
    void what_is_asked_at_the_claim_is_asked_there_and_not_before() {
        town.lent("A", ONE, "2500000.00");
        assertThat(town.faults("A", "claim", DAY, loss("2021-05-20", "1.00").without(SmallTown.BROKEN)))
                .isEqualTo("FACT_MISSING broken");
        assertThat(town.faults("A", "claim", DAY, loss("2021-05-20", "1.00").withText(SmallTown.BROKEN, YES)))
                .isEqualTo("REQUIREMENT_UNMET broken");
        town.record(town.records().with(LoanFacts.BANK_AGREEMENT, false));
        assertThat(town.faults("B", "apply", DAY, SmallTown.loan(ONE, "1.00")))
                .isEqualTo("REQUIREMENT_UNMET bankAgreement");
        assertThat(town.faults("A", "claim", DAY, loss("2021-05-20", "1.00"))).isEmpty();
    }

    @Test
    void public_money_is_capped_when_it_comes_in_and_reopens_when_it_is_taken_out() {
        town.inject("49999999.99");
        assertThat(town.room(SmallTown.INJECTED, "all")).isEqualTo("0.01");
        assertThat(town.book(town.act(FundAct.Kind.INJECTION, "0.02")).isBooked())
                .isFalse();
        town.inject("0.01");
        town.mustBook(town.act(FundAct.Kind.WIND_DOWN, "10.00"));
        assertThat(town.room(SmallTown.INJECTED, "all")).isEqualTo("10.00");
        assertThat(town.fund()).hasToString("49999990.00");
    }

    @Test
    void every_bank_draws_on_one_account_and_a_pool_counts_as_one() {
        ChartOfAccounts chart = ChartOfAccounts.of(town.scheme());
        assertThat(chart.fund("bank-a", SmallTown.CITY)).hasToString("pool/town/fund/city");
        assertThat(chart.fund("bank-b", SmallTown.CITY)).isEqualTo(chart.fund("bank-a", SmallTown.CITY));
        assertThat(chart.fund("bank-a", new Bearer("riskFund", Text.of("风险补偿金", "risk fund"), Bearer.Kind.FUND)))
                .hasToString("town.loan/bank/bank-a/fund/riskFund");
        assertThat(chart.used(SmallTown.CLAIMED, "all")).hasToString("pool/town/cap/claimed/all/used");
        assertThat(chart.used(SmallTown.FILED, "bank-a")).hasToString("town.loan/cap/filed/bank-a/used");
        assertThat(chart.usedBy(SmallTown.AVERAGE, "guarantor-a", ONE))
                .hasToString("town.loan/cap/average-balance/guarantor-a/by/" + ONE);
    }

    @Test
    void a_subject_is_not_known_before_its_facts_are() {
        CaseFile file = town.file("A");
        assertThat(Subjects.of(SmallTown.BALANCE, file, "", Facts.NONE)).isEmpty();
        assertThat(Subjects.of(SmallTown.AT_BANK, file, "", Facts.NONE)).isEmpty();
        assertThat(Subjects.of(SmallTown.AT_BANK, file, ONE, Facts.NONE)).contains("bank-a:" + ONE);
        assertThat(Subjects.of(SmallTown.CLAIMED, file, "", Facts.NONE)).contains("all");
        assertThat(Subjects.of(SmallTown.SUBSIDISED, file, ONE, Facts.NONE)).isEmpty();
        assertThat(Subjects.of(
                        SmallTown.SUBSIDISED, file, ONE, Facts.NONE.withText(SmallTown.PREMIUM_PAID_ON, "2021-12-31")))
                .contains(ONE + ":2021");
        Tally group = Tally.ofGroup(
                "group", Text.of("集团", "group"), EnterpriseFacts.ENTERPRISE_NAME, Tally.Measure.OPEN_BALANCE);
        assertThat(Subjects.of(group, file, ONE, Facts.NONE)).isEmpty();
        assertThat(Subjects.of(group, file, ONE, named("Group-1.a"))).contains("Group-1.a");
        assertThat(Subjects.of(group, file, ONE, named("星河 集团")))
                .isEqualTo(Subjects.of(group, file, ONE, named("星河集团")))
                .hasValueSatisfying(subject -> assertThat(subject).matches("group:[0-9a-f]{64}"));
    }

    private static Facts named(String name) {
        return Facts.NONE.withText(EnterpriseFacts.ENTERPRISE_NAME, name);
    }
}
