package org.fendan.bench;

import java.util.List;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Store;
import org.fendan.app.store.StoreOptions;
import org.fendan.app.store.Transaction;
import org.fendan.app.store.Work;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.ledger.Verification;

/** Fendan's own store, by its public door: one writer, group commit, hash chain. */
final class Ledger implements Contender {

    private final Store store;

    private Ledger(Store store) {
        this.store = store;
    }

    /** A new ledger in this folder, with the accounts of the workload open. */
    static Ledger create(Site site, String name) {
        Ledger ledger = reopen(site, name);
        ledger.store.writer().run(tx -> booked(tx.append(Draft.by(Posting.ACTOR, Posting.opening()))));
        return ledger;
    }

    /** The ledger that lies there. */
    static Ledger reopen(Site site, String name) {
        return new Ledger(site.open(name, StoreOptions.standard()));
    }

    Store store() {
        return store;
    }

    @Override
    public String name() {
        return "Fendan";
    }

    @Override
    public void post(Posting posting) {
        store.writer().run(work(posting));
    }

    /** The posting as a work that says what it will ask for, as the desks' works do. */
    static Work<Long> work(Posting posting) {
        Work.Asked asked =
                new Work.Asked(List.of(posting.key()), List.of(posting.chain().id()));
        return Work.asking(asked, tx -> write(tx, posting));
    }

    /** The posting and its answer. */
    private static long write(Transaction tx, Posting posting) {
        booked(tx.append(Draft.by(Posting.ACTOR, posting.chain())));
        tx.remember(posting.key(), posting.requestHash(), 201, posting.answer());
        return tx.sequence();
    }

    private static Outcome booked(Outcome outcome) {
        if (!outcome.isBooked()) {
            throw new IllegalStateException("not booked: " + outcome);
        }
        return outcome;
    }

    @Override
    public void check(long expectedFen) {
        long debited = store.reads()
                .account(AccountId.of(Posting.fund()))
                .orElseThrow()
                .debitsPosted();
        if (debited != expectedFen) {
            throw new IllegalStateException("the fund was debited " + debited + " fen, not " + expectedFen);
        }
        Verification found = store.verify();
        if (!found.differences().isEmpty()) {
            throw new IllegalStateException("the ledger does not verify: " + found.differences());
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
