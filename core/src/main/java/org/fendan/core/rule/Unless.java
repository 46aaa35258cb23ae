package org.fendan.core.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;

/** A stated value, or where none is stated the one the rule gives: only where the rule says that it has one. */
public record Unless<T>(FactKey<T> stated, Term<T> given) implements Term<T> {

    @Override
    public Optional<T> in(Facts facts) {
        return Optional.ofNullable(known(facts));
    }

    @Override
    public @Nullable T known(Facts facts) {
        T value = facts.known(stated);
        return value == null ? given.known(facts) : value;
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Term.keysOf(stated, given);
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        Set<FactKey<?>> keys = new HashSet<>(given.missing(facts));
        if (facts.has(stated) || keys.isEmpty()) {
            return Set.of();
        }
        keys.add(stated);
        return Set.copyOf(keys);
    }

    @Override
    public Text wording() {
        boolean agreed = stated.origin() == FactKey.Origin.TERM;
        return Text.of(
                stated.wording().zh() + (agreed ? "（未约定时为" : "（未提供时为")
                        + given.wording().zh() + "）",
                stated.wording().en() + " (" + given.wording().en() + " where none is "
                        + (agreed ? "agreed)" : "given)"));
    }

    @Override
    public String show(T value) {
        return stated.show(value);
    }
}
