package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import org.fendan.app.json.DecisionJson;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.app.json.SchemeJson;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.Explanations;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Resources;
import tools.jackson.databind.node.ObjectNode;

/** Derives why an event came out as it did from the case as it was then. */
final class EventWalk {

    private EventWalk() {}

    static ObjectNode explain(CaseFile file, int number) {
        Scheme scheme = file.scheme();
        CaseEvent event = file.events().get(number - 1);
        CaseFile before = CaseFile.of(
                file.id(),
                scheme,
                file.bank(),
                file.institution(),
                file.events().subList(0, number - 1));
        ObjectNode node = Json.object().put("case", file.id()).put("event", number);
        scheme.procedure().step(event.step()).ifPresent(step -> node.set("step", SchemeJson.step(step)));
        node.set("source", LawJson.source(scheme.source()));
        if (event.effect().judges() && event.agreed()) {
            Facts facts = before.plus(event).facts();
            node.set("admission", DecisionJson.admission(Admission.of(scheme, facts)));
        }
        if (event.effect() == Effect.CHARGE) {
            before.chargeDue()
                    .ifPresent(charge -> node.set(
                            "contribution",
                            DecisionJson.charge(charge, Explanations.of(scheme), before.factsOnPending())));
        }
        subsidy(before, event).ifPresent(decision -> node.setAll(DecisionJson.subsidies(scheme, List.of(decision))));
        event.split().ifPresent(split -> node.set("split", DecisionJson.split(scheme, split)));
        return node;
    }

    /** What a subsidy came to when it was asked for or granted. */
    static Optional<SubsidyDecision> subsidy(CaseFile before, CaseEvent event) {
        Scheme scheme = before.scheme();
        return decided(scheme, event)
                .map(subsidy ->
                        SubsidyDecision.of(scheme, subsidy, before.facts().and(event.facts()), Resources.UNKNOWN));
    }

    /** The subsidy an event asked for or granted. */
    static Optional<Subsidy> decided(Scheme scheme, CaseEvent event) {
        boolean decides = event.effect() == Effect.SUBSIDISE || event.effect() == Effect.GRANT;
        return scheme.procedure()
                .step(event.step())
                .filter(step -> decides && event.agreed())
                .flatMap(Step::subsidy)
                .flatMap(id -> scheme.subsidies().stream()
                        .filter(subsidy -> subsidy.id().equals(id))
                        .findFirst());
    }
}
