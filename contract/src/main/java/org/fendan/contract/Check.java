package org.fendan.contract;

import java.util.List;
import java.util.function.Function;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/**
 * One thing every scheme keeps.
 *
 * @param id for reports that machines read, the same for ever: "clauses-cited"
 * @param title what is kept, as a sentence
 * @param faults what stands against a scheme, each fault a sentence; empty where it keeps this. May throw what the
 *     scheme's own code throws: ask {@link #of}
 */
public record Check(String id, Text title, Function<Scheme, List<Text>> faults) {

    /** What stands against a scheme, each fault a sentence; whatever the scheme's own code throws becomes one. */
    public List<Text> of(Scheme scheme) {
        Scheme written = Catalogue.asWritten(scheme);
        return Thrown.caught(written, () -> faults.apply(written));
    }

    /** "clauses-cited: every citation is of a listed clause". */
    @Override
    public String toString() {
        return id + ": " + title.en();
    }
}
