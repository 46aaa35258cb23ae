package org.fendan.app.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fendan.app.desk.WebhookRounds;

/** Goes out with messages: each subscription has its own turn, so that a slow receiver keeps no other waiting. */
public final class Courier implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final int HANDS = 4;
    private static final long MOMENT = 500;
    private static final long SECONDS = 20;

    private final WebhookRounds rounds;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ThreadFactory threads = work -> {
        Thread thread = new Thread(work, "fendan-courier");
        thread.setDaemon(true);
        return thread;
    };
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(threads);
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, threads);

    public Courier(WebhookRounds rounds) {
        this.rounds = rounds;
    }

    /** Begins to go round. */
    public void start() {
        Future<?> unused = watch.scheduleWithFixedDelay(this::look, 0, MOMENT, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            rounds.due().stream().filter(underWay::add).forEach(id -> hands.execute(() -> go(id)));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "no round of messages", failed);
        }
    }

    private void go(String id) {
        try {
            int taken = rounds.round(id);
            while (taken > 0 && !watch.isShutdown()) {
                taken = rounds.round(id); // there may be more behind what was taken
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "messages for " + id, failed);
        } finally {
            underWay.remove(id);
        }
    }

    /** Ends its rounds, with those under way. */
    @Override
    public void close() {
        watch.shutdownNow();
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
