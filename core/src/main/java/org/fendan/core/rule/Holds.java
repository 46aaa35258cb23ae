package org.fendan.core.rule;

import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;

/** A yes-or-no fact must be yes. */
public record Holds(FactKey<Boolean> key) implements Condition {

    @Override
    public Verdict test(Facts facts) {
        Boolean value = facts.known(key);
        return value == null ? Verdict.UNDECIDED : Verdict.of(value);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Set.of(key);
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        return key.missing(facts);
    }

    @Override
    public Text wording() {
        return key.wording();
    }
}
