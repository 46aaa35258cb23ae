package org.fendan.app.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Asks something that may not answer: at most once a second, however often it is asked, and for a second at most. */
public final class Probe implements BooleanSupplier {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final BooleanSupplier question;
    private final LongSupplier clock;
    private CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(false);
    private long asked;

    public Probe(BooleanSupplier question) {
        this(question, System::nanoTime);
    }

    Probe(BooleanSupplier question, LongSupplier clock) {
        this.question = question;
        this.clock = clock;
        this.asked = clock.getAsLong() - SECOND;
    }

    /** False too where there is no answer in time. */
    @Override
    public boolean getAsBoolean() {
        try {
            return latest().get(SECOND, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A question that still waits for its answer is not asked again. */
    private synchronized CompletableFuture<Boolean> latest() {
        if (answer.isDone() && clock.getAsLong() - asked >= SECOND) {
            asked = clock.getAsLong();
            CompletableFuture<Boolean> next = new CompletableFuture<>();
            answer = next;
            Thread thread = new Thread(() -> ask(next), "fendan-probe");
            thread.setDaemon(true);
            thread.start();
        }
        return answer;
    }

    private void ask(CompletableFuture<Boolean> next) {
        try {
            next.complete(question.getAsBoolean());
        } catch (RuntimeException failed) {
            next.complete(false);
        }
    }
}
