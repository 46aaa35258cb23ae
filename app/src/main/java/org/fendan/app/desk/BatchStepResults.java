package org.fendan.app.desk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of a step on each case of a batch. */
final class BatchStepResults {

    /** The ways it can go. */
    enum Outcome {
        TAKEN,
        WOULD_BE_TAKEN,
        ALREADY_TAKEN,
        /** The case stands elsewhere: the step is done or not open yet. */
        NOT_OPEN,
        REFUSED
    }

    private final boolean dryRun;
    private final ArrayNode results = Json.array();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private Optional<Answer> stopped = Optional.empty();

    BatchStepResults(boolean dryRun) {
        this.dryRun = dryRun;
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
    }

    void add(String caseId, Answer answer) {
        if (answer.status() >= 500) {
            stopped = Optional.of(answer);
            return;
        }
        Outcome outcome = outcome(answer);
        counts.merge(outcome, 1, Integer::sum);
        ObjectNode node = Json.object().put("case", caseId).put("outcome", outcome.name());
        JsonNode after = answer.body().path("case");
        if (!answer.isProblem()) {
            node.put("stage", after.path("stage").asString(""));
        } else {
            node.put("code", answer.body().path("code").asString(""));
            node.put("detail", answer.body().path("detail").asString(""));
            if (answer.body().has("errors")) {
                node.set("errors", answer.body().get("errors"));
            }
        }
        results.add(node);
    }

    private Outcome outcome(Answer answer) {
        if (!answer.isProblem()) {
            return answer.replayed() ? Outcome.ALREADY_TAKEN : dryRun ? Outcome.WOULD_BE_TAKEN : Outcome.TAKEN;
        }
        boolean elsewhere =
                answer.status() == Problem.STEP_OUT_OF_ORDER.status() || answer.status() == Problem.NOT_FOUND.status();
        return elsewhere ? Outcome.NOT_OPEN : Outcome.REFUSED;
    }

    /** Why it stopped on the way; what was taken stays taken, and is told when it is sent again. */
    Optional<Answer> stopped() {
        return stopped;
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        ObjectNode counted = Json.object();
        counts.forEach((outcome, count) -> counted.put(outcome.name(), count));
        node.set("counts", counted);
        node.set("results", results);
        return node;
    }
}
