package org.fendan.app.desk;

import java.util.List;
import org.fendan.app.json.CaseJson;
import org.fendan.app.json.DecisionJson;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.app.json.SchemeJson;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.EventRow;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.decision.Explanations;
import org.fendan.core.ledger.Leg;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks from a leg to what moved it. A leg's reference is its case and event, or its act on a fund, and the part of the
 * decision: "C000007/13/slice-2", "F3/injection".
 */
final class LegWalk {

    private final Catalogue catalogue;
    private final Reads reads;
    private final Shelf shelf;

    LegWalk(Catalogue catalogue, Reads reads) {
        this.catalogue = catalogue;
        this.reads = reads;
        this.shelf = new Shelf(catalogue);
    }

    ObjectNode explain(EntryView entry, int number) {
        Leg leg = entry.legs().get(number - 1);
        ObjectNode node = Json.object().put("entry", entry.entry().sequence());
        node.set("leg", LegJson.leg(leg, number));
        String[] parts = leg.slice().split("/", -1);
        if (parts.length == 3) {
            reads.caseRow(parts[0]).ifPresent(row -> leg(node, row, Integer.parseInt(parts[1]), parts[2]));
        } else {
            reads.register(Records.FUND_ACTS, parts[0]).stream()
                    .findFirst()
                    .ifPresent(act -> act(node, act, parts[parts.length - 1]));
        }
        return node;
    }

    /** The same of a part of what an event of a case decided, and where it is posted since. */
    ObjectNode explain(CaseRow row, int number, String part) {
        ObjectNode node = Json.object();
        leg(node, row, number, part);
        String slice = row.id() + "/" + number + "/" + part;
        ArrayNode legs = node.putArray("postings");
        reads.events(row.id()).stream()
                .skip(number - 1L)
                .flatMap(event -> reads.entry(event.entry()).stream())
                .forEach(entry -> posted(entry, slice, legs));
        return node;
    }

    private static void posted(EntryView entry, String slice, ArrayNode legs) {
        for (int i = 0; i < entry.legs().size(); i++) {
            Leg leg = entry.legs().get(i);
            if (leg.slice().equals(slice)) {
                legs.add(LegJson.leg(leg, i + 1).put("entry", entry.entry().sequence()));
            }
        }
    }

    /** Where the case's scheme is not loaded, the walk ends at the event as it is kept. */
    private void leg(ObjectNode node, CaseRow row, int number, String part) {
        List<EventRow> events = reads.events(row.id());
        if (shelf.knows(row)) {
            event(node, shelf.file(row, events), number, part);
            return;
        }
        ObjectNode kept = new KeptCase(row, events).withoutScheme();
        node.set("case", KeptCase.line(row));
        node.set("event", kept.path("events").get(number - 1));
        node.set("schemeAbsent", kept.path("schemeAbsent"));
    }

    private static void event(ObjectNode node, CaseFile file, int number, String part) {
        CaseEvent event = file.events().get(number - 1);
        Step step = file.scheme().procedure().step(event.step()).orElseThrow();
        CaseFile before = CaseFile.of(
                file.id(),
                file.scheme(),
                file.bank(),
                file.institution(),
                file.events().subList(0, number - 1));
        node.set("case", CaseJson.line(file));
        node.set(
                "event",
                Json.object()
                        .put("number", number)
                        .put("date", event.date().toString())
                        .put("by", event.by())
                        .set("step", SchemeJson.step(step)));
        node.set("source", LawJson.source(file.scheme().source()));
        Ground.of(file, number, part).ifPresent(citation -> node.set("citation", LawJson.citation(citation)));
        if (part.startsWith(Ground.SLICE)) {
            slice(node, file.scheme(), event, part);
        } else if (part.startsWith(Ground.SUBSIDY) || part.equals(Ground.REFUND)) {
            EventWalk.subsidy(before, event)
                    .ifPresent(some -> node.setAll(DecisionJson.subsidies(file.scheme(), List.of(some))));
        } else if (part.equals(Ground.CHARGE)) {
            charge(node, before);
        }
    }

    private static void slice(ObjectNode node, Scheme scheme, CaseEvent event, String part) {
        Ground.slice(event, part).ifPresent(slice -> {
            node.set("explanation", LawJson.explanation(Explanations.of(scheme).slice(slice)));
            node.set("split", DecisionJson.split(scheme, event.split().orElseThrow()));
        });
    }

    private static void charge(ObjectNode node, CaseFile before) {
        before.chargeDue()
                .ifPresent(charge -> node.set(
                        "explanation",
                        LawJson.explanation(Explanations.of(before.scheme()).charge(charge, before.factsOnPending()))));
    }

    private void act(ObjectNode node, RegisterRow row, String part) {
        JsonNode act = Json.read(row.body());
        node.set("fundAct", act);
        catalogue.latest(act.get("scheme").asString()).ifPresent(scheme -> {
            node.set("source", LawJson.source(scheme.source()));
            Ground.of(scheme, act.get("fund").asString(), part)
                    .ifPresent(citation -> node.set("citation", LawJson.citation(citation)));
        });
    }
}
