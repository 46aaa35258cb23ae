package org.fendan.core.decision;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.law.Citation;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Stacking;

/**
 * Whether an enterprise may use two schemes side by side.
 *
 * @param citations what says so; empty where both texts are silent
 */
public record MatchingStack(Scheme one, Scheme other, Standing standing, List<Citation> citations) {

    /** What the texts say. */
    public enum Standing {
        ALLOWED,
        /** One of the two bars the other. */
        BARRED,
        /** Neither text names the other scheme. */
        SILENT
    }

    public MatchingStack {
        citations = List.copyOf(citations);
    }

    static MatchingStack of(Scheme one, Scheme other) {
        List<Stacking> said = Stream.concat(said(one, other), said(other, one)).toList();
        List<Stacking> bars = said.stream().filter(s -> !s.allowed()).toList();
        Standing standing = said.isEmpty() ? Standing.SILENT : bars.isEmpty() ? Standing.ALLOWED : Standing.BARRED;
        return new MatchingStack(
                one,
                other,
                standing,
                (bars.isEmpty() ? said : bars)
                        .stream().map(Stacking::citation).distinct().toList());
    }

    private static Stream<Stacking> said(Scheme by, Scheme about) {
        return by.stacking().stream().filter(s -> s.schemes().contains(about.id()));
    }
}
