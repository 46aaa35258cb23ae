package org.fendan.app.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A writer kept busy by one work, so that what is submitted meanwhile becomes one batch. */
final class Pause {

    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    private final CompletableFuture<Long> work;

    private Pause(Store store) {
        work = store.writer().submit(tx -> {
            busy.countDown();
            await(free);
            return tx.sequence();
        });
    }

    /** Waits until the writer is at the work that waits for {@link #end}. */
    static Pause of(Store store) {
        Pause pause = new Pause(store);
        await(pause.busy);
        return pause;
    }

    /** Lets the writer go on, and answers whether the pause was still being kept. */
    boolean end() {
        boolean kept = !work.isDone();
        free.countDown();
        return kept;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
