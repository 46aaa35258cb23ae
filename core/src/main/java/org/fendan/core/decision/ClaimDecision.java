package org.fendan.core.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * How a loss is shared; what is missing to say so is told to whoever asks.
 *
 * @param split empty while something is missing, or where the scheme shares no loss
 */
public record ClaimDecision(Scheme scheme, Facts facts, Resources resources, Optional<Split> split) {

    public static ClaimDecision of(Scheme scheme, Facts facts, Resources resources) {
        Optional<LossSharing> losses = scheme.losses();
        Optional<Split> split = losses.isPresent() && tellsCaps(scheme, resources)
                ? losses.get().split(facts, resources)
                : Optional.empty();
        return new ClaimDecision(scheme, facts, resources, split);
    }

    private static boolean tellsCaps(Scheme scheme, Resources resources) {
        List<Cap> caps = scheme.caps();
        for (int i = 0; i < caps.size(); i++) {
            if (isMissing(caps.get(i), resources)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMissing(Cap cap, Resources resources) {
        return cap.measure() == Tally.Measure.NET_COMPENSATION
                && !resources.caps().containsKey(cap.id());
    }

    /** What is looked at only where it kept the loss from being shared. */
    private Stream<LossSharing> unshared() {
        return split.isPresent() ? Stream.empty() : scheme.losses().stream();
    }

    /** The facts that would have to be given, by name. */
    public List<FactKey<?>> missingFacts() {
        return unshared()
                .<FactKey<?>>flatMap(losses -> losses.missing(facts).stream())
                .toList();
    }

    /** The funds whose money would have to be known. */
    public List<Bearer> missingFunds() {
        return unshared()
                .flatMap(losses -> resources.missing(losses.funds()).stream())
                .toList();
    }

    /** The caps of which it would have to be known what they leave. */
    public List<Cap> missingCaps() {
        return unshared()
                .flatMap(losses -> scheme.caps().stream())
                .filter(cap -> isMissing(cap, resources))
                .toList();
    }
}
