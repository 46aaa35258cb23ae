package org.fendan.app.store;

import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Past;
import org.jdbi.v3.core.Handle;

/** The accounts, holds and chains that were kept, looked up one by one. */
class LedgerPast implements Past {

    private final LedgerQueries ledger;
    private final Statements statements;
    private final long last;

    /** All that is kept. */
    LedgerPast(Handle handle) {
        this(handle, Long.MAX_VALUE);
    }

    private LedgerPast(Handle handle, long last) {
        this.ledger = new LedgerQueries(handle);
        this.statements = new Statements(handle);
        this.last = last;
    }

    /** What was kept up to an entry, for reading again what came after it. */
    static Past before(Handle handle, Since since) {
        LedgerPast past = new LedgerPast(handle, since.entry());
        return new Past() {
            @Override
            public Optional<Account> account(AccountId id) {
                return past.ledger.row(id).flatMap(since::before).map(AccountRow::account);
            }

            @Override
            public Optional<Hold> hold(String id) {
                return past.hold(id).flatMap(since::before);
            }

            @Override
            public Optional<Boolean> reversed(String chain) {
                return past.reversed(chain);
            }
        };
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return ledger.account(id);
    }

    @Override
    public Optional<Hold> hold(String id) {
        return ledger.hold(id);
    }

    /** The sum keeps HSQLDB on its two unique indexes; for the bare number it would walk all entries by their key. */
    @Override
    public Optional<Boolean> reversed(String chain) {
        return statements
                .all(
                        "select reverses from entry where (chain_id = ? or reverses = ?) and seq + 0 <= ?",
                        rs -> chain.equals(rs.getString(1)),
                        chain,
                        chain,
                        last)
                .stream()
                .reduce(Boolean::logicalOr);
    }
}
