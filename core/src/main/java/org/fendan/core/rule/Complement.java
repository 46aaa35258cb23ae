package org.fendan.core.rule;

import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;

/** What a share leaves of the whole; never less than nothing. */
public record Complement(Term<Ratio> share) implements Term<Ratio> {

    @Override
    public Optional<Ratio> in(Facts facts) {
        return share.in(facts).map(ratio -> ratio.compareTo(Ratio.ONE) > 0 ? Ratio.ZERO : Ratio.ONE.minus(ratio));
    }

    @Override
    public Set<FactKey<?>> keys() {
        return share.keys();
    }

    @Override
    public Text wording() {
        return Text.of(
                "100 − " + share.wording().zh(), "100 − " + share.wording().en());
    }

    @Override
    public String show(Ratio value) {
        return share.show(value);
    }
}
