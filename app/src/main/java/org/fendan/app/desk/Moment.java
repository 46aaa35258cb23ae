package org.fendan.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fendan.app.store.AsOf;
import tools.jackson.databind.node.ObjectNode;

/**
 * Of when somebody wants to see the ledger.
 *
 * @param day by what is dated no later
 * @param recorded by what had been recorded by then
 */
public record Moment(Optional<LocalDate> day, Optional<Instant> recorded) {

    /** The ledger as it stands. */
    public static final Moment NOW = new Moment(Optional.empty(), Optional.empty());

    AsOf asOf() {
        return new AsOf(day, recorded);
    }

    /** Says in an answer of when it tells. */
    ObjectNode on(ObjectNode answer) {
        day.ifPresent(date -> answer.put("asOf", date.toString()));
        recorded.ifPresent(instant -> answer.put("recordedAsOf", instant.toString()));
        return answer;
    }
}
