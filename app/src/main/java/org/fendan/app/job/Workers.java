package org.fendan.app.job;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The few hands that do long work, one job each; what they have no hand for waits. */
public final class Workers implements Executor, AutoCloseable {

    private static final int HANDS = 2;
    /** How long a job that was told to leave may take to the end of its row. */
    private static final long SECONDS = 30;

    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, this::thread);

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fendan-job-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        hands.execute(work);
    }

    /** Takes nothing more, and waits for what is under way. */
    @Override
    public void close() {
        hands.shutdown();
        try {
            if (!hands.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                hands.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            hands.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
