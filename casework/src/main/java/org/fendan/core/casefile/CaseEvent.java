package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Effect;
import org.fendan.core.sharing.Split;

/**
 * One step that was taken on a case. Never changed; a mistake is answered by a further event.
 *
 * @param number its place in the case, from 1
 * @param date the business date it happened on, not the day it was entered
 * @param by the user who took it
 * @param agreed false where the one who decides said no
 * @param split of a claim or recovery
 * @param reasons why a soft requirement is set aside, by clause
 * @param documents what each required paper is, by the paper's id
 */
public record CaseEvent(
        int number,
        String step,
        Effect effect,
        LocalDate date,
        String by,
        boolean agreed,
        Facts facts,
        Optional<Split> split,
        Map<String, String> reasons,
        Map<String, String> documents) {

    public CaseEvent {
        reasons = Map.copyOf(reasons);
        documents = Map.copyOf(documents);
    }
}
