package org.fendan.core.rule;

import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;

/** The lesser of two values; unknown while one of them is. */
public record Lesser<T extends Comparable<? super T>>(Term<T> one, Term<T> other) implements Term<T> {

    @Override
    public Optional<T> in(Facts facts) {
        return one.in(facts).flatMap(a -> other.in(facts).map(b -> a.compareTo(b) <= 0 ? a : b));
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Term.keysOf(one, other);
    }

    @Override
    public Text wording() {
        return Text.of(
                one.wording().zh() + "与" + other.wording().zh() + "孰低",
                "the lesser of " + one.wording().en() + " and "
                        + other.wording().en());
    }

    @Override
    public String show(T value) {
        return one.show(value);
    }
}
