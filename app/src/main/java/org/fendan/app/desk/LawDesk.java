package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.fendan.app.json.CompareJson;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.contract.Citations;
import org.fendan.core.decision.Comparison;
import org.fendan.core.decision.ComparisonConcept;
import org.fendan.core.decision.ComparisonQuestion;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an edition of a scheme computes, clause by clause, where the questions to it do not say it already: shares,
 * charges, recoveries, funds, values that change over time, and the letters of its procedure. Anybody may read.
 */
public final class LawDesk {

    private static final Set<ComparisonConcept> SAID = EnumSet.of(
            ComparisonConcept.SHARES, ComparisonConcept.CHARGE, ComparisonConcept.RECOVERY, ComparisonConcept.SURPLUS);

    private final Catalogue catalogue;
    private final Map<Scheme, ObjectNode> known = new ConcurrentHashMap<>();

    public LawDesk(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the edition in force on a day computes; it is written down once, and not to be altered. */
    public Answer computed(String id, LocalDate day, String language) {
        return catalogue
                .inForce(id, day)
                .map(scheme -> Answer.ok(known.computeIfAbsent(scheme, LawDesk::computed)))
                .orElseGet(() -> QuestionDesk.unknown(id, language));
    }

    private static ObjectNode computed(Scheme scheme) {
        ObjectNode node = Json.object();
        node.set("rules", rules(scheme));
        node.set("funds", Json.array(scheme.funds(), LawDesk::fund));
        node.set("parameters", parameters(scheme));
        node.set("letters", letters(scheme));
        return node;
    }

    /** In the words in which schemes are compared. */
    private static ArrayNode rules(Scheme scheme) {
        ComparisonQuestion question = new ComparisonQuestion(scheme, Facts.NONE, Optional.empty());
        Comparison alone = Comparison.of(scheme.inForce().from(), List.of(question), Optional.empty());
        ArrayNode rules = Json.array();
        CompareJson.comparison(alone).path("concepts").forEach(row -> {
            String concept = row.path("concept").asString("");
            if (SAID.contains(ComparisonConcept.valueOf(concept))) {
                row.path("cells")
                        .path(0)
                        .path("entries")
                        .forEach(entry -> rules.add(((ObjectNode) entry.deepCopy())
                                .put("concept", concept)
                                .set("label", row.path("label"))));
            }
        });
        return rules;
    }

    private static ObjectNode fund(Fund fund) {
        ObjectNode node = Json.object().put("id", fund.bearer().id());
        node.set("name", Json.text(fund.bearer().name()));
        node.set("citation", LawJson.citation(fund.citation()));
        return node;
    }

    /** Each version of a value that changes over time, once for each place that uses it. */
    private static ArrayNode parameters(Scheme scheme) {
        ArrayNode all = Json.array();
        Citations.of(scheme)
                .forEach(cited -> cited.version().ifPresent(version -> {
                    ObjectNode node = Json.object();
                    node.set("place", Json.text(cited.place()));
                    node.set("wording", Json.text(version.wording()));
                    node.set("value", Json.text(version.value()));
                    node.set("inForce", LawJson.span(version.inForce()));
                    node.set("citation", LawJson.citation(cited.citation()));
                    all.add(node);
                }));
        return all;
    }

    private static ArrayNode letters(Scheme scheme) {
        ArrayNode all = Json.array();
        scheme.procedure().steps().stream().flatMap(LawDesk::letters).forEach(all::add);
        return all;
    }

    private static Stream<ObjectNode> letters(Step step) {
        return step.letters().stream().map(letter -> {
            ObjectNode node = Json.object().put("step", step.id()).put("id", letter.id());
            node.set("title", Json.text(letter.title()));
            node.set("to", Json.text(letter.to()));
            return node;
        });
    }
}
