package org.fendan.core.decision;

import java.util.ArrayList;
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
        Optional<LossSharing> losses = scheme.losses();
        return losses.isPresent()
                ? of(scheme, losses.get(), facts, resources)
                : new ClaimDecision(scheme, facts, resources, Optional.empty(), List.of(), List.of(), List.of());
    }

    private static ClaimDecision of(Scheme scheme, LossSharing losses, Facts facts, Resources resources) {
        List<Cap> missingCaps = missingCaps(scheme, resources);
        Optional<Split> split = missingCaps.isEmpty() ? losses.split(facts, resources) : Optional.empty();
        return split.isPresent()
                ? new ClaimDecision(scheme, facts, resources, split, List.of(), List.of(), List.of())
                : new ClaimDecision(
                        scheme,
                        facts,
                        resources,
                        split,
                        List.copyOf(losses.missing(facts)),
                        resources.missing(losses.funds()),
                        missingCaps);
    }

    private static List<Cap> missingCaps(Scheme scheme, Resources resources) {
        List<Cap> missing = List.of();
        List<Cap> caps = scheme.caps();
        for (int i = 0; i < caps.size(); i++) {
            Cap cap = caps.get(i);
            if (cap.measure() == Tally.Measure.NET_COMPENSATION
                    && !resources.caps().containsKey(cap.id())) {
                missing = new ArrayList<>(missing);
                missing.add(cap);
            }
        }
        return missing;
    }
}
