package org.fendan.core.fact;

import java.util.Optional;
import java.util.Set;
import org.fendan.core.law.Text;

/**
 * A value that can be read from facts: a stated fact, a fixed number of the regulation, or one derived from others.
 *
 * <p>Immutable and pure. An absent answer means "unknown", never zero.
 */
public interface Term<T> {

    Optional<T> in(Facts facts);

    /** The facts it is read from. */
    Set<FactKey<?>> keys();

    /** What it is called where a person reads it. */
    Text wording();

    /** Its value as a person reads it. */
    String show(T value);
}
