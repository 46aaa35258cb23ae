package org.fendan.app.web.cases;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** What a scheme calls its facts and steps, and how their values read. */
final class CaseNames {

    private final Map<String, JsonNode> facts = new HashMap<>();
    private final Map<String, JsonNode> steps = new HashMap<>();
    private final String scheme;
    private final Tongue tongue;

    CaseNames(JsonNode scheme, Tongue tongue) {
        this.scheme = tongue.of(scheme.path("name"));
        this.tongue = tongue;
        scheme.path("facts").forEach(fact -> facts.put(fact.path("name").asString(""), fact));
        scheme.path("steps").forEach(step -> {
            steps.put(step.path("id").asString(""), step);
            Stream.of("facts", "optionalFacts")
                    .flatMap(list -> step.path(list).valueStream())
                    .forEach(fact -> facts.putIfAbsent(fact.path("name").asString(""), fact));
        });
    }

    String scheme() {
        return scheme;
    }

    Tongue tongue() {
        return tongue;
    }

    Optional<JsonNode> stepOf(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    String step(String id) {
        return stepOf(id).map(step -> tongue.of(step.path("name"))).orElse(id);
    }

    String fact(String name) {
        return Optional.ofNullable(facts.get(name))
                .map(fact -> tongue.of(fact.path("label")))
                .orElse(name);
    }

    boolean isMoney(String name) {
        return Optional.ofNullable(facts.get(name))
                .map(fact -> fact.path("type").asString("").toLowerCase(Locale.ROOT))
                .filter("money"::equals)
                .isPresent();
    }

    /** A value as it reads: a choice by its label, a sum with separators. */
    String value(String name, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
        }
        if (value.isBoolean()) {
            return tongue.of(value.asBoolean() ? Word.YES : Word.NO);
        }
        JsonNode fact = Optional.ofNullable(facts.get(name)).orElse(value);
        return fact.path("choices")
                .valueStream()
                .filter(choice -> choice.path("code").asString("").equals(value.asString("")))
                .findFirst()
                .map(choice -> tongue.of(choice.path("label")))
                .orElseGet(() -> isMoney(name) ? Tongue.yuan(value) : value.asString(""));
    }

    /** How a deadline was counted: so many days after a step. */
    String counted(JsonNode deadline) {
        Word unit = deadline.path("unit").asString("").equals("WORKING_DAYS") ? Word.WORKING_DAYS : Word.CALENDAR_DAYS;
        String count = deadline.path("count").asString("");
        String after = step(deadline.path("after").asString("")) + " "
                + deadline.path("started").asString("");
        return Text.of(
                        after + " 之后 " + count + " " + tongue.of(unit),
                        count + " " + tongue.of(unit) + " after " + after)
                .in(tongue.language());
    }

    String due(JsonNode deadline) {
        String due = deadline.path("due").asString("");
        return due.equals("unknown") ? tongue.of(Word.UNKNOWN) : due;
    }
}
