package org.fendan.core.settlement;

import java.util.List;
import java.util.Optional;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.Approval;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/**
 * What an approved payment keeps waiting: a hold for each fund's part and one in each cap that counts it, from the
 * approval until it stands no more. Then all of them are posted by the payment, expired by the lapse, or voided by
 * whatever else ended the approval, in that event's own chain.
 *
 * <p>A hold is called after the approval's event and its part: "C000007/12/slice-2", "C000007/12/cap-compensation".
 */
final class Keeping {

    private final CaseFile before;
    private final CaseFile after;
    private final CaseEvent event;
    private final ChartOfAccounts chart;
    private final Legs legs;

    Keeping(CaseFile before, CaseFile after, CaseEvent event, ChartOfAccounts chart, Legs legs) {
        this.before = before;
        this.after = after;
        this.event = event;
        this.chart = chart;
        this.legs = legs;
    }

    void move() {
        Optional<CaseEvent> stood = before.approval();
        Optional<CaseEvent> stands = after.approval();
        stood.filter(approval -> !stands.equals(stood)).ifPresent(this::end);
        stands.filter(event::equals).ifPresent(this::begin);
    }

    private void begin(CaseEvent approval) {
        legs.heldUntil(Approval.heldUntil(approval));
        for (Slice slice : kept(approval)) {
            legs.reserve(
                    hold(approval, Postings.part(slice)),
                    legs.fund(chart.fund(before.bank(), slice.bearer())),
                    legs.open(chart.loss(before.id())),
                    slice.amount(),
                    Postings.part(slice));
        }
        counting(after)
                .forEach(gauge ->
                        legs.promise(gauge, hold(approval, Legs.part(gauge)), Tallying.fromFunds(approval.split())));
        legs.heldUntil(Optional.empty());
    }

    private void end(CaseEvent approval) {
        kept(approval).forEach(slice -> end(approval, Postings.part(slice), slice.amount()));
        counting(before.asOf(approval))
                .forEach(gauge -> end(approval, Legs.part(gauge), Tallying.fromFunds(approval.split())));
    }

    private void end(CaseEvent approval, String part, Money amount) {
        if (!amount.isPositive()) {
            return;
        }
        String hold = hold(approval, part);
        if (event.effect() == Effect.PAY) {
            legs.post(hold, amount);
        } else if (event.effect() == Effect.LAPSE && isDue(approval)) {
            legs.expire(hold, Approval.heldUntil(approval).orElseThrow());
        } else {
            legs.release(hold);
        }
    }

    /** Whether its day has come; an approval that is void lapses without. */
    private boolean isDue(CaseEvent approval) {
        return Approval.heldUntil(approval)
                .filter(day -> !event.date().isBefore(day))
                .isPresent();
    }

    /** The funds' parts of what was approved. */
    private static List<Slice> kept(CaseEvent approval) {
        return approval.split().map(Split::slices).orElse(List.of()).stream()
                .filter(slice -> slice.bearer().kind() == Bearer.Kind.FUND)
                .toList();
    }

    /** The caps and tallies that count what funds pay. */
    private List<Gauge> counting(CaseFile file) {
        return Tallying.gauges(file, chart).stream()
                .filter(gauge -> gauge.tally().measure() == Tally.Measure.NET_COMPENSATION)
                .toList();
    }

    private String hold(CaseEvent approval, String part) {
        return Postings.reference(before, approval) + "/" + part;
    }
}
