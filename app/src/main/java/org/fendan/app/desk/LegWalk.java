package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
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
import org.fendan.core.amount.Computed;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.decision.Explanations;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.law.Citation;
import org.fendan.core.ledger.Leg;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks from a leg to what moved it. A leg's reference is its case and event, or its act on a fund, and the part of the
 * decision: "C000007/13/slice-2", "F3/injection".
 */
final class LegWalk {

    private static final String SLICE = "slice-";
    private static final String CAP = "cap-";
    private static final String SUBSIDY = "subsidy-";

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
        if (part.startsWith(SLICE)) {
            slice(node, file.scheme(), event.split(), Integer.parseInt(part.substring(SLICE.length())));
        } else if (part.startsWith(SUBSIDY) || part.equals("refund")) {
            subsidy(node, file, before, event);
        } else if (part.equals("charge")) {
            charge(node, before);
        } else {
            node.set("citation", LawJson.citation(cited(file.scheme(), part).orElse(step.citation())));
        }
    }

    /** The subsidy as it was granted; a refund leads to the clause of its step. */
    private static void subsidy(ObjectNode node, CaseFile file, CaseFile before, CaseEvent event) {
        Scheme scheme = file.scheme();
        Optional<SubsidyDecision> decision = EventWalk.subsidy(before, event);
        Citation citation = decision.map(some -> some.subsidy().sum().citation())
                .orElseGet(() ->
                        scheme.procedure().step(event.step()).orElseThrow().citation());
        node.set("citation", LawJson.citation(citation));
        decision.ifPresent(some -> node.setAll(DecisionJson.subsidies(scheme, List.of(some))));
    }

    private static void slice(ObjectNode node, Scheme scheme, Optional<Split> split, int number) {
        split.map(Split::slices).orElse(List.of()).stream()
                .filter(slice -> slice.number() == number)
                .findFirst()
                .ifPresent((Slice slice) -> {
                    node.set("citation", LawJson.citation(slice.citation()));
                    node.set(
                            "explanation",
                            LawJson.explanation(Explanations.of(scheme).slice(slice)));
                    node.set("split", DecisionJson.split(scheme, split.orElseThrow()));
                });
    }

    private static void charge(ObjectNode node, CaseFile before) {
        Optional<Computed> due = before.chargeDue();
        due.ifPresent(charge -> {
            node.set("citation", LawJson.citation(charge.charge().citation()));
            node.set(
                    "explanation",
                    LawJson.explanation(Explanations.of(before.scheme()).charge(charge, before.factsOnPending())));
        });
    }

    private static Optional<Citation> cited(Scheme scheme, String part) {
        return scheme.caps().stream()
                .filter(cap -> part.equals(CAP + cap.id()))
                .map(cap -> cap.citation())
                .findFirst();
    }

    private void act(ObjectNode node, RegisterRow row, String part) {
        JsonNode act = Json.read(row.body());
        node.set("fundAct", act);
        catalogue.latest(act.get("scheme").asString()).ifPresent(scheme -> {
            node.set("source", LawJson.source(scheme.source()));
            Optional<Citation> fund = scheme.funds().stream()
                    .filter(f -> f.bearer().id().equals(act.get("fund").asString()))
                    .map(f -> f.citation())
                    .findFirst();
            cited(scheme, part).or(() -> fund).ifPresent(citation -> node.set("citation", LawJson.citation(citation)));
        });
    }
}
