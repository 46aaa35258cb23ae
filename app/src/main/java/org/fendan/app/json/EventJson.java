package org.fendan.app.json;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactReader;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as they are stored; what was written long ago is read by the edition it was written under. */
public final class EventJson {

    private EventJson() {}

    public static ObjectNode write(CaseEvent event) {
        ObjectNode node = Json.object()
                .put("number", event.number())
                .put("step", event.step())
                .put("effect", event.effect().name())
                .put("date", event.date().toString())
                .put("by", event.by())
                .put("agreed", event.agreed());
        node.set("facts", FactsJson.write(event.facts()));
        node.set("reasons", Json.strings(event.reasons()));
        node.set("documents", Json.strings(event.documents()));
        event.split().ifPresent(split -> node.set("split", SplitJson.write(split)));
        return node;
    }

    /** The events of one case, in their order. */
    public static List<CaseEvent> read(Scheme scheme, List<JsonNode> nodes) {
        Collection<FactKey<?>> keys = keys(scheme);
        return nodes.stream().map(node -> read(scheme, keys, node)).toList();
    }

    private static CaseEvent read(Scheme scheme, Collection<FactKey<?>> keys, JsonNode node) {
        FactReader.Read facts = FactsJson.read(node.get("facts"), keys);
        if (!facts.faults().isEmpty()) {
            throw new IllegalStateException("an event kept under " + scheme.id() + " " + scheme.inForce()
                    + " cannot be read by it any more: " + facts.faults());
        }
        return new CaseEvent(
                node.get("number").intValue(),
                node.get("step").asString(),
                Effect.valueOf(node.get("effect").asString()),
                LocalDate.parse(node.get("date").asString()),
                node.get("by").asString(),
                node.get("agreed").booleanValue(),
                facts.facts(),
                Optional.ofNullable(node.get("split")).map(split -> SplitJson.read(scheme, split)),
                strings(node.get("reasons")),
                strings(node.get("documents")));
    }

    /** Every fact a case under this scheme may hold. */
    public static Collection<FactKey<?>> keys(Scheme scheme) {
        Set<FactKey<?>> keys = new LinkedHashSet<>(SchemeJson.keys(scheme));
        keys.add(LoanFacts.APPLICATION_DATE);
        scheme.procedure().steps().forEach(step -> {
            keys.addAll(step.asks());
            keys.addAll(SchemeJson.optional(step));
        });
        if (!scheme.subsidies().isEmpty()) {
            keys.addAll(List.of(
                    LoanFacts.PRINCIPAL_OWED,
                    LoanFacts.INTEREST_PAID_IN_ALL,
                    ServiceFacts.SUBSIDY_ENTITLED,
                    ServiceFacts.SUBSIDY_PAID,
                    ServiceFacts.SUBSIDY_RETURNED,
                    ServiceFacts.PAYMENT_RUN));
        }
        return List.copyOf(keys);
    }

    private static Map<String, String> strings(JsonNode node) {
        Map<String, String> strings = new LinkedHashMap<>();
        node.properties().forEach(p -> strings.put(p.getKey(), p.getValue().asString()));
        return strings;
    }
}
