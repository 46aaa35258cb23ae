package org.fendan.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fendan.app.json.Json;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.reference.ChinaCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to one loan: each call plans one more act, some days after the one before, on a working day. */
final class LoanStory {

    private static final String YES = "材料齐全，情况属实，同意";
    private static final String NO = "经营现金流不足以覆盖还款，不予同意";

    /** What is applied for. */
    record Wanted(DemoUser bank, Firm firm, String reference, Money amount, String rate, int months) {}

    private final Counter counter;
    private final Agenda agenda;
    private final Wanted wanted;
    private LocalDate day;
    private JsonNode known = Json.object();

    LoanStory(Counter counter, Agenda agenda, Wanted wanted, LocalDate start) {
        this.counter = counter;
        this.agenda = agenda;
        this.wanted = wanted;
        this.day = start;
    }

    /** Goes on a number of days later, or on the next working day. */
    LoanStory after(int days) {
        day = day.plusDays(days);
        while (!ChinaCalendar.STATE_COUNCIL.isWorkday(day)) {
            day = day.plusDays(1);
        }
        return this;
    }

    LoanStory months(int months) {
        day = day.plusMonths(months);
        return after(0);
    }

    /** Goes on on a given day, which is not before the last act's. */
    LoanStory on(String date) {
        day = LocalDate.parse(date);
        return this;
    }

    LoanStory apply() {
        after(0);
        LocalDate planned = day.plusDays(21);
        ObjectNode facts = wanted.firm().facts();
        facts.put("reference", wanted.reference())
                .put("loanAmount", wanted.amount().toString())
                .put("purpose", "workingCapital")
                .put("rate", wanted.rate())
                .put("disbursedOn", planned.toString())
                .put("maturesOn", planned.plusMonths(wanted.months()).toString())
                .put("securityGiven", true)
                .put("security", "实际控制人连带责任保证，应收账款质押");
        LocalDate today = day;
        agenda.on(today, () -> known = counter.file(wanted.bank(), today, facts, List.of("application")));
        return this;
    }

    LoanStory review(boolean approved) {
        return bank("bank-review", answer(approved), "opinion", "risk-assessment");
    }

    LoanStory approve(boolean approved) {
        return take(DemoUser.CENTRE, "approve", answer(approved));
    }

    LoanStory contribute() {
        LocalDate today = day;
        agenda.on(today, () -> {
            String due = known.get("contributionDue").get("amount").asString();
            send(wanted.bank(), "contribute", today, Map.of("contributionPaid", due));
        });
        return this;
    }

    LoanStory sign() {
        return bank("sign", Map.of(), "loan-contract", "guarantee-contract");
    }

    LoanStory disburse() {
        return disburse(wanted.amount());
    }

    LoanStory disburse(Money amount) {
        return bank(
                "disburse",
                Map.of(
                        "disbursed", amount.toString(),
                        "disbursedOn", day.toString(),
                        "maturesOn", day.plusMonths(wanted.months()).toString(),
                        "rate", wanted.rate()));
    }

    /** From the application to the money: five acts in about three weeks. */
    LoanStory disbursed() {
        return apply().after(3)
                .review(true)
                .after(5)
                .approve(true)
                .after(4)
                .contribute()
                .after(2)
                .sign()
                .after(3)
                .disburse();
    }

    /** A loan that runs: disbursed, and the centre was told in time. */
    LoanStory live() {
        return disbursed().after(3).bank("notify", Map.of());
    }

    LoanStory repay(Money principal, int monthsOfInterest) {
        Money interest = wanted.amount().times(Ratio.percent(wanted.rate()), Rounding.HALF_UP);
        Money paid = interest.times(Ratio.of(monthsOfInterest, 12), Rounding.HALF_UP);
        return bank("repay", Map.of("principalRepaid", principal.toString(), "interestPaid", paid.toString()));
    }

    LoanStory overdue(String principal, String interest) {
        return bank(
                "overdue",
                Map.of(
                        "overdueSince", day.minusDays(3).toString(),
                        "overduePrincipal", principal,
                        "overdueInterest", interest));
    }

    LoanStory claim() {
        return bank("claim", Map.of());
    }

    LoanStory confirmOverdue(boolean approved) {
        return take(DemoUser.CENTRE, "confirm-overdue", answer(approved));
    }

    LoanStory confirmPayment() {
        return bank("confirm-payment", Map.of("approved", "true"));
    }

    LoanStory approvePayment() {
        return take(DemoUser.LEADER, "approve-payment", answer(true));
    }

    LoanStory pay() {
        return take(DemoUser.CENTRE, "pay", Map.of());
    }

    /** From the claim to the payment, within the fifteen working days. */
    LoanStory compensated() {
        return claim().after(4)
                .confirmOverdue(true)
                .after(2)
                .confirmPayment()
                .after(5)
                .approvePayment()
                .after(2)
                .pay();
    }

    LoanStory recover(String recovered, String costs) {
        return bank("recover", Map.of("recovered", recovered, "recoveryCosts", costs));
    }

    /** The committee decides on all that is escalated, but for what it leaves open. */
    LoanStory decide(String bearer, Money leaveOpen) {
        LocalDate today = day;
        agenda.on(today, () -> {
            Money open = Money.parse(
                    known.get("borne").get("committee").get("amount").asString());
            send(
                    DemoUser.COMMITTEE,
                    "decide-escalation",
                    today,
                    Map.of("decidedAmount", open.minus(leaveOpen).toString(), "decidedBearer", bearer));
        });
        return this;
    }

    LoanStory bank(String step, Map<String, String> facts, String... documents) {
        return take(wanted.bank(), step, facts, documents);
    }

    LoanStory take(DemoUser by, String step, Map<String, String> facts, String... documents) {
        LocalDate today = day;
        agenda.on(today, () -> send(by, step, today, facts, documents));
        return this;
    }

    static Map<String, String> answer(boolean approved) {
        return Map.of("approved", String.valueOf(approved), "opinion", approved ? YES : NO);
    }

    Money amount() {
        return wanted.amount();
    }

    private void send(DemoUser by, String step, LocalDate today, Map<String, String> facts, String... documents) {
        known = counter.step(by, known.get("id").asString(), step, today, facts, documents);
    }
}
