package org.fendan.app.store;

import static org.fendan.app.store.AccountRow.Counters.pending;
import static org.fendan.app.store.AccountRow.Counters.posted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Snapshot;
import org.fendan.core.money.Money;
import org.jdbi.v3.core.Handle;

/**
 * What the legs behind an entry have done to accounts and holds: without it, the rows tell how they stood then. It is
 * as long as what came behind, however long the ledger is.
 */
final class Since {

    private static final AccountRow.Counters NONE = new AccountRow.Counters(0, 0, 0, 0);

    private static final String MOVED = "select account as id, "
            + posted("DEBIT") + " as debits_posted, " + pending("DEBIT") + " as debits_pending, "
            + posted("CREDIT") + " as credits_posted, " + pending("CREDIT") + " as credits_pending"
            + " from leg where entry_seq > ? group by account";

    private final long block;
    private final long entry;
    private final Map<String, AccountRow.Counters> moved = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> resolved = new HashSet<>();

    private Since(long block, long entry) {
        this.block = block;
        this.entry = entry;
    }

    /** Nothing has happened behind the last entry. */
    static Since now() {
        return new Since(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** What happened behind this. */
    static Since of(Handle handle, Snapshot then) {
        Since since = new Since(then.head().number(), then.entries());
        handle.createQuery(MOVED)
                .bind(0, then.entries())
                .map((rs, ctx) -> since.moved.put(rs.getString("id"), AccountRow.Counters.of(rs)))
                .list();
        handle.createQuery("select distinct hold_id, kind from leg where entry_seq > ? and hold_id is not null")
                .bind(0, then.entries())
                .map((rs, ctx) -> (rs.getString("kind").equals("RESERVE") ? since.reserved : since.resolved)
                        .add(rs.getString("hold_id")))
                .list();
        return since;
    }

    /** The number of the entry it is behind. */
    long entry() {
        return entry;
    }

    /** The accounts seen that were opened since. */
    Set<String> opened() {
        return opened;
    }

    /** An account as it stood then; empty where it was not open. */
    Optional<AccountRow> before(AccountRow now) {
        if (now.opened() > block) {
            opened.add(now.id());
            return Optional.empty();
        }
        AccountRow.Counters then = now.counters().minus(moved.getOrDefault(now.id(), NONE));
        return Optional.of(new AccountRow(now.id(), now.rule(), then, now.opened()));
    }

    /** A hold as it stood then; empty where there was none. */
    Optional<Hold> before(Hold now) {
        if (reserved.contains(now.id())) {
            return Optional.empty();
        }
        return Optional.of(resolved.contains(now.id()) ? unresolved(now) : now);
    }

    private static Hold unresolved(Hold hold) {
        return new Hold(
                hold.id(),
                hold.debit(),
                hold.credit(),
                hold.amount(),
                hold.slice(),
                hold.expires(),
                Hold.State.PENDING,
                Money.ZERO);
    }
}
