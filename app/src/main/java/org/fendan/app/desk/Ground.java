package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import org.fendan.core.amount.Cap;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.law.Citation;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/**
 * On what the money of a leg stands: its clause. A leg's slice names a case and event, or an act on a fund, and the part
 * of what was decided: "C000007/13/slice-2", "F3/injection".
 */
final class Ground {

    static final String SLICE = "slice-";
    static final String SUBSIDY = "subsidy-";
    static final String REFUND = "refund";
    static final String CHARGE = "charge";

    private static final String CAP = "cap-";
    private static final String PRINCIPAL = "principal";

    private Ground() {}

    /** Whether a part is money that came or went; what counts in a cap, or in a bank's open loans, is none. */
    static boolean isMoney(String part) {
        return !part.startsWith(CAP) && !part.equals(PRINCIPAL);
    }

    /** The clause of a part of what an event of a case decided. */
    static Optional<Citation> of(CaseFile file, int number, String part) {
        Scheme scheme = file.scheme();
        CaseEvent event = file.events().get(number - 1);
        Step step = scheme.procedure().step(event.step()).orElseThrow();
        if (part.startsWith(SLICE)) {
            return slice(event, part).map(Slice::citation);
        }
        if (part.startsWith(SUBSIDY) || part.equals(REFUND)) {
            return EventWalk.decided(scheme, event)
                    .map(subsidy -> subsidy.sum().citation())
                    .or(() -> Optional.of(step.citation()));
        }
        return part.equals(CHARGE)
                ? scheme.charge().map(charge -> charge.citation())
                : cap(scheme, part).or(() -> Optional.of(step.citation()));
    }

    /** The clause of a part of an act on a fund. */
    static Optional<Citation> of(Scheme scheme, String fund, String part) {
        return cap(scheme, part)
                .or(() -> scheme.funds().stream()
                        .filter(one -> one.bearer().id().equals(fund))
                        .map(one -> one.citation())
                        .findFirst());
    }

    /** The slice a part names. */
    static Optional<Slice> slice(CaseEvent event, String part) {
        return event.split().map(Split::slices).orElse(List.of()).stream()
                .filter(slice -> part.equals(SLICE + slice.number()))
                .findFirst();
    }

    private static Optional<Citation> cap(Scheme scheme, String part) {
        return scheme.caps().stream()
                .filter(cap -> part.equals(CAP + cap.id()))
                .map(Cap::citation)
                .findFirst();
    }
}
