package org.fendan.app.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Head;
import org.jdbi.v3.core.Handle;

/**
 * The one thread that writes: it takes what waits, in order of arrival, and commits it together.
 *
 * <p>A work that throws is undone alone. Whatever else goes wrong stops the writer for good; nobody is told of
 * anything before it is safely kept.
 */
public final class LedgerWriter {

    private final Handle handle;
    private final StoreFiles files;
    private final DurabilityGuard guard;
    private final StoreOptions options;
    private final Book book;
    private final WaitingLine line;
    private final Thread thread = new Thread(this::work, "fendan-ledger-writer");
    private volatile boolean closing;
    private volatile boolean finished;
    private Head head;
    private long sequence;
    private volatile long safeLogBytes;

    LedgerWriter(
            Handle handle,
            StoreFiles files,
            DurabilityGuard guard,
            StoreOptions options,
            Book book,
            Head head,
            long sequence) {
        this.handle = handle;
        this.files = files;
        this.guard = guard;
        this.options = options;
        this.book = book;
        this.head = head;
        this.sequence = sequence;
        this.safeLogBytes = files.logBytes();
        this.line = new WaitingLine(options.queue());
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Puts a work in line; its answer is there once all of it is kept.
     *
     * <p>The future fails with what the work threw, or with {@link WriteRefused}; a full queue and a stopped writer
     * are thrown at once. Whoever hangs a callback on it should name an executor: it is completed by the writer.
     */
    public <T> CompletableFuture<T> submit(Work<T> work) {
        return line.join(Job.toKeep(work));
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
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a work cannot wait for another work");
        }
        try {
            return line.join(job).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw failed;
        }
    }

    /** How many works wait. */
    public int waiting() {
        return line.waiting();
    }

    /** Whether the writer still takes work. */
    public boolean isRunning() {
        return !line.isStopped();
    }

    /** Has the thread do something between two batches. */
    CompletableFuture<Void> between(Runnable task) {
        return line.join(task);
    }

    /** Finishes what waits and stops; answers whether it went on to the end without a fault. */
    boolean close() throws InterruptedException {
        closing = true;
        thread.join();
        return finished;
    }

    /** The length of the engine's log at which everything acknowledged was on disk. */
    long safeLogBytes() {
        return safeLogBytes;
    }

    private void work() {
        try {
            while (!closing || line.waiting() > 0) {
                take(line.take(options.batch()));
                keepUp();
            }
            finished = true;
            line.stop(new StoreStopped("it was closed"));
        } catch (Throwable broken) {
            line.stop(new StoreStopped(broken.toString(), broken));
        }
    }

    private void take(List<Job<?>> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        Optional<DiskLow> low = files.below(options.freeBytes());
        if (low.isPresent()) {
            jobs.forEach(job -> job.fail(low.get()));
        } else {
            write(jobs);
        }
    }

    private void write(List<Job<?>> jobs) {
        try {
            Batch batch = new Batch(handle.begin(), book, head, sequence, options.clock());
            jobs.forEach(batch::run);
            Head sealed = batch.commit();
            refuseIfPoisoned();
            safeLogBytes = files.logBytes();
            batch.settle();
            head = sealed;
            sequence = batch.lastSequence();
            jobs.forEach(Job::tell);
        } catch (Throwable broken) {
            StoreStopped reason =
                    broken instanceof StoreStopped known ? known : new StoreStopped(broken.toString(), broken);
            line.stop(reason);
            jobs.forEach(job -> job.fail(reason));
            throw reason;
        }
    }

    private void keepUp() {
        for (Optional<WaitingLine.Upkeep> job = line.takeUpkeep(); job.isPresent(); job = line.takeUpkeep()) {
            job.get().run();
        }
        if (files.logBytes() > options.logBytes()) {
            handle.execute("checkpoint");
            refuseIfPoisoned();
            safeLogBytes = files.logBytes();
        }
        refuseIfPoisoned();
    }

    private void refuseIfPoisoned() {
        guard.poison().ifPresent(reason -> {
            throw new StoreStopped("the engine could not write: " + reason);
        });
    }
}
