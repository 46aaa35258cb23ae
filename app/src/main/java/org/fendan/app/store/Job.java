package org.fendan.app.store;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A work that waits, runs, and is answered after the commit. */
final class Job<T> {

    private final Work<T> work;
    private final boolean rehearsal;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable Runnable verdict;

    private Job(Work<T> work, boolean rehearsal) {
        this.work = work;
        this.rehearsal = rehearsal;
    }

    static <T> Job<T> toKeep(Work<T> work) {
        return new Job<>(work, false);
    }

    /** A job that is undone whatever comes of it. */
    static <T> Job<T> toRehearse(Work<T> work) {
        return new Job<>(work, true);
    }

    boolean isRehearsal() {
        return rehearsal;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    Work.Asked asks() {
        return work.asks();
    }

    void run(Transaction tx) {
        T value = work.run(tx);
        verdict = () -> answer.complete(value);
    }

    /** What the submitter will be told in place of a value; the works beside this one go on. */
    void undone(Throwable reason) {
        verdict = () -> answer.completeExceptionally(reason);
    }

    /** Tells the submitter, now that all is kept. */
    void tell() {
        if (verdict != null) {
            verdict.run();
        }
    }

    void fail(Throwable reason) {
        answer.completeExceptionally(reason);
    }
}
