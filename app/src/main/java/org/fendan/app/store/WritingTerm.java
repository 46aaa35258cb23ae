package org.fendan.app.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Snapshot;

/**
 * A time in which one thread writes: it takes what waits, in order of arrival, and keeps it together.
 *
 * <p>A work that throws is undone alone. Whatever else goes wrong ends the term for good; nobody is told of anything
 * before it is safely kept.
 */
final class WritingTerm {

    /** All accounts are looked through for a snapshot, so where many came before, more come between two of them. */
    private static final int SHARE = 4;

    /** Before it closes, a term leaves a snapshot sooner: the next opening is then quick. */
    private static final int PART_AT_CLOSING = 10;

    private final Keeper keeper;
    private final Book book;
    private final WaitingLine line;
    private final StoreOptions options;
    private final Supplier<String> now;
    private final Thread thread = new Thread(this::work, "fendan-ledger-writer");
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean finished;
    private volatile WriterObserver observer = WriterObserver.NOBODY;
    private Head head;
    private long sequence;
    private long chains;
    private long checkpoint;
    private boolean wrote;

    /**
     * A term that goes on where the book stands.
     *
     * @param start the book, as it was read again
     * @param checkpoint the number of the entry that keeps the last snapshot
     */
    WritingTerm(Keeper keeper, Snapshot start, long checkpoint, Supplier<String> now, StoreOptions options) {
        this.keeper = keeper;
        this.book = start.book(keeper.past());
        this.head = start.head();
        this.sequence = start.entries();
        this.chains = start.chains();
        this.checkpoint = checkpoint;
        this.now = now;
        this.options = options;
        this.line = new WaitingLine(options.queue());
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    <T> CompletableFuture<T> join(Job<T> job) {
        return line.join(job);
    }

    int waiting() {
        return line.waiting();
    }

    boolean isFull() {
        return line.isFull();
    }

    /** Who hears of what is kept from now on. */
    void observe(WriterObserver next) {
        observer = next;
    }

    boolean isRunning() {
        return !line.isStopped();
    }

    boolean isOwnThread() {
        return Thread.currentThread() == thread;
    }

    /** Complete once the thread has ended, however it did. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Has the thread do something between two batches. */
    CompletableFuture<Void> between(Runnable task) {
        return line.join(task);
    }

    /** Finishes what waits and stops; answers whether it went on to the end without a fault. */
    boolean close() throws InterruptedException {
        line.shut();
        thread.join();
        return finished;
    }

    private void work() {
        try {
            while (!line.isShut() || line.waiting() > 0) {
                turn();
            }
            snapshotAfter(spacing() / PART_AT_CLOSING);
            finished = true;
            line.stop(new StoreStopped("it was closed"));
        } catch (Throwable broken) {
            line.stop(stopped(broken));
        } finally {
            ended.complete(null);
        }
    }

    /** One batch of what waits, and the upkeep after it. */
    void turn() throws InterruptedException {
        List<Job<?>> jobs = line.take(options.batch());
        if (!jobs.isEmpty()) {
            Optional<DiskLow> low = keeper.refusal();
            if (low.isPresent()) {
                jobs.forEach(job -> job.fail(low.get()));
            } else {
                write(jobs);
            }
        }
        for (Optional<WaitingLine.Upkeep> job = line.takeUpkeep(); job.isPresent(); job = line.takeUpkeep()) {
            job.get().run();
        }
        keeper.upkeep();
        snapshotAfter(spacing());
    }

    private long spacing() {
        return Math.max(options.checkpoint(), sequence / SHARE);
    }

    /** Leaves a snapshot so many entries behind the last; a term that wrote nothing leaves everything as it was. */
    private void snapshotAfter(long entries) {
        if (!wrote || sequence - checkpoint < entries || keeper.refusal().isPresent()) {
            return;
        }
        Checkpoint next = new Checkpoint(Snapshot.of(book, head, sequence, chains), keeper.standing());
        write(List.of(Job.toKeep(next.work())));
        checkpoint = sequence;
    }

    private void write(List<Job<?>> jobs) {
        long start = System.nanoTime();
        try {
            keeper.foresee(jobs.stream().map(Job::asks).toList());
            Batch batch = new Batch(keeper.kept(), book, head, sequence, now);
            jobs.forEach(batch::run);
            Change change = batch.seal();
            keeper.keep(change);
            batch.settle();
            head = change.block().map(Block::head).orElse(head);
            chains += change.chains();
            wrote |= change.block().isPresent();
            sequence = batch.lastSequence();
            jobs.forEach(Job::tell);
            report(batch, change, jobs.size(), System.nanoTime() - start);
        } catch (ValueRefused undone) {
            jobs.forEach(job -> job.fail(undone));
        } catch (Throwable broken) {
            StoreStopped reason = stopped(broken);
            line.stop(reason);
            jobs.forEach(job -> job.fail(reason));
            throw reason;
        }
    }

    private void report(Batch batch, Change change, int works, long nanos) {
        batch.refused().forEach(observer::refused);
        if (change.block().isPresent()) {
            observer.committed(works, change.chains(), nanos);
        }
    }

    private static StoreStopped stopped(Throwable broken) {
        return broken instanceof StoreStopped known ? known : new StoreStopped(SqlFault.words(broken), broken);
    }
}
