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
 * @param clock what entries are dated by
 */
public record StoreOptions(
        int queue, int batch, long freeBytes, long logBytes, boolean synchronous, InstantSource clock) {

    /** 1,024 waiting, 256 a commit, 64 MB kept free, a checkpoint every 64 MB, the system's clock. */
    public static StoreOptions standard() {
        return new StoreOptions(1024, 256, 64L << 20, 64L << 20, true, InstantSource.system());
    }

    public StoreOptions queue(int works) {
        return new StoreOptions(works, batch, freeBytes, logBytes, synchronous, clock);
    }

    public StoreOptions freeBytes(long bytes) {
        return new StoreOptions(queue, batch, bytes, logBytes, synchronous, clock);
    }

    public StoreOptions clock(InstantSource source) {
        return new StoreOptions(queue, batch, freeBytes, logBytes, synchronous, source);
    }

    StoreOptions synchronous(boolean yes) {
        return new StoreOptions(queue, batch, freeBytes, logBytes, yes, clock);
    }

    StoreOptions logBytes(long bytes) {
        return new StoreOptions(queue, batch, freeBytes, bytes, synchronous, clock);
    }
}
