package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fendan.core.scheme.Scheme;

/**
 * Matches many enterprises with schemes; what of a scheme does not depend on who asks is worked out once. Many threads
 * may ask at once.
 */
public final class Matcher {

    /** Never changed, but replaced when a scheme is asked for the first time. */
    private volatile Map<Scheme, Groundwork> groundwork = Map.of();

    public Matcher() {}

    /** Asks each scheme, the best answer first; all are in force on the date. */
    public List<MatchingOffer> offers(LocalDate date, List<MatchingQuestion> questions) {
        return questions.stream()
                .map(asked -> MatchingOffer.of(date, asked, groundwork(asked.scheme())))
                .sorted(MatchingOffer.BEST)
                .toList();
    }

    private Groundwork groundwork(Scheme scheme) {
        Groundwork known = groundwork.get(scheme);
        return known == null ? learn(scheme) : known;
    }

    private synchronized Groundwork learn(Scheme scheme) {
        Map<Scheme, Groundwork> more = new HashMap<>(groundwork);
        Groundwork learnt = more.computeIfAbsent(scheme, Groundwork::of);
        groundwork = Map.copyOf(more);
        return learnt;
    }

    /** The same, with what the schemes' texts say of each other. */
    public Matching match(LocalDate date, List<MatchingQuestion> questions) {
        return Matching.of(date, offers(date, questions), questions);
    }
}
