package org.fendan.app.desk;

import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Computed;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sums of a step that differ from case to case and that each case itself tells. */
final class BatchSums {

    private BatchSums() {}

    /** The request with the charge due or the sum approved, where the step asks for it and the request leaves it out. */
    static JsonNode filled(CaseFile file, Step step, JsonNode request) {
        boolean open = request.isObject() && (request.path("facts").isObject() || !request.has("facts"));
        return open
                ? switch (step.effect()) {
                    case CHARGE ->
                        with(
                                request,
                                file.scheme().charge().flatMap(Charge::paidAs),
                                file.chargeDue().map(Computed::value));
                    case DISBURSE ->
                        with(
                                request,
                                Optional.of(ServiceFacts.DISBURSED),
                                Optional.of(file.loan().pending()));
                    default -> request;
                }
                : request;
    }

    private static JsonNode with(JsonNode request, Optional<FactKey<Money>> key, Optional<Money> sum) {
        if (key.isEmpty()
                || sum.isEmpty()
                || request.path("facts").has(key.get().name())) {
            return request;
        }
        ObjectNode filled = ((ObjectNode) request).deepCopy();
        JsonNode facts = filled.path("facts");
        ObjectNode into = facts.isObject() ? (ObjectNode) facts : Json.object();
        into.put(key.get().name(), sum.get().toString());
        filled.set("facts", into);
        return filled;
    }
}
