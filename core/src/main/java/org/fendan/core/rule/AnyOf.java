package org.fendan.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;

/** One part must hold. */
public record AnyOf(List<Condition> parts) implements Condition {

    public AnyOf {
        parts = List.copyOf(parts);
    }

    @Override
    public Verdict test(Facts facts) {
        return Titled.areAskedTogether(parts) ? Titled.any(parts, facts) : Verdict.any(parts, facts);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Conditions.keys(parts);
    }

    @Override
    public Text wording() {
        return Conditions.joined(parts, "；或者", "; or ");
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        return test(facts) == Verdict.UNDECIDED ? Conditions.missing(parts, facts) : Set.of();
    }

    @Override
    public List<List<Condition>> remedies(Facts facts) {
        if (test(facts) != Verdict.UNMET) {
            return List.of();
        }
        List<List<Condition>> ways = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ways.addAll(parts.get(i).remedies(facts));
        }
        return Collections.unmodifiableList(ways);
    }
}
