package org.fendan.app.store;

import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Leg;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows a batch leaves beside the journal: legs, counters, holds. */
final class LedgerRows {

    private final Handle handle;
    private final Book before;
    private final Book after;

    /** Rows that lead from one book to its branch. */
    LedgerRows(Handle handle, Book before, Book after) {
        this.handle = handle;
        this.before = before;
        this.after = after;
    }

    void write(List<Entry> entries) {
        PreparedBatch legs = handle.prepareBatch("insert into leg values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        entries.forEach(entry -> entry.chain().ifPresent(chain -> addLegs(legs, entry.sequence(), chain)));
        if (legs.size() > 0) {
            legs.execute();
        }
        accounts(after.changedAccounts());
        after.changedHolds().forEach(this::write);
    }

    private void addLegs(PreparedBatch rows, long entry, Chain chain) {
        int place = 0;
        for (Leg leg : Leg.of(chain, after::hold)) {
            rows.bind(0, entry)
                    .bind(1, place++)
                    .bind(2, leg.movement())
                    .bind(3, leg.account().path())
                    .bind(4, chain.date())
                    .bind(5, leg.side().name())
                    .bind(6, leg.kind().name())
                    .bind(7, leg.amount().fen())
                    .bind(8, leg.slice())
                    .bind(9, leg.hold().orElse(null))
                    .add();
        }
    }

    private void accounts(List<Account> changed) {
        PreparedBatch inserts = handle.prepareBatch("insert into account values (?, ?, ?, ?, ?, ?)");
        PreparedBatch updates = handle.prepareBatch(
                "update account set debits_posted = ?, debits_pending = ?, credits_posted = ?, credits_pending = ?"
                        + " where id = ? and debits_posted = ? and debits_pending = ?"
                        + " and credits_posted = ? and credits_pending = ?");
        for (Account account : changed) {
            Optional<Account> known = before.account(account.id());
            if (known.isPresent()) {
                change(updates, known.get(), account);
            } else {
                counters(
                                inserts.bind(0, account.id().path())
                                        .bind(1, account.rule().name()),
                                2,
                                account)
                        .add();
            }
        }
        if (inserts.size() > 0) {
            inserts.execute();
        }
        if (updates.size() > 0) {
            refuseIfNotEach(updates.execute());
        }
    }

    /** Changes the counters on the condition that they are what the book says they were. */
    private static void change(PreparedBatch updates, Account from, Account to) {
        counters(counters(updates, 0, to).bind(4, to.id().path()), 5, from).add();
    }

    private static PreparedBatch counters(PreparedBatch batch, int place, Account account) {
        return batch.bind(place, account.debitsPosted())
                .bind(place + 1, account.debitsPending())
                .bind(place + 2, account.creditsPosted())
                .bind(place + 3, account.creditsPending());
    }

    private static void refuseIfNotEach(int[] changed) {
        for (int rows : changed) {
            if (rows != 1) {
                throw new IllegalStateException("the counters of an account are not those of the book");
            }
        }
    }

    private void write(Hold hold) {
        if (before.hold(hold.id()).isEmpty()) {
            handle.execute(
                    "insert into held values (?, ?, ?, ?, ?, ?)",
                    hold.id(),
                    hold.debit().path(),
                    hold.credit().path(),
                    hold.amount().fen(),
                    hold.slice(),
                    hold.expires().orElse(null));
        }
        if (!hold.isPending()) {
            handle.execute(
                    "insert into hold_resolution values (?, ?, ?)",
                    hold.id(),
                    hold.state().name(),
                    hold.posted().fen());
        }
    }
}
