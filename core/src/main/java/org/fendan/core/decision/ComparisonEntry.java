package org.fendan.core.decision;

import java.util.Optional;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;

/** One thing a scheme says under a concept, by which clause. */
public record ComparisonEntry(Text text, Optional<Citation> citation) {

    static ComparisonEntry of(Text text) {
        return new ComparisonEntry(text, Optional.empty());
    }

    static ComparisonEntry of(Text text, Citation citation) {
        return new ComparisonEntry(text, Optional.of(citation));
    }
}
