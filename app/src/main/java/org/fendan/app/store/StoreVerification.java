package org.fendan.app.store;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Replay;
import org.fendan.core.ledger.Snapshot;
import org.jdbi.v3.core.Handle;

/** A comparison of everything the store keeps with what its hashed entries say, in one picture of the database. */
final class StoreVerification {

    private static final Snapshot NOTHING = new Snapshot(Head.GENESIS, 0, 0, Optional.empty());

    private final Handle handle;
    private final LedgerQueries ledger;
    private final Optional<Snapshot> start;
    private final Since since;
    private final int carried;
    private final SetAside setAside = new SetAside();
    private final Replay replay;
    private final Collation collation;
    private final Reached reached;

    /** Reads everything kept. */
    StoreVerification(Handle handle) {
        this(handle, Reached.UNWATCHED);
    }

    /** The same, and tells of the blocks it has read. */
    StoreVerification(Handle handle, Reached reached) {
        this(handle, reached, Book.CARRIED);
    }

    /** The same, with so many accounts and so many holds in memory from one stretch to the next. */
    StoreVerification(Handle handle, Reached reached, int carried) {
        this(handle, Optional.empty(), Since.now(), reached, carried);
    }

    private StoreVerification(Handle handle, Optional<Snapshot> start, Since since, Reached reached, int carried) {
        this.handle = handle;
        this.reached = reached;
        this.ledger = new LedgerQueries(handle);
        this.start = start;
        this.since = since;
        this.carried = carried;
        this.replay = start.map(snapshot -> new Replay(snapshot, LedgerPast.before(handle, since)))
                .orElseGet(() -> new Replay(NOTHING, setAside));
        this.collation = new Collation(replay);
    }

    /**
     * Reads what came after the last checkpoint, whose hash is sealed there, where all accounts and pending holds, less
     * what came after, stand as they stood then; everything where they do not, which tells what differs, or where there
     * is no checkpoint.
     */
    static StoreVerification sinceCheckpoint(Handle handle) {
        Optional<Checkpoint> last = Checkpoint.last(handle);
        if (last.isPresent()) {
            Since since = Since.of(handle, last.get().snapshot());
            if (stands(handle, last.get(), since)) {
                return new StoreVerification(
                        handle, last.map(Checkpoint::snapshot), since, Reached.UNWATCHED, Book.CARRIED);
            }
        }
        return new StoreVerification(handle);
    }

    private static boolean stands(Handle handle, Checkpoint checkpoint, Since since) {
        try {
            return Standing.before(handle, since).equals(checkpoint.standing());
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return false;
        }
    }

    /** The number of the entry that keeps the checkpoint it begins at; 0 where it reads everything. */
    long checkpoint() {
        return Checkpoint.entry(start);
    }

    /** Reads, once; the replay knows the differences, and where to go on. */
    Replay replay() {
        try (collation;
                setAside) {
            start.ifPresent(this::compareStart);
            compareAll();
            Comparison comparison = new Comparison(handle, replay, collation);
            if (start.isPresent()) {
                compareTouched();
                comparison.touchedStates();
            } else {
                replay.book().forget(0);
                comparison.accounts(setAside.accounts());
                comparison.holds(setAside.holds());
                collation.compareCounts(handle);
                comparison.states();
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
                compared = CompletableFuture.runAsync(() -> compare(stretch), beside);
                next = stretch.next(handle);
                await(compared);
                reached.at(replay.head().number(), blocks);
            }
        } finally {
            await(compared);
        }
    }

    /** Behind a snapshot nothing of what was read may be let go: the past there is what stood before. */
    private void compare(Stretch stretch) {
        collation.compare(stretch);
        if (start.isEmpty()) {
            replay.book().forget(carried);
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

    /** The accounts and holds of what was read; the others stand as the checkpoint says. */
    private void compareTouched() {
        Set<AccountId> accounts = new TreeSet<>();
        replay.book().accounts().forEach(account -> accounts.add(account.id()));
        since.opened().forEach(id -> accounts.add(AccountId.of(id)));
        replay.compareTouched(
                accounts.stream().flatMap(id -> ledger.account(id).stream()).toList(),
                replay.book().holds().stream()
                        .flatMap(hold -> ledger.hold(hold.id()).stream())
                        .toList());
    }
}
