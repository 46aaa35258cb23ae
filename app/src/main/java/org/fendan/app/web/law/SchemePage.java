package org.fendan.app.web.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One scheme, whole: what it asks, how it is handled, which clauses it computes, and a form to try it. */
public record SchemePage(
        String id,
        String name,
        String summary,
        String source,
        String title,
        String inForce,
        List<Rule> requirements,
        List<Cap> caps,
        List<Step> steps,
        List<Clause> clauses,
        List<Reading> readings,
        Form form,
        Optional<Inquiry> inquiry) {

    public record Rule(String wording, boolean soft, Tree.@Nullable Cited cited) {}

    public record Cap(String name, String limit, Tree.@Nullable Cited cited) {}

    public record Step(String name, String actors, Tree.@Nullable Cited cited) {}

    /** A clause of the source; where it is not computed, the reason. */
    public record Clause(String number, String summary, String unmodelled) {}

    /** A silent place of the text, what could be read there, and what is. */
    public record Reading(String article, String question, List<Choice> options) {}

    public record Choice(String wording, boolean chosen) {}

    static SchemePage of(JsonNode scheme, Form form, Optional<Inquiry> inquiry, Tongue tongue) {
        return new SchemePage(
                scheme.path("scheme").asString(""),
                tongue.of(scheme.path("name")),
                tongue.of(scheme.path("summary")),
                scheme.path("source").path("number").asString(""),
                tongue.of(scheme.path("source").path("title")),
                Tongue.span(scheme.path("inForce")),
                each(scheme.path("requirements"), rule -> rule(rule, tongue)),
                each(scheme.path("caps"), cap -> cap(cap, tongue)),
                each(scheme.path("steps"), step -> step(step, tongue)),
                clauses(scheme, tongue),
                each(scheme.path("readings"), reading -> reading(reading, tongue)),
                form,
                inquiry);
    }

    private static <T> List<T> each(JsonNode nodes, Function<JsonNode, T> made) {
        return nodes.valueStream().map(made).toList();
    }

    private static Rule rule(JsonNode rule, Tongue tongue) {
        return new Rule(
                tongue.of(rule.path("wording")),
                rule.path("force").asString("").equals("SOFT"),
                Tree.Cited.of(rule.path("citation"), tongue));
    }

    private static Cap cap(JsonNode cap, Tongue tongue) {
        return new Cap(
                tongue.of(cap.path("name")),
                Tongue.yuan(cap.path("limit")),
                Tree.Cited.of(cap.path("citation"), tongue));
    }

    private static Step step(JsonNode step, Tongue tongue) {
        return new Step(
                tongue.of(step.path("name")),
                Role.labels(step.path("actors").valueStream().map(JsonNode::asString), tongue.language()),
                Tree.Cited.of(step.path("citation"), tongue));
    }

    private static List<Clause> clauses(JsonNode scheme, Tongue tongue) {
        Map<String, String> reasons = scheme.path("unmodelled")
                .valueStream()
                .collect(Collectors.toMap(
                        clause -> clause.path("article").asString(""), clause -> tongue.of(clause.path("reason"))));
        return each(scheme.path("clauses"), clause -> {
            String number = clause.path("article").asString("");
            return new Clause(number, tongue.of(clause.path("summary")), reasons.getOrDefault(number, ""));
        });
    }

    private static Reading reading(JsonNode reading, Tongue tongue) {
        String chosen = reading.path("chosen").asString("");
        return new Reading(
                reading.path("article").asString(""),
                tongue.of(reading.path("question")),
                each(
                        reading.path("options"),
                        option -> new Choice(
                                tongue.of(option.path("wording")),
                                option.path("id").asString("").equals(chosen))));
    }
}
