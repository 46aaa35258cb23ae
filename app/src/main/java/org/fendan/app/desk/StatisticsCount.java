package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.desk.StatisticsSum.Of;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Computed;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Effect;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import org.fendan.core.time.WorkCalendar;

/** Counts cases, event by event: what happened by the last day, in the period, and in the same period a year before. */
final class StatisticsCount {

    final StatisticsSum stock = new StatisticsSum();
    final StatisticsSum period = new StatisticsSum();
    final StatisticsSum base = new StatisticsSum();
    final StatisticsDays toApproval;
    final StatisticsDays toMoney;
    private final StatisticsQuery query;
    private final Set<String> borrowers = new HashSet<>();
    private Money open = Money.ZERO;

    StatisticsCount(StatisticsQuery query, WorkCalendar calendar) {
        this.query = query;
        this.toApproval = new StatisticsDays(calendar);
        this.toMoney = new StatisticsDays(calendar);
    }

    /** @param batched whether the case came in a batch */
    void add(CaseFile whole, boolean batched) {
        CaseFile file = CaseFile.opened(whole.id(), whole.scheme(), whole.bank(), whole.institution());
        boolean key = whole.scheme()
                .keyEnterprise()
                .filter(condition -> condition.test(whole.facts()) == Verdict.MET)
                .isPresent();
        for (CaseEvent event : whole.events()) {
            if (event.date().isAfter(query.lastDay())) {
                break;
            }
            CaseFile after = file.plus(event);
            filed(file, after, event, whole.enterprise(), key, batched);
            money(file, after, event);
            time(file, event);
            file = after;
        }
        open = open.plus(file.loan().counted());
        if (file.loan().open().isPositive()) {
            borrowers.add(whole.enterprise());
        }
    }

    long borrowers() {
        return borrowers.size();
    }

    /** A sum by the measure a warning figure names. */
    Money measure(Tally.Measure measure) {
        return switch (measure) {
            case OPEN_BALANCE -> open;
            case FILED -> period.sum(Of.FILED);
            case CLAIMED -> period.sum(Of.CLAIMED);
            case NET_COMPENSATION -> period.sum(Of.COMPENSATION).minus(period.sum(Of.RETURNED));
            case NET_SUBSIDY -> period.sum(Of.SUBSIDIES).minus(period.sum(Of.REFUNDED));
            case NET_INJECTION -> period.sum(Of.INJECTED);
        };
    }

    /** Adds what happened on a day to the sums it belongs to. */
    void on(LocalDate day, java.util.function.Consumer<StatisticsSum> adds) {
        if (query.covers(day)) {
            adds.accept(period);
        }
        if (query.coversBefore(day)) {
            adds.accept(base);
        }
    }

    private void filed(
            CaseFile before, CaseFile after, CaseEvent event, String enterprise, boolean key, boolean batched) {
        Optional<Money> filed = filing(before, after, event);
        if (filed.isEmpty()) {
            return;
        }
        stock.add(Of.FILED, filed.get(), enterprise);
        on(event.date(), sum -> {
            sum.add(Of.FILED, filed.get(), enterprise);
            if (key) {
                sum.add(Of.KEY, filed.get(), enterprise);
            }
            if (batched) {
                sum.add(Of.BATCH, filed.get(), enterprise);
            }
        });
    }

    /** What counts as filed: what is approved, or where nobody approves, what is applied for. */
    private static Optional<Money> filing(CaseFile before, CaseFile after, CaseEvent event) {
        boolean approves = before.scheme().procedure().first(Effect.APPROVE).isPresent();
        if (approves) {
            return Optional.of(before.loan().pending())
                    .filter(sum -> event.effect() == Effect.APPROVE && event.agreed() && sum.isPositive());
        }
        boolean applied = event.effect() == Effect.FILE || event.effect() == Effect.INCREASE;
        return Optional.of(after.loan().pending()).filter(sum -> applied && sum.isPositive());
    }

    private void money(CaseFile before, CaseFile after, CaseEvent event) {
        switch (event.effect()) {
            case CLAIM -> on(event.date(), sum -> sum.add(Of.CLAIMED, principal(after)));
            case CONFIRM, RESERVE -> {
                if (stage(after).equals(Optional.of(Claim.Stage.REFUSED))
                        && !stage(before).equals(Optional.of(Claim.Stage.REFUSED))) {
                    on(event.date(), sum -> sum.takeBack(Of.CLAIMED, principal(before)));
                }
            }
            case PAY ->
                on(
                        event.date(),
                        sum -> sum.add(
                                Of.COMPENSATION, fromFunds(before.lastClaim().flatMap(Claim::split))));
            case RECOVER ->
                on(event.date(), sum -> {
                    sum.add(
                            Of.RECOVERED,
                            event.facts().get(ServiceFacts.RECOVERED).orElse(Money.ZERO));
                    sum.add(Of.RETURNED, fromFunds(event.split()));
                });
            case CHARGE -> charge(before, after, event);
            case PAY_SUBSIDY ->
                on(
                        event.date(),
                        sum -> sum.add(
                                Of.SUBSIDIES,
                                event.facts().get(ServiceFacts.SUBSIDY_PAID).orElse(Money.ZERO)));
            case REFUND ->
                on(
                        event.date(),
                        sum -> sum.add(
                                Of.REFUNDED,
                                event.facts().get(ServiceFacts.SUBSIDY_RETURNED).orElse(Money.ZERO)));
            default -> {}
        }
    }

    private void charge(CaseFile before, CaseFile after, CaseEvent event) {
        Money paid = after.loan().charged().minus(before.loan().charged());
        Money due = before.chargeDue().map(Computed::value).orElse(Money.ZERO);
        Money whole = before.scheme()
                .charge()
                .flatMap(charge ->
                        new Charge(charge.citation(), charge.amount(), charge.rounding()).in(before.factsOnPending()))
                .map(Computed::value)
                .orElse(due);
        on(event.date(), sum -> {
            sum.add(Of.CHARGED, paid);
            if (whole.compareTo(due) > 0) {
                sum.add(Of.RELIEF, whole.minus(due), before.enterprise());
            }
        });
    }

    private void time(CaseFile before, CaseEvent event) {
        if (before.events().isEmpty() || !query.covers(event.date())) {
            return;
        }
        LocalDate applied = before.events().get(0).date();
        boolean first =
                before.events().stream().noneMatch(earlier -> earlier.effect() == event.effect() && earlier.agreed());
        if (first && event.agreed() && event.effect() == Effect.APPROVE) {
            toApproval.add(applied, event.date());
        }
        if (first && event.effect() == Effect.DISBURSE) {
            toMoney.add(applied, event.date());
        }
    }

    private static Optional<Claim.Stage> stage(CaseFile file) {
        return file.lastClaim().map(Claim::stage);
    }

    private static Money principal(CaseFile file) {
        return file.lastClaim().map(Claim::principal).orElse(Money.ZERO);
    }

    /** What funds pay of a loss, or get back of a recovery. */
    private static Money fromFunds(Optional<Split> split) {
        return split.map(Split::slices).orElse(List.of()).stream()
                .filter(slice -> slice.bearer().kind() == Bearer.Kind.FUND)
                .map(Slice::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
