package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Ledgers opened a moment after somebody let go of them: a server gives the lock back a little later. */
final class Reopened {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private Reopened() {}

    static Store open(Database database, StoreOptions options) {
        Store store = Store.open(database, options);
        awaitWriter(store);
        return store;
    }

    static Store open(Database database) {
        return open(database, StoreOptions.standard());
    }

    /** Waits until this process writes. */
    static void awaitWriter(Store store) {
        long since = System.nanoTime();
        while (!store.writer().isRunning() && System.nanoTime() - since < PATIENCE) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(store.writer().isRunning())
                .as("this process writes within 20 seconds")
                .isTrue();
    }
}
