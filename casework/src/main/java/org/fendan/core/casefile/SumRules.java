package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Computed;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;

/** What the sums and dates of a step must agree with. */
final class SumRules {

    private final CaseFile file;
    private final Step step;
    private final StepRequest request;
    private final Facts facts;
    private final List<Fault> faults = new ArrayList<>();

    private SumRules(CaseFile file, Step step, StepRequest request) {
        this.file = file;
        this.step = step;
        this.request = request;
        this.facts = request.facts();
    }

    static List<Fault> faults(CaseFile file, Step step, StepRequest request) {
        SumRules rules = new SumRules(file, step, request);
        rules.check();
        return rules.faults;
    }

    private void check() {
        switch (step.effect()) {
            case FILE -> applied();
            case CHARGE -> charge();
            case DISBURSE -> disbursement();
            case REPAY ->
                atMost(
                        ServiceFacts.PRINCIPAL_REPAID,
                        file.unclaimed(),
                        "OPEN_BALANCE_EXCEEDED",
                        Text.of("不超过未还且未申请代偿的本金", "not more than the principal still owed and not claimed"));
            case OVERDUE -> overdue();
            case CLAIM -> claim();
            case DECIDE -> decision();
            case RECOVER ->
                atMost(
                        ServiceFacts.RECOVERY_COSTS,
                        sum(ServiceFacts.RECOVERED),
                        "COSTS_EXCEED_RECOVERY",
                        Text.of(
                                "追索费用不超过追回金额；超出部分请与以后的追回一并登记",
                                "costs are not more than what was recovered; enter the excess with a later recovery"));
            case RENEW ->
                after(
                        ServiceFacts.RENEWED_UNTIL,
                        Text.of("晚于续贷日", "after the renewal"),
                        request.date().plusYears(1));
            case RESERVE ->
                after(
                        ServiceFacts.HELD_UNTIL,
                        Text.of("晚于批准日", "after the approval"),
                        request.date().plusMonths(3));
            case SETTLE -> settlement();
            case REFUND -> refund();
            default -> {}
        }
    }

    private void applied() {
        sameDay(LoanFacts.APPLICATION_DATE, request.date());
    }

    private void charge() {
        if (file.chargeDue().isEmpty()) {
            file.scheme()
                    .charge()
                    .ifPresent(charge -> charge.missing(file.factsOnPending())
                            .forEach(key -> faults.add(Fault.missing(key).by(charge.citation()))));
            return;
        }
        Money due = file.chargeDue().map(Computed::value).orElse(Money.ZERO);
        file.scheme().charge().flatMap(Charge::paidAs).ifPresent(key -> {
            Money paid = sum(key);
            if (!paid.equals(due)) {
                fault(
                        key,
                        "CHARGE_DIFFERS",
                        paid.toString(),
                        Text.of("须一次缴足应缴金额，不多不少", "the sum due, neither more nor less, is paid at once"),
                        due.toString(),
                        file.scheme().charge().map(Charge::citation).orElse(step.citation()));
            }
        });
    }

    private void disbursement() {
        atMost(
                ServiceFacts.DISBURSED,
                file.loan().pending(),
                "APPROVED_AMOUNT_EXCEEDED",
                Text.of("不超过已同意而未发放的金额", "not more than what was approved and not yet paid out"));
        sameDay(LoanFacts.DISBURSED_ON, request.date());
    }

    private void sameDay(FactKey<LocalDate> key, LocalDate day) {
        facts.get(key)
                .filter(stated -> !stated.equals(day))
                .ifPresent(stated -> fault(
                        key,
                        "DATE_DIFFERS",
                        stated.toString(),
                        Text.of("须与本步骤的日期一致", "the same as the date of the step"),
                        day.toString(),
                        step.citation()));
    }

    private void overdue() {
        List<FactKey<Money>> sums = lossSums();
        if (!sums.isEmpty()) {
            atMost(
                    sums.get(0),
                    file.unclaimed(),
                    "OPEN_BALANCE_EXCEEDED",
                    Text.of("不超过未还且未申请代偿的本金", "not more than the principal still owed and not claimed"));
            if (sums.stream().map(this::sum).reduce(Money.ZERO, Money::plus).isZero()) {
                fault(
                        sums.get(0),
                        "NOTHING_OVERDUE",
                        sum(sums.get(0)).toString(),
                        Text.of("本金与利息合计须大于0", "principal and interest together are more than 0"),
                        "1000000.00",
                        step.citation());
            }
        }
        facts.get(ServiceFacts.OVERDUE_SINCE).ifPresent(this::period);
    }

    private void period(LocalDate since) {
        if (since.isAfter(request.date())) {
            fault(
                    ServiceFacts.OVERDUE_SINCE,
                    "DATE_IN_FUTURE",
                    since.toString(),
                    Text.of("不晚于本步骤的日期", "not after the date of the step"),
                    request.date().toString(),
                    step.citation());
        }
        boolean claimed = file.claims().stream()
                .anyMatch(c -> c.overdueSince().equals(since) && c.stage() != Claim.Stage.REFUSED);
        if (claimed) {
            fault(
                    ServiceFacts.OVERDUE_SINCE,
                    "PERIOD_ALREADY_CLAIMED",
                    since.toString(),
                    Text.of("同一逾期期间只代偿一次", "one overdue period is paid for once"),
                    "—",
                    step.citation());
        }
    }

    private void claim() {
        if (file.scheme().procedure().first(Effect.OVERDUE).isEmpty()) {
            overdue();
            return;
        }
        same(ServiceFacts.OVERDUE_SINCE);
        List<FactKey<Money>> sums = lossSums();
        sums.stream().skip(1).forEach(this::same);
        sums.stream().findFirst().ifPresent(this::principal);
    }

    /** The principal recorded as overdue is claimed, or what later repayments left of it. */
    private void principal(FactKey<Money> key) {
        Money recorded = file.facts().get(key).orElse(file.unclaimed());
        Money left = recorded.min(file.unclaimed());
        Money stated = facts.get(key).orElse(recorded);
        if (!stated.equals(left)) {
            fault(
                    key,
                    stated.compareTo(file.unclaimed()) > 0 ? "OPEN_BALANCE_EXCEEDED" : "RECORD_DIFFERS",
                    stated.toString(),
                    Text.of("须为已登记的逾期本金中仍未归还的部分", "what was recorded as overdue principal, less what was repaid since"),
                    left.toString(),
                    step.citation());
        }
    }

    /** The sums the scheme shares as a loss, the principal first. */
    private List<FactKey<Money>> lossSums() {
        return file.scheme().losses().map(LossSharing::sums).orElse(List.of());
    }

    /** A subsidy is returned whole, or not at all. */
    private void refund() {
        Money kept = step.subsidy().map(file.grants()::get).map(Grant::kept).orElse(Money.ZERO);
        if (!sum(ServiceFacts.SUBSIDY_RETURNED).equals(kept)) {
            fault(
                    ServiceFacts.SUBSIDY_RETURNED,
                    "REFUND_DIFFERS",
                    sum(ServiceFacts.SUBSIDY_RETURNED).toString(),
                    Text.of("须退还已拨付的全部补贴", "the whole subsidy that was paid is returned"),
                    kept.toString(),
                    step.citation());
        }
    }

    private <T> void same(FactKey<T> key) {
        String recorded = file.facts().text(key).orElse("");
        facts.text(key)
                .filter(stated -> file.facts().has(key) && !stated.equals(recorded))
                .ifPresent(stated -> fault(
                        key,
                        "RECORD_DIFFERS",
                        stated,
                        Text.of("与已登记的逾期不一致", "not what was recorded as overdue"),
                        recorded,
                        step.citation()));
    }

    private void decision() {
        Money undecided = Folding.undecided(file).map(file.borne()::owed).orElse(Money.ZERO);
        atMost(
                ServiceFacts.DECIDED_AMOUNT,
                undecided,
                "UNDECIDED_EXCEEDED",
                Text.of("不超过尚待审议且未获偿付的金额", "not more than what is still undecided and unpaid"));
    }

    private void after(FactKey<LocalDate> key, Text rule, LocalDate example) {
        facts.get(key)
                .filter(day -> !day.isAfter(request.date()))
                .ifPresent(day -> fault(key, "DATE_PASSED", day.toString(), rule, example.toString(), step.citation()));
    }

    private void settlement() {
        Money open = file.loan().open();
        if (!open.isZero()) {
            faults.add(Fault.of(
                            "balance",
                            "OPEN_BALANCE",
                            open.toString(),
                            Text.of("未还本金须为0", "no principal is owed any more"),
                            "0.00")
                    .by(step.citation()));
        }
        boolean writtenOff = file.events().stream().anyMatch(e -> e.effect() == Effect.WRITE_OFF);
        Money owed = file.borne().borne().keySet().stream()
                .filter(bearer -> bearer.kind() != Bearer.Kind.DEBTOR)
                .map(file.borne()::owed)
                .reduce(Money.ZERO, Money::plus);
        if (!owed.isZero() && !writtenOff) {
            faults.add(Fault.of(
                            "borne",
                            "STILL_OWED",
                            owed.toString(),
                            Text.of(
                                    "代偿款尚未追回：先追偿或核销",
                                    "what was paid for the borrower is not recovered: recover it or write it off first"),
                            "0.00")
                    .by(step.citation()));
        }
    }

    private void atMost(FactKey<Money> key, Money limit, String code, Text rule) {
        Money stated = sum(key);
        if (stated.compareTo(limit) > 0) {
            fault(key, code, stated.toString(), rule, limit.toString(), step.citation());
        }
    }

    private Money sum(FactKey<Money> key) {
        return facts.get(key).orElse(Money.ZERO);
    }

    private void fault(FactKey<?> key, String code, String value, Text rule, String example, Citation citation) {
        faults.add(Fault.of(key.name(), code, value, rule, example).by(citation));
    }
}
