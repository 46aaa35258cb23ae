package org.fendan.app.store;

import java.time.LocalDate;
import org.fendan.core.ledger.Hold;

/** A hold as it stands, and where it was made: its entry, its place there, and its business date. */
public record HoldRow(Hold hold, long entry, int place, LocalDate date) {

    /** Its place in the line of all holds. */
    public StatementLine.Cursor cursor() {
        return new StatementLine.Cursor(entry, place);
    }
}
