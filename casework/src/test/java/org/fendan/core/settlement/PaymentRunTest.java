package org.fendan.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Grant;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.ledger.Account;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;

/** Subsidies that are granted one by one and paid together, as far as the fund and the year's cap reach. */
class PaymentRunTest {

    private static final String ONE = "91500107MA5UQ9B69J";
    private static final String TWO = "91500107MA5UQ9B70J";
    private static final String PAYEE_ONE = "enterprise-" + ONE;
    private static final String PAYEE_TWO = "enterprise-" + TWO;
    private static final LocalDate JUNE_30 = LocalDate.of(2021, 6, 30);
    private static final LocalDate JULY_15 = LocalDate.of(2021, 7, 15);

    private final TownHall town = new TownHall();

    private static Facts premium(String premium, String paidOn) {
        return Facts.NONE
                .withText(SmallTown.PREMIUM, premium)
                .withText(SmallTown.PREMIUM_PAID_ON, paidOn)
                .withText(SmallTown.PAID_IN_FULL, "true");
    }

    private CaseFile granted(String id, String enterprise, String premium, String paidOn, String grantedOn) {
        town.lent(id, enterprise, "1000000.00");
        town.take(id, "ask", premium(premium, paidOn));
        return town.take(id, "grant", LocalDate.parse(grantedOn), Facts.NONE);
    }

    private List<PaymentRun.Item> draw() {
        return PaymentRun.draw(town.files(), JUNE_30, town::account);
    }

    private static List<String> shown(List<PaymentRun.Item> items) {
        return items.stream()
                .map(item -> item.caseId() + " " + item.pays() + " of " + item.due()
                        + item.heldBackBy().map(by -> " by " + by).orElse(""))
                .toList();
    }

    private void reserve(String run, List<PaymentRun.Item> items) {
        PaymentRun.reserve(run, JULY_15, Optional.empty(), items, town::file, town::account)
                .ifPresent(town::mustBook);
    }

    private PaymentRun.Payment pay(String run, String payee, List<PaymentRun.Item> items) {
        PaymentRun.Payment payment = PaymentRun.pay(run, payee, JULY_15, "wang", items, town::file, town::account);
        payment.chain().ifPresent(town::mustBook);
        payment.after().forEach(town::keep);
        return payment;
    }

    private Grant grant(String id) {
        return town.file(id).grants().get("premium");
    }

    private String roomOf(String enterprise, int year) {
        return town.room(SmallTown.SUBSIDISED, enterprise + ":" + year);
    }

    @Test
    void those_granted_first_are_paid_first_as_far_as_cap_and_fund_reach() {
        town.inject("320000.00");
        granted("C", ONE, "100000.00", "2021-05-10", "2021-06-20");
        granted("A", ONE, "1000000.00", "2021-05-10", "2021-06-11");
        granted("B", TWO, "100000.00", "2021-05-10", "2021-06-15");
        granted("D", TWO, "100.00", "2021-05-10", "2021-07-01");
        List<PaymentRun.Item> items = draw();
        assertThat(shown(items))
                .containsExactly(
                        "A 300000.00 of 400000.00 by subsidised",
                        "B 20000.00 of 40000.00 by city",
                        "C 0.00 of 40000.00 by city");
        assertThat(items).extracting(PaymentRun.Item::payee).containsExactly(PAYEE_ONE, PAYEE_TWO, PAYEE_ONE);
        assertThat(items.get(0).grantedOn()).isEqualTo("2021-06-11");
    }

    @Test
    void the_last_day_counts_and_one_day_draws_by_case() {
        town.inject("1000000.00");
        granted("B", TWO, "100.00", "2021-05-10", "2021-06-30");
        granted("A", ONE, "100.00", "2021-05-10", "2021-06-30");
        assertThat(shown(draw())).containsExactly("A 40.00 of 40.00", "B 40.00 of 40.00");
        assertThat(PaymentRun.draw(town.files(), JUNE_30.minusDays(1), town::account))
                .isEmpty();
    }

    @Test
    void a_run_keeps_the_money_pays_each_payee_and_carries_the_rest_over() {
        town.inject("320000.00");
        granted("A", ONE, "1000000.00", "2021-05-10", "2021-06-11");
        granted("B", TWO, "100000.00", "2021-05-10", "2021-06-15");
        List<PaymentRun.Item> items = draw();
        reserve("R2021-1", items);
        assertThat(town.fund()).hasToString("0.00");
        assertThat(roomOf(ONE, 2021)).isEqualTo("0.00");
        assertThat(roomOf(TWO, 2021)).isEqualTo("280000.00");

        PaymentRun.Payment one = pay("R2021-1", PAYEE_ONE, items);
        assertThat(one.events()).singleElement().satisfies(event -> {
            assertThat(event.facts().text(ServiceFacts.SUBSIDY_PAID)).contains("300000.00");
            assertThat(event.facts().text(ServiceFacts.PAYMENT_RUN)).contains("R2021-1");
            assertThat(event.step()).isEqualTo("pay-subsidy");
            assertThat(event.by()).isEqualTo("wang");
            assertThat(event.date()).isEqualTo(JULY_15);
        });
        assertThat(grant("A").paid()).hasToString("300000.00");
        assertThat(grant("A").due()).hasToString("100000.00");
        assertThat(grant("B").paid()).hasToString("0.00");
        pay("R2021-1", PAYEE_TWO, items);
        assertThat(grant("B").due()).hasToString("20000.00");

        assertThat(shown(draw())).containsExactly("A 0.00 of 100000.00 by city", "B 0.00 of 20000.00 by city");
        town.inject("50000.00");
        List<PaymentRun.Item> next = draw();
        assertThat(shown(next)).containsExactly("A 0.00 of 100000.00 by subsidised", "B 20000.00 of 20000.00");
        reserve("R2021-2", next);
        assertThat(pay("R2021-2", PAYEE_ONE, next).chain()).isEmpty();
        pay("R2021-2", PAYEE_TWO, next);
        assertThat(grant("B").due()).hasToString("0.00");
        assertThat(grant("B").kept()).hasToString("40000.00");
        assertThat(town.fund()).hasToString("30000.00");
        assertThat(Reconciliation.of(
                        town.files(),
                        Map.of(ChartOfAccounts.of(town.scheme()).fund("-", SmallTown.CITY), Money.ofYuan(370_000)),
                        id -> town.account(id).map(Account::balance).orElse(Money.ZERO)))
                .isEmpty();
    }

    @Test
    void a_run_that_is_dropped_gives_the_money_back() {
        town.inject("320000.00");
        granted("A", ONE, "1000000.00", "2021-05-10", "2021-06-11");
        granted("C", ONE, "100000.00", "2021-05-10", "2021-06-20");
        List<PaymentRun.Item> items = draw();
        assertThat(shown(items))
                .containsExactly("A 300000.00 of 400000.00 by subsidised", "C 0.00 of 40000.00 by subsidised");
        reserve("R2021-1", items);
        town.mustBook(PaymentRun.release("R2021-1", JULY_15, PaymentRun.kept("R2021-1", items, town::file, town::hold))
                .orElseThrow());
        assertThat(town.fund()).hasToString("320000.00");
        assertThat(roomOf(ONE, 2021)).isEqualTo("300000.00");
        assertThat(draw()).isEqualTo(items);
    }

    @Test
    void several_items_of_one_payee_are_paid_in_one_chain() {
        town.inject("320000.00");
        granted("A", ONE, "100000.00", "2021-05-10", "2021-06-11");
        granted("C", ONE, "200000.00", "2021-05-10", "2021-06-20");
        List<PaymentRun.Item> items = draw();
        reserve("R2021-1", items);
        PaymentRun.Payment payment = pay("R2021-1", PAYEE_ONE, items);
        assertThat(payment.after()).hasSize(2);
        assertThat(payment.events()).hasSize(2);
        assertThat(payment.chain().orElseThrow().id()).isEqualTo("R2021-1/pay/" + PAYEE_ONE);
        assertThat(roomOf(ONE, 2021)).isEqualTo("180000.00");
        assertThat(town.fund()).hasToString("200000.00");
    }

    @Test
    void each_calendar_year_has_a_cap_of_its_own() {
        town.inject("1000000.00");
        granted("A", ONE, "1000000.00", "2020-12-31", "2021-06-11");
        granted("B", ONE, "1000000.00", "2021-01-01", "2021-06-12");
        assertThat(shown(draw()))
                .containsExactly("A 300000.00 of 400000.00 by subsidised", "B 300000.00 of 400000.00 by subsidised");
    }

    @Test
    void what_is_returned_reopens_that_years_cap_and_nothing_more_is_paid() {
        town.inject("320000.00");
        granted("A", ONE, "1000000.00", "2021-05-10", "2021-06-11");
        List<PaymentRun.Item> items = draw();
        reserve("R2021-1", items);
        pay("R2021-1", PAYEE_ONE, items);
        LocalDate august = LocalDate.of(2021, 8, 2);
        assertThat(town.faults("A", "refund", august, returned("299999.99")))
                .isEqualTo("REFUND_DIFFERS subsidyReturned");
        assertThat(town.faults("A", "refund", august, returned("300000.01")))
                .isEqualTo("REFUND_DIFFERS subsidyReturned");
        town.take("A", "refund", august, returned("300000.00"));
        assertThat(grant("A").stage()).isEqualTo(Grant.Stage.RETURNED);
        assertThat(grant("A").kept()).hasToString("0.00");
        assertThat(grant("A").due()).hasToString("0.00");
        assertThat(roomOf(ONE, 2021)).isEqualTo("300000.00");
        assertThat(town.fund()).hasToString("320000.00");
        assertThat(draw()).isEmpty();
    }

    private static Facts returned(String sum) {
        return Facts.NONE.withText(ServiceFacts.SUBSIDY_RETURNED, sum);
    }

    @Test
    void a_subsidy_is_computed_when_it_is_asked_for_and_again_when_it_is_granted() {
        town.lent("A", ONE, "1000000.00");
        assertThat(town.faults(
                        "A",
                        "ask",
                        TownHall.DAY,
                        premium("100.01", "2021-05-10").without(SmallTown.PAID_IN_FULL)))
                .isEqualTo("FACT_MISSING paidInFull");
        assertThat(town.faults(
                        "A",
                        "ask",
                        TownHall.DAY,
                        premium("100.01", "2021-05-10").withText(SmallTown.PAID_IN_FULL, "false")))
                .isEqualTo("REQUIREMENT_UNMET paidInFull");
        town.take("A", "ask", premium("100.01", "2021-05-10"));
        assertThat(grant("A").stage()).isEqualTo(Grant.Stage.ASKED);
        assertThat(grant("A").entitled()).hasToString("40.00");
        assertThat(grant("A").grantedOn()).isEmpty();
        assertThat(grant("A").due()).hasToString("0.00");
        assertThat(draw()).isEmpty();
        town.take("A", "grant", Facts.NONE.withText(SmallTown.PREMIUM, "200.00"));
        assertThat(grant("A").stage()).isEqualTo(Grant.Stage.GRANTED);
        assertThat(grant("A").entitled()).hasToString("80.00");
        assertThat(grant("A").due()).hasToString("80.00");
        assertThat(grant("A").grantedOn()).contains(TownHall.DAY);
    }

    @Test
    void a_subsidy_refused_is_not_due() {
        town.lent("A", ONE, "1000000.00");
        town.take("A", "ask", premium("100.01", "2021-05-10"));
        town.take("A", "grant", Facts.NONE.withText(ServiceFacts.APPROVED, "false"));
        assertThat(grant("A").stage()).isEqualTo(Grant.Stage.REFUSED);
        assertThat(grant("A").due()).hasToString("0.00");
        assertThat(grant("A").grantedOn()).isEmpty();
        assertThat(draw()).isEmpty();
    }

    @Test
    void nobody_pays_a_subsidy_by_hand() {
        town.inject("1000.00");
        granted("A", ONE, "100.00", "2021-05-10", "2021-06-11");
        assertThat(town.faults("A", "pay-subsidy", JULY_15, Facts.NONE.withText(ServiceFacts.SUBSIDY_PAID, "40.00")))
                .isEqualTo("PAID_BY_RUN step");
    }
}
