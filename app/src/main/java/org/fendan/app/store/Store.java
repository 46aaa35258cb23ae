package org.fendan.app.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fendan.core.ledger.Difference;
import org.fendan.core.ledger.Replay;
import org.fendan.core.ledger.Verification;

/**
 * A ledger in a folder, open: one writer, many readers.
 *
 * <p>It opens only when everything kept is what the hashed entries say, and one process may have it open at a time.
 */
public final class Store implements AutoCloseable {

    private final StoreFiles files;
    private final DurabilityGuard guard;
    private final Engine engine;
    private final LedgerWriter writer;
    private final Reads reads;
    private final StoreOptions options;
    private boolean closed;

    private Store(
            StoreFiles files, DurabilityGuard guard, Engine engine, StoreOptions options, Replay replay, Reads reads) {
        this.files = files;
        this.guard = guard;
        this.engine = engine;
        this.reads = reads;
        this.options = options;
        this.writer = new LedgerWriter(
                engine.writer(), files, guard, options, replay.book(), replay.head(), replay.entries());
    }

    /** Opens the store in this folder, new or not, as a product keeps it. */
    public static Store open(Path folder) {
        return open(folder, StoreOptions.standard());
    }

    /** Opens the store in this folder; throws {@link StoreRefused} where it is in use, damaged or altered. */
    public static Store open(Path folder, StoreOptions options) {
        StoreFiles files = StoreFiles.lock(folder);
        DurabilityGuard guard = DurabilityGuard.install();
        try {
            return open(files, guard, options);
        } catch (RuntimeException failed) {
            guard.close();
            files.close();
            throw failed instanceof StoreRefused
                    ? failed
                    : new StoreRefused(
                            StoreRefused.Reason.ALTERED,
                            "the store in " + folder.toAbsolutePath() + " cannot be opened: " + failed.getMessage()
                                    + "; restore it from a backup",
                            failed);
        }
    }

    private static Store open(StoreFiles files, DurabilityGuard guard, StoreOptions options) {
        Engine engine = Engine.open(files, options);
        try {
            guard.watch(engine.name());
            Reads reads = new Reads(engine.readers());
            Replay replay = reads.see(handle -> new StoreVerification(handle).replay());
            refuseIfDifferent(files, replay.verification());
            Store store = new Store(files, guard, engine, options, replay, reads);
            store.writer.start();
            return store;
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    private static void refuseIfDifferent(StoreFiles files, Verification found) {
        List<Difference> differences = found.differences();
        if (!differences.isEmpty()) {
            throw new StoreRefused(
                    StoreRefused.Reason.ALTERED,
                    "the store in " + files.folder().toAbsolutePath()
                            + " is not what its entries say, in "
                            + differences.size() + " places; restore it from a backup. "
                            + differences.stream()
                                    .limit(5)
                                    .map(Difference::toString)
                                    .collect(Collectors.joining("; ")));
        }
    }

    public LedgerWriter writer() {
        return writer;
    }

    public Reads reads() {
        return reads;
    }

    /** Compares everything kept with what the hashed entries say. */
    public Verification verify() {
        return reads.see(handle -> new StoreVerification(handle).replay().verification());
    }

    /** Copies the store, while it works, into a folder that does not exist yet; {@link #open} opens the copy. */
    public void backup(Path target) {
        String place = target.toAbsolutePath().toString().replace("'", "''");
        writer.between(() -> engine.writer().execute("backup database to '" + place + "/' blocking as files"))
                .join();
    }

    /** Why the engine's writing cannot be trusted, if it cannot. */
    DurabilityGuard guard() {
        return guard;
    }

    /** Finishes what waits in line, then closes. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (files;
                guard) {
            if (writer.close() && files.below(options.freeBytes()).isEmpty()) {
                engine.close();
            } else {
                engine.abandon();
                files.cutLog(writer.safeLogBytes());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
