package org.fendan.core.settlement;

import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Hold;

/**
 * What a hold is kept for, as its names tell: "C000007/12/slice-2" for the twelfth event of a case,
 * "R2021-H1-1/C000007/premium/fund" for an item of a payment run.
 *
 * @param event why it is kept: the event that approved or applied for it, or granted the subsidy
 */
public record KeptFor(String caseId, String event, Optional<String> run) {

    private static final int OF_A_RUN = 4;

    public static KeptFor of(Hold hold) {
        List<String> id = List.of(hold.id().split("/", -1));
        List<String> slice = List.of(hold.slice().split("/", -1));
        return new KeptFor(
                slice.get(0),
                slice.size() > 1 ? slice.get(1) : "",
                id.size() == OF_A_RUN ? Optional.of(id.get(0)) : Optional.empty());
    }

    /** Whose approval it is: the run's, or the case's. */
    public String approved() {
        return run.orElse(caseId);
    }
}
