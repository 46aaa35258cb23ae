package org.fendan.app.store;

import java.util.Optional;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Past;
import org.jdbi.v3.core.Handle;

/** The chains and holds that were kept, looked up one by one. */
class LedgerPast implements Past {

    private final Handle handle;
    private final LedgerQueries ledger;
    private final long last;

    /** All that is kept. */
    LedgerPast(Handle handle) {
        this(handle, Long.MAX_VALUE);
    }

    private LedgerPast(Handle handle, long last) {
        this.handle = handle;
        this.ledger = new LedgerQueries(handle);
        this.last = last;
    }

    /**
     * What was kept up to an entry, for reading again what came after it. It knows no holds: those that waited then are
     * in the snapshot, and nothing may happen to the others any more.
     */
    static Past upTo(Handle handle, long entry) {
        LedgerPast past = new LedgerPast(handle, entry);
        return new Past() {
            @Override
            public Optional<Hold> hold(String id) {
                return Optional.empty();
            }

            @Override
            public Optional<Boolean> reversed(String chain) {
                return past.reversed(chain);
            }
        };
    }

    @Override
    public Optional<Hold> hold(String id) {
        return ledger.hold(id);
    }

    /** The sum keeps HSQLDB on its two unique indexes; for the bare number it would walk all entries by their key. */
    @Override
    public Optional<Boolean> reversed(String chain) {
        return handle
                .createQuery("select chain_id, reverses from entry where (chain_id = ? or reverses = ?)"
                        + " and seq + 0 <= ?")
                .bind(0, chain)
                .bind(1, chain)
                .bind(2, last)
                .map((rs, ctx) -> chain.equals(rs.getString("reverses")))
                .list()
                .stream()
                .reduce(Boolean::logicalOr);
    }
}
