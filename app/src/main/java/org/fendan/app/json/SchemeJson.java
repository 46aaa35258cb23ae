package org.fendan.app.json;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.decision.FactsAsked;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Alert;
import org.fendan.core.scheme.Duty;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Floor;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.scheme.Supply;
import org.fendan.core.sharing.LossSharing;
import tools.jackson.databind.node.ObjectNode;

/** Schemes: what they ask, what they share, and how they are handled. */
public final class SchemeJson {

    private SchemeJson() {}

    /** A line in the list of schemes. */
    public static ObjectNode line(Scheme scheme) {
        ObjectNode node = DecisionJson.edition(scheme);
        node.set("name", Json.text(scheme.name()));
        node.set("summary", Json.text(scheme.summary()));
        node.set("source", LawJson.source(scheme.source()));
        node.set("inForce", LawJson.span(scheme.inForce()));
        return node;
    }

    public static ObjectNode whole(Scheme scheme) {
        ObjectNode node = line(scheme);
        node.set("facts", Json.array(keys(scheme), SchemeJson::fact));
        node.set("requirements", Json.array(scheme.eligibility(), SchemeJson::requirement));
        node.set(
                "funds",
                Json.strings(scheme.losses().map(LossSharing::funds).orElse(List.of()).stream()
                        .map(fund -> fund.id())
                        .distinct()
                        .toList()));
        node.set("resources", Json.array(resources(scheme).entrySet(), SchemeJson::resource));
        node.set(
                "partners",
                Json.strings(scheme.partners().stream().map(Enum::name).sorted().toList()));
        scheme.inForceBy().ifPresent(citation -> node.set("inForceBy", LawJson.citation(citation)));
        node.set("caps", Json.array(scheme.caps(), SchemeJson::cap));
        node.set("subsidies", Json.array(scheme.subsidies(), SchemeJson::subsidy));
        node.set("products", Json.array(scheme.products(), SchemeJson::product));
        node.set("stacking", Json.array(scheme.stacking(), SchemeJson::stacking));
        node.set("supplies", Json.array(scheme.supplies(), SchemeJson::supply));
        node.set("alerts", Json.array(scheme.alerts(), SchemeJson::alert));
        node.set("floors", Json.array(scheme.floors(), SchemeJson::floor));
        node.set("mandates", Json.array(scheme.mandates(), SchemeJson::mandate));
        node.set("steps", Json.array(scheme.procedure().steps(), SchemeJson::step));
        node.set("duties", Json.array(scheme.procedure().duties(), SchemeJson::duty));
        node.set("clauses", Json.array(scheme.clauses(), LawJson::clause));
        node.set("readings", Json.array(scheme.readings(), LawJson::reading));
        node.set("unmodelled", Json.array(scheme.unmodelled(), clause -> {
            ObjectNode one = Json.object().put("article", clause.clause());
            one.set("reason", Json.text(clause.reason()));
            return one;
        }));
        node.set("example", example(scheme.example()));
        return node;
    }

    /** The funds whose money decides what is paid, and the caps on what they pay, by the names requests give them. */
    static Map<String, Text> resources(Scheme scheme) {
        Map<String, Text> names = new LinkedHashMap<>();
        scheme.losses().ifPresent(losses -> losses.funds().forEach(fund -> names.put(fund.id(), fund.name())));
        scheme.subsidies()
                .forEach(
                        subsidy -> names.put(subsidy.from().id(), subsidy.from().name()));
        scheme.caps().stream()
                .filter(cap ->
                        cap.measure() == Tally.Measure.NET_COMPENSATION || cap.measure() == Tally.Measure.NET_SUBSIDY)
                .forEach(cap -> names.put(cap.id(), cap.name()));
        return names;
    }

    private static ObjectNode resource(Map.Entry<String, Text> one) {
        ObjectNode node = Json.object().put("id", one.getKey());
        node.set("name", Json.text(one.getValue()));
        return node;
    }

    /** The terms an agreement may fix. */
    public static Set<FactKey<?>> terms(Scheme scheme) {
        return keys(scheme).stream()
                .filter(key -> key.origin() == FactKey.Origin.TERM)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every fact a question about the scheme may state, in the order it is asked. */
    public static Set<FactKey<?>> keys(Scheme scheme) {
        return FactsAsked.ever(scheme);
    }

    /** What is asked of a loan that wants to enter the scheme. */
    public static Set<FactKey<?>> loanKeys(Scheme scheme) {
        return FactsAsked.ofLoan(scheme);
    }

    private static Set<FactKey<?>> sorted(Set<FactKey<?>> keys) {
        Set<FactKey<?>> sorted = new TreeSet<>(Comparator.comparing(FactKey::name));
        sorted.addAll(keys);
        return sorted;
    }

    public static ObjectNode fact(FactKey<?> key) {
        ObjectNode node = Json.object()
                .put("name", key.name())
                .put("type", key.type().name())
                .put("origin", key.origin().name())
                .put("example", key.example());
        node.set("label", Json.text(key.wording()));
        node.set("rule", Json.text(key.type().rule()));
        if (!key.type().choices().isEmpty()) {
            node.set("choices", Json.array(key.type().choices(), SchemeJson::choice));
        }
        return node;
    }

    private static ObjectNode choice(Choice choice) {
        ObjectNode node = Json.object().put("code", choice.code());
        node.set("label", Json.text(choice.label()));
        return node;
    }

    private static ObjectNode requirement(Requirement requirement) {
        ObjectNode node = Json.object().put("force", requirement.force().name());
        node.set(
                "phases",
                Json.strings(
                        requirement.phases().stream().map(Enum::name).sorted().toList()));
        node.set(
                "facts",
                Json.strings(sorted(requirement.condition().keys()).stream()
                        .map(FactKey::name)
                        .toList()));
        node.set("wording", Json.text(requirement.condition().wording()));
        node.set("citation", LawJson.citation(requirement.citation()));
        return node;
    }

    private static ObjectNode cap(Cap cap) {
        ObjectNode node = Json.object()
                .put("id", cap.id())
                .put("scope", cap.scope().name())
                .put("measure", cap.measure().name())
                .put("onAverage", cap.perHead());
        node.set("name", Json.text(cap.name()));
        node.set("limit", Json.money(cap.limit()));
        node.set("citation", LawJson.citation(cap.citation()));
        return node;
    }

    private static ObjectNode subsidy(Subsidy subsidy) {
        ObjectNode node = Json.object()
                .put("id", subsidy.id())
                .put("payee", subsidy.payee().name())
                .put("fund", subsidy.from().id());
        node.set("name", Json.text(subsidy.name()));
        node.set("sum", Json.text(subsidy.sum().amount().wording()));
        node.set("conditions", Json.array(subsidy.conditions(), SchemeJson::requirement));
        node.set("citation", LawJson.citation(subsidy.sum().citation()));
        return node;
    }

    private static ObjectNode product(Product product) {
        ObjectNode node =
                Json.object().put("id", product.id()).put("kind", product.kind().name());
        node.set("name", Json.text(product.name()));
        node.set("conditions", Json.array(product.conditions(), SchemeJson::requirement));
        return node;
    }

    private static ObjectNode stacking(Stacking stacking) {
        ObjectNode node = Json.object().put("allowed", stacking.allowed());
        node.set("schemes", Json.strings(stacking.schemes().stream().sorted().toList()));
        node.set("citation", LawJson.citation(stacking.citation()));
        return node;
    }

    private static ObjectNode supply(Supply supply) {
        ObjectNode node = Json.object().put("fact", supply.fact().name());
        node.set("authority", Json.text(supply.authority()));
        node.set("citation", LawJson.citation(supply.citation()));
        return node;
    }

    private static ObjectNode alert(Alert alert) {
        ObjectNode node = Json.object()
                .put("id", alert.id())
                .put("part", alert.part().name())
                .put("of", alert.of().name())
                .put("atMostPercent", alert.atMost().percentText());
        node.set("name", Json.text(alert.name()));
        node.set("citation", LawJson.citation(alert.citation()));
        return node;
    }

    private static ObjectNode floor(Floor floor) {
        ObjectNode node =
                Json.object().put("id", floor.id()).put("fund", floor.fund().id());
        node.put("percentOfOpenBalance", floor.ofOpenBalance().percentText());
        node.set("name", Json.text(floor.name()));
        node.set("citation", LawJson.citation(floor.citation()));
        return node;
    }

    private static ObjectNode mandate(Mandate mandate) {
        ObjectNode node = Json.object().put("actor", mandate.actor().name());
        node.set("task", Json.text(mandate.task()));
        node.set("citation", LawJson.citation(mandate.citation()));
        return node;
    }

    private static ObjectNode duty(Duty duty) {
        ObjectNode node = Json.object()
                .put("owed", duty.owed())
                .put("after", duty.after())
                .put("count", duty.within().count())
                .put("unit", duty.within().unit().name());
        node.set("citation", LawJson.citation(duty.citation()));
        return node;
    }

    /** What a step may be told whatever the scheme says: until when an approval keeps the money. */
    public static List<FactKey<?>> optional(Step step) {
        return step.effect() == Effect.RESERVE ? List.of(ServiceFacts.HELD_UNTIL) : List.of();
    }

    public static ObjectNode step(Step step) {
        ObjectNode node = Json.object().put("id", step.id());
        node.set("name", Json.text(step.name()));
        node.put("effect", step.effect().name());
        node.set("citation", LawJson.citation(step.citation()));
        node.set(
                "actors",
                Json.strings(step.actors().stream().map(Enum::name).sorted().toList()));
        node.set("facts", Json.array(step.asks(), SchemeJson::fact));
        node.set("optionalFacts", Json.array(optional(step), SchemeJson::fact));
        node.set("documents", Json.array(step.documents(), document -> {
            ObjectNode one = Json.object().put("id", document.id());
            one.set("name", Json.text(document.name()));
            return one;
        }));
        return node;
    }

    private static ObjectNode example(Example example) {
        ObjectNode node = Json.object().put("date", example.date().toString());
        node.set("loan", FactsJson.write(example.loan()));
        node.set("loss", FactsJson.write(example.loss()));
        ObjectNode resources = Json.object();
        example.resources().available().forEach((fund, money) -> resources.put(fund.id(), money.toString()));
        example.resources().caps().forEach((cap, money) -> resources.put(cap, money.toString()));
        node.set("resources", resources);
        node.set("recovery", FactsJson.write(example.recovery()));
        return node;
    }
}
