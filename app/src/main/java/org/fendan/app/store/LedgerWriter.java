package org.fendan.app.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where works are handed in to be kept: the ledger's one line, as long as this process is the one that writes. */
public final class LedgerWriter {

    private final AtomicReference<@Nullable WritingTerm> term = new AtomicReference<>();
    private final Supplier<RuntimeException> absent;
    private volatile WriterObserver observer = WriterObserver.NOBODY;

    /**
     * A writer nobody mans yet.
     *
     * @param absent why there is no writer here, asked when somebody hands in a work
     */
    LedgerWriter(Supplier<RuntimeException> absent) {
        this.absent = absent;
    }

    /**
     * Puts a work in line; its answer is there once all of it is kept.
     *
     * <p>The future fails with what the work threw, or with {@link WriteRefused}; a full queue, a stopped writer and a
     * writer that is {@linkplain ElsewhereWritten elsewhere} are thrown at once. Whoever hangs a callback on it should
     * name an executor: it is completed by the writer.
     */
    public <T> CompletableFuture<T> submit(Work<T> work) {
        return current().join(Job.toKeep(work));
    }

    /** Puts a work in line and waits for its answer; throws what the work threw. */
    public <T> T run(Work<T> work) {
        return await(Job.toKeep(work));
    }

    /** Answers as {@link #run} would, in its place in line, and keeps nothing: a dry run with all its checks. */
    public <T> T rehearse(Work<T> work) {
        return await(Job.toRehearse(work));
    }

    private <T> T await(Job<T> job) {
        WritingTerm now = current();
        if (now.isOwnThread()) {
            throw new IllegalStateException("a work cannot wait for another work");
        }
        try {
            return now.join(job).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw failed;
        }
    }

    /** How many works wait. */
    public int waiting() {
        return Optional.ofNullable(term.get()).map(WritingTerm::waiting).orElse(0);
    }

    /** Whether this process writes and still takes work. */
    public boolean isRunning() {
        return Optional.ofNullable(term.get()).filter(WritingTerm::isRunning).isPresent();
    }

    /** This writer; throws {@link ElsewhereWritten} where it is another process that writes. */
    public LedgerWriter here() {
        current();
        return this;
    }

    /** Whether nobody more can wait. */
    public boolean isFull() {
        return Optional.ofNullable(term.get()).filter(WritingTerm::isFull).isPresent();
    }

    /** Who hears of what is kept from now on. */
    public synchronized void observe(WriterObserver next) {
        observer = next;
        Optional.ofNullable(term.get()).ifPresent(now -> now.observe(next));
    }

    /** Hands the works that come from now on to this term. */
    synchronized void begin(WritingTerm next) {
        next.observe(observer);
        term.set(next);
    }

    /** Nobody writes here from now on. */
    void end() {
        term.set(null);
    }

    private WritingTerm current() {
        WritingTerm now = term.get();
        if (now == null) {
            throw absent.get();
        }
        return now;
    }
}
