package org.fendan.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Balance;
import org.fendan.core.ledger.Replay;
import org.jdbi.v3.core.Handle;

/** The rows that change, held against what the entries read lead to; few of them are in memory at a time. */
final class Comparison {

    private final Handle handle;
    private final LedgerQueries ledger;
    private final Replay replay;
    private final Collation collation;

    /** A comparison behind the last entry that notes what differs in this replay. */
    Comparison(Handle handle, Replay replay, Collation collation) {
        this.handle = handle;
        this.ledger = new LedgerQueries(handle);
        this.replay = replay;
        this.collation = collation;
    }

    /** Compares all accounts with those expected, which are taken away. */
    void accounts(TextsOnDisk expected) {
        Matching matching = new Matching(expected);
        Balance balance = new Balance();
        ledger.pages(page -> page.stream().map(AccountRow::account).forEach(account -> {
            matching.found(account.id().path(), SetAside.text(account));
            balance.add(account);
        }));
        matching.tell((path, due, found) -> replay.compare(
                "account " + path,
                due.map(text -> SetAside.account(path, text)),
                found.map(text -> SetAside.account(path, text))));
        replay.compare(balance);
        ledger.pages(collation::compareOpened);
    }

    /** Compares all holds with those expected, which are taken away. */
    void holds(TextsOnDisk expected) {
        Matching matching = new Matching(expected);
        ledger.holdPages(page -> page.forEach(hold -> matching.found(hold.id(), SetAside.text(hold))));
        matching.tell((id, due, found) -> replay.compare(
                "hold " + id, due.map(text -> SetAside.hold(id, text)), found.map(text -> SetAside.hold(id, text))));
    }

    /** Compares all other rows with their last states. */
    void states() {
        Matching matching = new Matching(collation.states());
        for (Projection table : Projection.values()) {
            table.rows(handle, state -> matching.found(Projection.row(state), state.content()));
        }
        matching.tell(this::differ);
    }

    /** Compares those of them that entries read have changed. */
    void touchedStates() {
        Matching matching = new Matching(collation.states());
        List<String> touched = new ArrayList<>();
        collation.states().forEach((row, state) -> touched.add(row));
        touched.forEach(row ->
                Projection.row(handle, row).ifPresent(kept -> matching.found(Projection.row(kept), kept.content())));
        matching.tell(this::differ);
    }

    private void differ(String row, Optional<String> due, Optional<String> found) {
        replay.differ(
                "row " + row,
                due.isPresent() ? "is missing, or not as its last entry left it" : "no entry knows of it");
    }
}
