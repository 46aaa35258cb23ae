package org.fendan.app.cli;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work done by several hands at once, whose results come out in the order in which the work went in.
 *
 * <p>Only so much is under way: whoever adds more waits until the oldest is done.
 */
final class InOrder<W, R> implements AutoCloseable {

    private static final int EACH = 4;

    private final int most;
    private final ExecutorService hands;
    private final Function<W, R> work;
    private final Consumer<R> results;
    private final Queue<Future<R>> underWay = new ArrayDeque<>();
    private boolean failed;

    /** {@code results} hears of each result, in the thread that adds work. */
    InOrder(int hands, Function<W, R> work, Consumer<R> results) {
        this.most = hands * EACH;
        this.hands = Executors.newFixedThreadPool(hands, task -> {
            Thread hand = new Thread(task, "in-order");
            hand.setDaemon(true);
            return hand;
        });
        this.work = work;
        this.results = results;
    }

    /** Adds work; the failure of earlier work, or of who hears of it, is thrown here, and no result comes after it. */
    void add(W more) {
        while (underWay.size() >= most) {
            handOn();
        }
        if (!failed) {
            underWay.add(hands.submit(() -> work.apply(more)));
        }
    }

    /** Waits until all is done. */
    void finish() {
        while (!underWay.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        Future<R> oldest = underWay.remove();
        boolean heard = false;
        try {
            results.accept(oldest.get());
            heard = true;
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            if (!heard) {
                failed = true;
                underWay.clear();
            }
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
