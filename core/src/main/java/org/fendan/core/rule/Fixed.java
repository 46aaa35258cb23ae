package org.fendan.core.rule;

import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;

/** A number the regulation writes; in force as long as the edition that writes it. */
public record Fixed<T>(T value, FactType<T> type) implements Term<T> {

    @Override
    public Optional<T> in(Facts facts) {
        return Optional.of(value);
    }

    @Override
    public T known(Facts facts) {
        return value;
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Set.of();
    }

    @Override
    public Text wording() {
        return Text.of(show(value), show(value));
    }

    @Override
    public String show(T shown) {
        return type.show(shown);
    }
}
