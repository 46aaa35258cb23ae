package org.fendan.app.store;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.money.Money;

/**
 * Which lines of a statement are wanted: those dated from a day on, behind a place.
 *
 * @param from the first day; as far back as there is anything where empty
 * @param balance of all lines up to that place, where it is known: it need not be summed up again
 */
public record Period(Optional<LocalDate> from, StatementLine.Cursor after, Optional<Money> balance) {

    LocalDate first() {
        return from.orElse(LedgerAsOf.ALWAYS);
    }
}
