package org.fendan.core.decision;

import java.util.List;
import java.util.Optional;
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
        List<Bearer> missingFunds) {

    public static ClaimDecision of(Scheme scheme, Facts facts, Resources resources) {
        return scheme.losses()
                .map(losses -> of(scheme, losses, facts, resources))
                .orElseGet(() -> new ClaimDecision(scheme, facts, resources, Optional.empty(), List.of(), List.of()));
    }

    private static ClaimDecision of(Scheme scheme, LossSharing losses, Facts facts, Resources resources) {
        List<FactKey<?>> missing = List.copyOf(
                losses.keys().stream().filter(key -> !facts.has(key)).toList());
        return new ClaimDecision(
                scheme, facts, resources, losses.split(facts, resources), missing, resources.missing(losses.funds()));
    }
}
