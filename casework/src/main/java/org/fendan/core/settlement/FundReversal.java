package org.fendan.core.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Movement;

/**
 * The way back of an act on a fund: its money, and what it used of a cap.
 *
 * <p>An act that was the first to use a cap also gave the cap its limit; that is no part of the act, and stays.
 */
public final class FundReversal {

    /** What the names of accounts that limits come from end with. */
    private static final String LIMIT = "/limit";

    private FundReversal() {}

    /** The chain that takes the original back. */
    public static Chain of(
            Chain original, Function<String, Optional<Hold>> holds, String id, LocalDate date, String purpose) {
        List<Movement> acted = original.movements().stream()
                .filter(movement -> !givesLimit(movement))
                .toList();
        Chain act = new Chain(original.id(), original.date(), original.purpose(), acted, original.reverses());
        return Chain.reversalOf(act, holds, id, date, purpose);
    }

    private static boolean givesLimit(Movement movement) {
        return movement instanceof Movement.Transfer transfer
                && transfer.debit().path().endsWith(LIMIT);
    }
}
