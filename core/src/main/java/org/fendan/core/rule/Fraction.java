package org.fendan.core.rule;

import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * A fraction of a sum, down to the fen, as a limit to compare whole sums with.
 *
 * <p>"At most" and "above" are exact with it: a whole number of fen passes a limit just where it passes its whole part.
 */
public record Fraction(Term<Ratio> share, Term<Money> of) implements Term<Money> {

    @Override
    public Optional<Money> in(Facts facts) {
        return Optional.ofNullable(known(facts));
    }

    @Override
    public @Nullable Money known(Facts facts) {
        Ratio ratio = share.known(facts);
        Money sum = of.known(facts);
        return ratio == null || sum == null ? null : sum.times(ratio, Rounding.DOWN);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Term.keysOf(share, of);
    }

    @Override
    public Text wording() {
        return Text.of(
                share.wording().zh() + " % × " + of.wording().zh(),
                share.wording().en() + " % × " + of.wording().en());
    }

    @Override
    public String show(Money value) {
        return of.show(value);
    }
}
