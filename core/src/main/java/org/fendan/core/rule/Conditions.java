package org.fendan.core.rule;

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

    static Set<FactKey<?>> keys(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    static Set<FactKey<?>> missing(List<Condition> parts, Facts facts) {
        return parts.stream().flatMap(part -> part.missing(facts).stream()).collect(Collectors.toUnmodifiableSet());
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
