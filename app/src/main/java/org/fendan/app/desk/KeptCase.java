package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.app.json.Json;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.EventRow;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the store keeps of a case: all there is where its scheme is not loaded, and which policies made it. */
final class KeptCase {

    private static final List<String> COMPUTED =
            List.of("marks", "claims", "subsidies", "deadlines", "letters", "nextSteps", "openSteps");

    private final CaseRow row;
    private final List<EventRow> rows;
    private final List<ObjectNode> events;

    KeptCase(CaseRow row, List<EventRow> rows) {
        this.row = row;
        this.rows = List.copyOf(rows);
        this.events =
                rows.stream().map(event -> (ObjectNode) Json.read(event.body())).toList();
    }

    /** The case without its scheme: its facts and events as they are kept, and nothing that is computed. */
    ObjectNode withoutScheme() {
        ObjectNode facts = facts();
        ObjectNode node = line(row)
                .put(
                        "enterpriseName",
                        facts.path(EnterpriseFacts.ENTERPRISE_NAME.name()).asString(""))
                .put("reference", facts.path(LoanFacts.REFERENCE.name()).asString(""));
        Optional.ofNullable(facts.get(LoanFacts.LOAN_AMOUNT.name()))
                .ifPresent(amount -> node.set("loanAmount", Json.money(Money.parse(amount.asString()))));
        node.set("schemeAbsent", Json.text(absent()));
        node.set("facts", facts);
        node.set("events", Json.array(events, ObjectNode::deepCopy));
        COMPUTED.forEach(name -> node.set(name, Json.array()));
        carried(node);
        return node;
    }

    /** What a list shows of such a case. */
    static ObjectNode line(CaseRow row) {
        return Json.object()
                .put("scheme", row.scheme())
                .put("edition", row.editionDate().toString())
                .put("id", row.id())
                .put("bank", row.bank())
                .put("institution", row.institution())
                .put("enterprise", row.enterprise())
                .put("stage", row.stage())
                .put("version", row.version())
                .put("schemeLoaded", false);
    }

    /** What was stated, the latest word on each fact. */
    private ObjectNode facts() {
        Map<String, JsonNode> latest = new TreeMap<>();
        events.forEach(
                event -> event.path("facts").properties().forEach(fact -> latest.put(fact.getKey(), fact.getValue())));
        ObjectNode facts = Json.object();
        latest.forEach(facts::set);
        return facts;
    }

    private Text absent() {
        return SchemeAbsent.sentence(row.scheme(), row.editionDate(), Origins.last(List.copyOf(events)));
    }

    /** Tells of each event shown which policy made it, and which entry of the ledger carries it. */
    void carried(ObjectNode shown) {
        ArrayNode list = shown.withArray("events");
        for (int i = 0; i < list.size(); i++) {
            ObjectNode event = (ObjectNode) list.get(i);
            event.put("entry", rows.get(i).entry());
            JsonNode policy = events.get(i).path(Origins.POLICY);
            if (policy.isObject()) {
                event.set(Origins.POLICY, policy);
            }
        }
    }

    /** Says that another policy than the one that is loaded made events of this case, where that is so. */
    Optional<Text> changed(Scheme scheme, Origins origins) {
        List<Text> changes = new ArrayList<>();
        origins.of(scheme)
                .ifPresent(now -> events.stream()
                        .flatMap(event -> Origins.Origin.read(event).stream())
                        .flatMap(before -> PolicyRecords.changed(row.scheme(), row.editionDate(), before, now).stream())
                        .forEach(changes::add));
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }
}
