package org.fendan.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;

/** All parts must hold. */
public record AllOf(List<Condition> parts) implements Condition {

    public AllOf {
        parts = List.copyOf(parts);
    }

    @Override
    public Verdict test(Facts facts) {
        return Verdict.all(parts, facts);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Conditions.keys(parts);
    }

    @Override
    public Text wording() {
        return Conditions.joined(parts, "；并且", "; and ");
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        return test(facts) == Verdict.UNDECIDED ? Conditions.missing(parts, facts) : Set.of();
    }

    @Override
    public List<List<Condition>> remedies(Facts facts) {
        List<List<Condition>> ways = List.of();
        for (int i = 0; i < parts.size(); i++) {
            List<List<Condition>> more = parts.get(i).remedies(facts);
            if (!more.isEmpty()) {
                ways = ways.isEmpty() ? more : crossed(ways, more);
            }
        }
        return ways;
    }

    private static List<List<Condition>> crossed(List<List<Condition>> left, List<List<Condition>> right) {
        List<List<Condition>> ways = new ArrayList<>(left.size() * right.size());
        for (List<Condition> one : left) {
            for (List<Condition> other : right) {
                List<Condition> way = new ArrayList<>(one.size() + other.size());
                way.addAll(one);
                way.addAll(other);
                ways.add(Collections.unmodifiableList(way));
            }
        }
        return Collections.unmodifiableList(ways);
    }
}
