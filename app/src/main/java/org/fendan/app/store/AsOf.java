package org.fendan.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which ledger is meant: that of a past day, by what is dated no later; that of a past moment, by what had been recorded
 * by then; both, what was known at that moment about that day; or neither, the ledger as it stands.
 */
public record AsOf(Optional<LocalDate> date, Optional<Instant> recorded) {

    /** The ledger as it stands. */
    public static final AsOf NOW = new AsOf(Optional.empty(), Optional.empty());

    /** By what is dated no later than this day. */
    public static AsOf day(LocalDate date) {
        return new AsOf(Optional.of(date), Optional.empty());
    }

    /** By what had been recorded by this moment. */
    public static AsOf moment(Instant recorded) {
        return new AsOf(Optional.empty(), Optional.of(recorded));
    }

    boolean isNow() {
        return date.isEmpty() && recorded.isEmpty();
    }
}
