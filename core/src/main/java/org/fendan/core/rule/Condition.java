package org.fendan.core.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;

/**
 * A test of facts, as data: what it asks, in words, comes with it.
 *
 * <p>All conditions are immutable and pure; the list of kinds is closed and grows in this package alone.
 */
public sealed interface Condition permits AllOf, AnyOf, Not, Compared, Holds, Is, Titled, SizedWithin {

    Verdict test(Facts facts);

    /** Every fact it may look at. */
    Set<FactKey<?>> keys();

    /** What it asks, as a statement. */
    Text wording();

    /** The conditions it is made of; empty for one that looks at facts itself. */
    default List<Condition> parts() {
        return List.of();
    }

    /** The facts that would have to be given for an answer; empty where there is one. */
    default Set<FactKey<?>> missing(Facts facts) {
        if (test(facts) != Verdict.UNDECIDED) {
            return Set.of();
        }
        Set<FactKey<?>> missing = new HashSet<>(keys());
        missing.removeIf(facts::has);
        return Set.copyOf(missing);
    }

    /**
     * What would turn "unmet" into "met": the ways there are, each a list of conditions that must all come true. Empty
     * where nothing needs to change.
     */
    default List<List<Condition>> remedies(Facts facts) {
        return test(facts) == Verdict.UNMET ? List.of(List.of(this)) : List.of();
    }
}
