package org.fendan.core.settlement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/** How an event of a case changes the sums that its scheme keeps and limits. */
final class Tallying {

    private final CaseFile before;
    private final CaseFile after;
    private final CaseEvent event;
    private final ChartOfAccounts chart;
    private final Legs legs;

    Tallying(CaseFile before, CaseFile after, CaseEvent event, ChartOfAccounts chart, Legs legs) {
        this.before = before;
        this.after = after;
        this.event = event;
        this.chart = chart;
        this.legs = legs;
    }

    void move() {
        gauges(after, chart).forEach(this::move);
    }

    /** Every gauge a case counts in, caps and mere tallies. */
    static List<Gauge> gauges(CaseFile file, ChartOfAccounts chart) {
        return Stream.concat(
                        file.scheme().caps().stream()
                                .flatMap(cap -> subject(cap.tally(), file)
                                        .map(subject -> Gauge.of(cap, subject, file.enterprise(), chart))
                                        .stream()),
                        file.scheme().tallies().stream()
                                .flatMap(tally -> subject(tally, file)
                                        .map(subject -> Gauge.of(tally, subject, file.enterprise(), chart))
                                        .stream()))
                .toList();
    }

    private static Optional<String> subject(Tally tally, CaseFile file) {
        return Subjects.of(tally, file, file.enterprise(), file.facts());
    }

    private void move(Gauge gauge) {
        switch (gauge.tally().measure()) {
            case OPEN_BALANCE -> openBalance(gauge);
            case FILED -> filed(gauge);
            case CLAIMED -> claimed(gauge);
            case NET_COMPENSATION -> compensation(gauge);
            case NET_SUBSIDY -> subsidy(gauge);
            case NET_INJECTION -> {}
        }
    }

    private void openBalance(Gauge gauge) {
        if (isGivenUp()) {
            legs.leave(gauge, before.loan().pending());
            legs.release(pending(gauge, before));
        }
        switch (event.effect()) {
            case FILE, INCREASE ->
                legs.promise(gauge, pending(gauge, after), after.loan().pending());
            case DISBURSE ->
                legs.post(
                        pending(gauge, before),
                        event.facts().get(ServiceFacts.DISBURSED).orElse(Money.ZERO));
            case REPAY, PAY ->
                legs.giveBack(gauge, before.loan().open().minus(after.loan().open()));
            default -> {}
        }
    }

    /** Whether what was applied for is not asked for any more: refused, taken back, or replaced by another sum. */
    private boolean isGivenUp() {
        boolean gone = after.loan().pending().isZero()
                || after.loan().round() != before.loan().round();
        return gone && before.loan().pending().isPositive() && event.effect() != Effect.DISBURSE;
    }

    private void filed(Gauge gauge) {
        if (event.effect() == Effect.APPROVE && event.agreed()) {
            legs.use(gauge, before.loan().pending());
        }
    }

    private void claimed(Gauge gauge) {
        if (event.effect() == Effect.CLAIM) {
            legs.use(gauge, after.lastClaim().map(Claim::principal).orElse(Money.ZERO));
        }
        boolean refusedNow = after.lastClaim()
                        .map(c -> c.stage() == Claim.Stage.REFUSED)
                        .orElse(false)
                && before.lastClaim().map(c -> c.stage() != Claim.Stage.REFUSED).orElse(false);
        if (refusedNow && event.effect() != Effect.CLAIM) {
            legs.giveBack(gauge, before.lastClaim().map(Claim::principal).orElse(Money.ZERO));
        }
    }

    private void compensation(Gauge gauge) {
        switch (event.effect()) {
            case DECIDE -> legs.use(gauge, borneByFunds(after).minus(borneByFunds(before)));
            case RECOVER -> legs.giveBack(gauge, fromFunds(event.split()));
            default -> {}
        }
    }

    /** What funds bear of a case's losses, decisions on what was escalated included. */
    private static Money borneByFunds(CaseFile file) {
        return file.borne().borne().keySet().stream()
                .filter(bearer -> bearer.kind() == Bearer.Kind.FUND)
                .map(file.borne()::bore)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What funds pay of a loss, or get back of a recovery. */
    static Money fromFunds(Optional<Split> split) {
        return split.map(Split::slices).orElse(List.of()).stream()
                .filter(slice -> slice.bearer().kind() == Bearer.Kind.FUND)
                .map(Slice::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private void subsidy(Gauge gauge) {
        switch (event.effect()) {
            case PAY_SUBSIDY -> legs.post(PaymentRun.hold(event, before, Legs.part(gauge)), paid());
            case REFUND ->
                legs.giveBack(
                        gauge, event.facts().get(ServiceFacts.SUBSIDY_RETURNED).orElse(Money.ZERO));
            default -> {}
        }
    }

    private Money paid() {
        return event.facts().get(ServiceFacts.SUBSIDY_PAID).orElse(Money.ZERO);
    }

    private static String pending(Gauge gauge, CaseFile file) {
        return file.id() + "/round-" + file.loan().round() + "/" + gauge.tally().id();
    }
}
