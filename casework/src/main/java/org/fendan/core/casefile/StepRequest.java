package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.Map;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Actor;

/** Somebody's wish to take a step. */
public record StepRequest(
        Actor actor,
        String by,
        LocalDate date,
        Facts facts,
        Map<String, String> reasons,
        Map<String, String> documents) {

    public StepRequest {
        reasons = Map.copyOf(reasons);
        documents = Map.copyOf(documents);
    }
}
