package org.fendan.app.plugin;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs what others wrote, for so long and no longer. */
final class Patience {

    private Patience() {}

    /** Answers what it answers; whatever it throws, and its silence, becomes a refusal. */
    static <T> T within(Duration bound, String what, Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(answer, what, work), "policy-loading");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            thread.interrupt();
            throw Refusal.of(
                    what + " 在 " + bound.toMillis() + " 毫秒内没有加载完",
                    what + " did not finish loading within " + bound.toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Refusal refusal ? refusal : Refusal.failed(what, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.failed(what, interrupted);
        }
    }

    /** What is thrown is put into words here, within the bound: its words may be the policy's code too. */
    private static <T> void complete(CompletableFuture<T> answer, String what, Supplier<T> work) {
        try {
            answer.complete(work.get());
        } catch (Throwable thrown) {
            answer.completeExceptionally(Refusal.failed(what, thrown));
        }
    }
}
