package org.fendan.core.decision;

import java.util.List;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Scheme;

/**
 * What one scheme is asked.
 *
 * @param known ceilings our own accounts know: what caps leave and funds hold
 */
public record MatchingQuestion(Scheme scheme, Facts facts, List<Ceiling> known) {

    public MatchingQuestion {
        known = List.copyOf(known);
    }
}
