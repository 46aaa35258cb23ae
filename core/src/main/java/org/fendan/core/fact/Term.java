package org.fendan.core.fact;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;

/**
 * A value that can be read from facts: a stated fact, a fixed number of the regulation, or one derived from others.
 *
 * <p>Immutable and pure. An absent answer means "unknown", never zero.
 */
public interface Term<T> {

    Optional<T> in(Facts facts);

    /** The same, null where it is unknown. */
    default @Nullable T known(Facts facts) {
        return in(facts).orElse(null);
    }

    /** The facts it is read from. */
    Set<FactKey<?>> keys();

    /** The facts several values are read from. */
    static Set<FactKey<?>> keysOf(Term<?>... terms) {
        return Arrays.stream(terms).flatMap(term -> term.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The facts that would have to be given for a value; empty where there is one. */
    default Set<FactKey<?>> missing(Facts facts) {
        return in(facts).isPresent()
                ? Set.of()
                : keys().stream().filter(key -> !facts.has(key)).collect(Collectors.toUnmodifiableSet());
    }

    /** What it is called where a person reads it. */
    Text wording();

    /** Its value as a person reads it. */
    String show(T value);
}
