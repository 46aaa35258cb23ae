package org.fendan.core.decision;

import java.util.List;
import java.util.Optional;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Split;

/**
 * How a loss is shared, or what is missing to say so.
 *
 * @param split empty while something is missing, or where the scheme shares no loss
 */
public record ClaimDecision(
        Scheme scheme,
        Facts facts,
        Resources resources,
        Optional<Split> split,
        List<FactKey<?>> missingFacts,
        List<Bearer> missingFunds,
        List<Cap> missingCaps) {

    public static ClaimDecision of(Scheme scheme, Facts facts, Resources resources) {
        return scheme.losses()
                .map(losses -> of(scheme, losses, facts, resources))
                .orElseGet(() ->
                        new ClaimDecision(scheme, facts, resources, Optional.empty(), List.of(), List.of(), List.of()));
    }

    private static ClaimDecision of(Scheme scheme, LossSharing losses, Facts facts, Resources resources) {
        List<Cap> missingCaps = scheme.caps().stream()
                .filter(cap -> cap.measure() == Tally.Measure.NET_COMPENSATION)
                .filter(cap -> !resources.caps().containsKey(cap.id()))
                .toList();
        return new ClaimDecision(
                scheme,
                facts,
                resources,
                missingCaps.isEmpty() ? losses.split(facts, resources) : Optional.empty(),
                List.copyOf(losses.missing(facts)),
                resources.missing(losses.funds()),
                missingCaps);
    }
}
