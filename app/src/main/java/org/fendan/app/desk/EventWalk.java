package org.fendan.app.desk;

import org.fendan.app.json.DecisionJson;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.app.json.SchemeJson;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.Explanations;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.node.ObjectNode;

/** Derives why an event came out as it did from the case as it was then. */
final class EventWalk {

    private EventWalk() {}

    static ObjectNode explain(CaseFile file, int number) {
        Scheme scheme = file.scheme();
        CaseEvent event = file.events().get(number - 1);
        CaseFile before =
                CaseFile.of(file.id(), scheme, file.bank(), file.events().subList(0, number - 1));
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
        event.split().ifPresent(split -> node.set("split", DecisionJson.split(scheme, split)));
        return node;
    }
}
