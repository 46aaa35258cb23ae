package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.desk.StatisticsSum.Of;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Computed;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Effect;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/**
 * What one case adds to figures, whatever the period asked about: short enough to be kept in memory while the case does
 * not change.
 *
 * @param key whether its enterprise is one the scheme calls a key enterprise
 */
record StatisticsLife(String enterprise, boolean key, List<Deed> deeds) {

    StatisticsLife {
        deeds = List.copyOf(deeds);
    }

    /**
     * What one event adds.
     *
     * @param counted the balance that counts behind it
     * @param owes whether principal is owed behind it
     * @param approvedSince the day of the application, where the event first approves it
     * @param paidSince the day of the application, where the event first pays the loan out
     */
    record Deed(
            LocalDate day,
            List<Change> changes,
            Money counted,
            boolean owes,
            Optional<LocalDate> approvedSince,
            Optional<LocalDate> paidSince) {}

    /**
     * A sum added to a figure, or taken back.
     *
     * @param enterprise whose household is counted; nobody's where empty
     */
    record Change(Of kind, Money amount, boolean back, Optional<String> enterprise) {

        static Change of(Of kind, Money amount) {
            return new Change(kind, amount, false, Optional.empty());
        }

        Change as(Of other) {
            return new Change(other, amount, back, enterprise);
        }

        void into(StatisticsSum sum) {
            if (back) {
                sum.takeBack(kind, amount);
            } else if (enterprise.isPresent()) {
                sum.add(kind, amount, enterprise.get());
            } else {
                sum.add(kind, amount);
            }
        }
    }

    static StatisticsLife of(CaseFile whole) {
        CaseFile file = CaseFile.opened(whole.id(), whole.scheme(), whole.bank(), whole.institution());
        boolean key = whole.scheme()
                .keyEnterprise()
                .filter(condition -> condition.test(whole.facts()) == Verdict.MET)
                .isPresent();
        List<Deed> deeds = new ArrayList<>();
        for (CaseEvent event : whole.events()) {
            CaseFile after = file.plus(event);
            List<Change> changes = new ArrayList<>();
            filing(file, after, event)
                    .map(sum -> new Change(Of.FILED, sum, false, Optional.of(whole.enterprise())))
                    .ifPresent(changes::add);
            changes.addAll(money(file, after, event));
            deeds.add(new Deed(
                    event.date(),
                    List.copyOf(changes),
                    after.loan().counted(),
                    after.loan().open().isPositive(),
                    since(file, event, Effect.APPROVE).filter(applied -> event.agreed()),
                    since(file, event, Effect.DISBURSE)));
            file = after;
        }
        return new StatisticsLife(whole.enterprise(), key, deeds);
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

    private static List<Change> money(CaseFile before, CaseFile after, CaseEvent event) {
        return switch (event.effect()) {
            case CLAIM -> List.of(Change.of(Of.CLAIMED, principal(after)));
            case CONFIRM, RESERVE ->
                stage(after).equals(Optional.of(Claim.Stage.REFUSED))
                                && !stage(before).equals(Optional.of(Claim.Stage.REFUSED))
                        ? List.of(new Change(Of.CLAIMED, principal(before), true, Optional.empty()))
                        : List.of();
            case PAY ->
                List.of(Change.of(Of.COMPENSATION, fromFunds(before.lastClaim().flatMap(Claim::split))));
            case RECOVER ->
                List.of(
                        Change.of(Of.RECOVERED, stated(event, ServiceFacts.RECOVERED)),
                        Change.of(Of.RETURNED, fromFunds(event.split())));
            case CHARGE -> charge(before, after);
            case PAY_SUBSIDY -> List.of(Change.of(Of.SUBSIDIES, stated(event, ServiceFacts.SUBSIDY_PAID)));
            case REFUND -> List.of(Change.of(Of.REFUNDED, stated(event, ServiceFacts.SUBSIDY_RETURNED)));
            default -> List.of();
        };
    }

    private static Money stated(CaseEvent event, FactKey<Money> fact) {
        return event.facts().get(fact).orElse(Money.ZERO);
    }

    private static List<Change> charge(CaseFile before, CaseFile after) {
        Change paid =
                Change.of(Of.CHARGED, after.loan().charged().minus(before.loan().charged()));
        Money due = before.chargeDue().map(Computed::value).orElse(Money.ZERO);
        Money whole = before.scheme()
                .charge()
                .flatMap(charge ->
                        new Charge(charge.citation(), charge.amount(), charge.rounding()).in(before.factsOnPending()))
                .map(Computed::value)
                .orElse(due);
        return whole.compareTo(due) > 0
                ? List.of(paid, new Change(Of.RELIEF, whole.minus(due), false, Optional.of(before.enterprise())))
                : List.of(paid);
    }

    /** The day of the application, where the event is the first that agrees with this effect. */
    private static Optional<LocalDate> since(CaseFile before, CaseEvent event, Effect effect) {
        boolean first = event.effect() == effect
                && before.events().stream().noneMatch(earlier -> earlier.effect() == effect && earlier.agreed());
        return first && !before.events().isEmpty()
                ? Optional.of(before.events().get(0).date())
                : Optional.empty();
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
