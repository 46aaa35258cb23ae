package org.fendan.core.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;

/** One value where a condition holds, another where it does not; unknown while the condition is undecided. */
public record Chosen<T>(Condition when, Term<T> then, Term<T> otherwise) implements Term<T> {

    @Override
    public Optional<T> in(Facts facts) {
        return branch(facts).flatMap(term -> term.in(facts));
    }

    /** The value that counts; empty while the condition is undecided. */
    public Optional<Term<T>> branch(Facts facts) {
        return switch (when.test(facts)) {
            case MET -> Optional.of(then);
            case UNMET -> Optional.of(otherwise);
            case UNDECIDED -> Optional.empty();
        };
    }

    @Override
    public Set<FactKey<?>> keys() {
        Set<FactKey<?>> keys = new HashSet<>(when.keys());
        keys.addAll(then.keys());
        keys.addAll(otherwise.keys());
        return Set.copyOf(keys);
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        return branch(facts).map(term -> term.missing(facts)).orElseGet(() -> when.missing(facts));
    }

    @Override
    public Text wording() {
        return Text.of(
                "（" + when.wording().zh() + "时为" + then.wording().zh() + "，否则为"
                        + otherwise.wording().zh() + "）",
                "(" + then.wording().en() + " where " + when.wording().en() + ", else "
                        + otherwise.wording().en() + ")");
    }

    @Override
    public String show(T value) {
        return then.show(value);
    }
}
