package org.fendan.core.rule;

import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;

/** Two sums together; unknown while one of them is. */
public record Plus(Term<Money> one, Term<Money> other) implements Term<Money> {

    @Override
    public Optional<Money> in(Facts facts) {
        return one.in(facts).flatMap(sum -> other.in(facts).map(sum::plus));
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Term.keysOf(one, other);
    }

    @Override
    public Text wording() {
        return Text.of(
                one.wording().zh() + " + " + other.wording().zh(),
                one.wording().en() + " + " + other.wording().en());
    }

    @Override
    public String show(Money value) {
        return one.show(value);
    }
}
