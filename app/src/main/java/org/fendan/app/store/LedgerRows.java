package org.fendan.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Leg;
import org.jspecify.annotations.Nullable;

/** The rows a batch leaves beside the journal: legs, counters, holds. */
final class LedgerRows {

    private final Rows rows;
    private final long block;
    private final Book before;
    private final Book after;

    /** Rows that lead from one book to its branch, by this block. */
    LedgerRows(Rows rows, long block, Book before, Book after) {
        this.rows = rows;
        this.block = block;
        this.before = before;
        this.after = after;
    }

    void write(List<Entry> entries) {
        legs(entries);
        accounts(after.changedAccounts());
        holds(after.changedHolds());
    }

    private void legs(List<Entry> entries) {
        List<@Nullable Object[]> legs = new ArrayList<>();
        for (Entry entry : entries) {
            entry.chain().ifPresent(chain -> add(legs, entry.sequence(), chain));
        }
        rows.insert(
                "leg", "entry_seq, place, movement, account, business_date, side, kind, amount, slice, hold_id", legs);
    }

    private void add(List<@Nullable Object[]> legs, long entry, Chain chain) {
        int place = 0;
        for (Leg leg : Leg.of(chain, after::hold)) {
            legs.add(new @Nullable Object[] {
                entry,
                place++,
                leg.movement(),
                leg.account().path(),
                chain.date(),
                leg.side().name(),
                leg.kind().name(),
                leg.amount().fen(),
                leg.slice(),
                leg.hold().orElse(null)
            });
        }
    }

    private void accounts(List<Account> changed) {
        List<Object[]> opened = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        for (Account to : changed) {
            Optional<Account> from = before.account(to.id());
            if (from.isPresent()) {
                moved.add(change(from.get(), to));
            } else {
                opened.add(new Object[] {
                    to.id().path(),
                    to.rule().name(),
                    to.debitsPosted(),
                    to.debitsPending(),
                    to.creditsPosted(),
                    to.creditsPending(),
                    block
                });
            }
        }
        rows.insert(
                "account", "id, rule, debits_posted, debits_pending, credits_posted, credits_pending, opened", opened);
        rows.count(moved);
    }

    private static Object[] change(Account from, Account to) {
        return new Object[] {
            to.id().path(),
            to.debitsPosted(),
            to.debitsPending(),
            to.creditsPosted(),
            to.creditsPending(),
            from.debitsPosted(),
            from.debitsPending(),
            from.creditsPosted(),
            from.creditsPending()
        };
    }

    private void holds(List<Hold> changed) {
        List<@Nullable Object[]> made = new ArrayList<>();
        List<Object[]> resolved = new ArrayList<>();
        for (Hold hold : changed) {
            if (before.hold(hold.id()).isEmpty()) {
                made.add(new @Nullable Object[] {
                    hold.id(),
                    hold.debit().path(),
                    hold.credit().path(),
                    hold.amount().fen(),
                    hold.slice(),
                    hold.expires().orElse(null)
                });
            }
            if (!hold.isPending()) {
                resolved.add(new Object[] {
                    hold.id(), hold.state().name(), hold.posted().fen()
                });
            }
        }
        rows.insert("held", "id, debit, credit, amount, slice, expires", made);
        rows.insert("hold_resolution", "hold_id, state, posted", resolved);
    }
}
