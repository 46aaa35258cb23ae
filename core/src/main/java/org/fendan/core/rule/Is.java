package org.fendan.core.rule;

import java.util.Set;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;

/** A fact chosen from a list must be this one. */
public record Is(FactKey<Choice> key, Choice wanted) implements Condition {

    @Override
    public Verdict test(Facts facts) {
        Choice value = facts.known(key);
        return value == null ? Verdict.UNDECIDED : Verdict.of(value.equals(wanted));
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
        return Text.of(
                key.wording().zh() + "为" + wanted.label().zh(),
                key.wording().en() + " is " + wanted.label().en());
    }
}
