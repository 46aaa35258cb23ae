package org.fendan.app.store;

import java.util.Optional;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Hold;

/**
 * Which holds are wanted, in the order they were made.
 *
 * @param account the account they debit or credit
 * @param after the place behind which to begin
 */
public record HoldFilter(
        Optional<Hold.State> state, Optional<AccountId> account, StatementLine.Cursor after, int limit) {

    /** The same question, further on. */
    public HoldFilter from(StatementLine.Cursor place) {
        return new HoldFilter(state, account, place, limit);
    }
}
