package org.fendan.app.store;

import java.time.InstantSource;

/**
 * How a store is kept.
 *
 * @param queue how many works may wait
 * @param batch how many works one commit takes at most
 * @param freeBytes the free disk below which nothing is written
 * @param logBytes the size of the engine's log from which the writer makes a checkpoint
 * @param synchronous whether a commit waits for the disk; only a test that shows the loss says no
 * @param checkpoint how many entries the writer leaves between two snapshots of the book
 * @param clock what entries are dated by
 */
public record StoreOptions(
        int queue, int batch, long freeBytes, long logBytes, boolean synchronous, int checkpoint, InstantSource clock) {

    /** 1,024 waiting, 256 a commit, 64 MB kept free, a log of 64 MB, a snapshot every 20,000 entries, the system's clock. */
    public static StoreOptions standard() {
        return new StoreOptions(1024, 256, 64L << 20, 64L << 20, true, 20_000, InstantSource.system());
    }

    public StoreOptions queue(int works) {
        return new StoreOptions(works, batch, freeBytes, logBytes, synchronous, checkpoint, clock);
    }

    public StoreOptions freeBytes(long bytes) {
        return new StoreOptions(queue, batch, bytes, logBytes, synchronous, checkpoint, clock);
    }

    public StoreOptions clock(InstantSource source) {
        return new StoreOptions(queue, batch, freeBytes, logBytes, synchronous, checkpoint, source);
    }

    StoreOptions synchronous(boolean yes) {
        return new StoreOptions(queue, batch, freeBytes, logBytes, yes, checkpoint, clock);
    }

    StoreOptions logBytes(long bytes) {
        return new StoreOptions(queue, batch, freeBytes, bytes, synchronous, checkpoint, clock);
    }

    StoreOptions checkpoint(int entries) {
        return new StoreOptions(queue, batch, freeBytes, logBytes, synchronous, entries, clock);
    }
}
