package org.fendan.core.decision;

import java.util.List;
import org.fendan.core.rule.Finding;

/** A requirement that is not met, and the ways in which that would change. */
public record MatchingRefusal(Finding finding, List<MatchingWay> ways) {

    public MatchingRefusal {
        ways = List.copyOf(ways);
    }
}
