package org.fendan.core.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;

/** What lists of conditions have in common. */
final class Conditions {

    private Conditions() {}

    /** What the condition comes to. Kinds that come often are told apart here: a call to any kind is dearer than a look. */
    static Verdict test(Condition condition, Facts facts) {
        if (condition instanceof Titled titled) {
            return titled.test(facts);
        }
        if (condition instanceof Holds holds) {
            return holds.test(facts);
        }
        if (condition instanceof Compared<?> compared) {
            return compared.test(facts);
        }
        return condition.test(facts);
    }

    static Set<FactKey<?>> keys(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    static Set<FactKey<?>> missing(List<Condition> parts, Facts facts) {
        Set<FactKey<?>> missing = Set.of();
        for (int i = 0; i < parts.size(); i++) {
            missing = both(missing, parts.get(i).missing(facts));
        }
        return missing;
    }

    /** All that is in one of two, which are nearly always empty. */
    static Set<FactKey<?>> both(Set<FactKey<?>> one, Set<FactKey<?>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<FactKey<?>> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }

    static Text joined(List<Condition> parts, String zh, String en) {
        return Text.of(joined(parts, Text::zh, zh), joined(parts, Text::en, en));
    }

    private static String joined(List<Condition> parts, Function<Text, String> language, String between) {
        return parts.stream()
                .map(part -> part.parts().isEmpty()
                        ? language.apply(part.wording())
                        : "(" + language.apply(part.wording()) + ")")
                .collect(Collectors.joining(between));
    }
}
