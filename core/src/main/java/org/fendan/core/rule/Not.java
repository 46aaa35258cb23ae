package org.fendan.core.rule;

import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;

/** The part must not hold. */
public record Not(Condition part) implements Condition {

    @Override
    public Verdict test(Facts facts) {
        return part.test(facts).negated();
    }

    @Override
    public Set<FactKey<?>> keys() {
        return part.keys();
    }

    @Override
    public Text wording() {
        return Text.of("不得" + part.wording().zh(), "not " + part.wording().en());
    }
}
