package org.fendan.app.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fendan.core.ledger.Attachment;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Replay;
import org.fendan.core.ledger.Snapshot;
import org.jdbi.v3.core.Handle;

/** A comparison of everything the store keeps with what its hashed entries say, in one picture of the database. */
final class StoreVerification {

    private final Handle handle;
    private final LedgerQueries ledger;
    private final Optional<Snapshot> start;
    private final Replay replay;
    private final Collation collation;
    private final Reached reached;

    /** Reads everything kept. */
    StoreVerification(Handle handle) {
        this(handle, Reached.UNWATCHED);
    }

    /** The same, and tells of the blocks it has read. */
    StoreVerification(Handle handle, Reached reached) {
        this(handle, Optional.empty(), reached);
    }

    private StoreVerification(Handle handle, Optional<Snapshot> start, Reached reached) {
        this.handle = handle;
        this.reached = reached;
        this.ledger = new LedgerQueries(handle);
        this.start = start;
        this.replay = start.map(snapshot -> new Replay(snapshot, LedgerPast.upTo(handle, snapshot.entries())))
                .orElseGet(Replay::new);
        this.collation = new Collation(replay);
    }

    /**
     * Reads what came after the last checkpoint, whose hash is sealed there, and compares all counters; everything
     * where there is no checkpoint.
     */
    static StoreVerification sinceCheckpoint(Handle handle) {
        return new StoreVerification(handle, Checkpoint.last(handle), Reached.UNWATCHED);
    }

    /** The number of the entry that keeps the checkpoint it begins at; 0 where it reads everything. */
    long checkpoint() {
        return Checkpoint.entry(start);
    }

    /** Reads; the replay knows the differences, and the book to go on with. */
    Replay replay() {
        try {
            start.ifPresent(this::compareStart);
            compareAll();
            replay.compareAccounts(ledger.accounts(""));
            if (start.isPresent()) {
                replay.compareHolds(ledger.holds(replay.book().holds()));
                compareTouchedStates();
            } else {
                replay.compareHolds(ledger.holds());
                collation.compareCounts(handle);
                compareStates();
            }
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            replay.differ("behind block " + replay.head().number(), "cannot be read: " + unreadable.getMessage());
        }
        return replay;
    }

    /** The block the snapshot was taken behind has to be there, and what came after it: that seals the snapshot. */
    private void compareStart(Snapshot snapshot) {
        Optional<Block> block = new JdbiJournal(handle).block(snapshot.head().number());
        if (block.filter(Block::isIntact)
                .map(Block::head)
                .filter(snapshot.head()::equals)
                .isEmpty()) {
            replay.differ("block " + snapshot.head().number(), "is not the one the checkpoint was taken behind");
        }
        if (new JdbiJournal(handle).head().number() <= snapshot.head().number()) {
            replay.differ("behind block " + snapshot.head().number(), "the entry that seals the checkpoint is missing");
        }
    }

    /**
     * Compares one stretch while the next is read. Behind a snapshot the book asks this very connection about the past,
     * so there it is one after the other.
     */
    private void compareAll() {
        if (start.isPresent()) {
            compareAll(Runnable::run);
            return;
        }
        ExecutorService beside = Executors.newSingleThreadExecutor(task -> new Thread(task, "fendan-verification"));
        try {
            compareAll(beside);
        } finally {
            beside.shutdown();
        }
    }

    private void compareAll(Executor beside) {
        CompletableFuture<Void> compared = CompletableFuture.completedFuture(null);
        try {
            long blocks = new JdbiJournal(handle).head().number();
            Stretch next = Stretch.from(handle, replay.head().number() + 1);
            while (!next.isEmpty()) {
                Stretch stretch = next;
                compared = CompletableFuture.runAsync(() -> collation.compare(stretch), beside);
                next = stretch.next(handle);
                await(compared);
                reached.at(replay.head().number(), blocks);
            }
        } finally {
            await(compared);
        }
    }

    private static void await(CompletableFuture<Void> compared) {
        try {
            compared.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw failed;
        }
    }

    private void compareStates() {
        Map<String, Attachment> kept = new TreeMap<>();
        for (Projection table : Projection.values()) {
            table.rows(handle).forEach(row -> kept.put(Projection.row(row), row));
        }
        collation.states().forEach((row, state) -> expectState(row, state, Optional.ofNullable(kept.remove(row))));
        kept.keySet().forEach(row -> replay.differ("row " + row, "no entry knows of it"));
    }

    private void compareTouchedStates() {
        collation.states().forEach((row, state) -> expectState(row, state, Projection.row(handle, state)));
    }

    private void expectState(String row, Attachment expected, Optional<Attachment> found) {
        if (!found.equals(Optional.of(expected))) {
            replay.differ("row " + row, "is missing, or not as its last entry left it");
        }
    }
}
