package org.fendan.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What waits for the writer, in order of arrival; once stopped, everything in it and everything new is refused. */
final class WaitingLine {

    private static final long IDLE_MS = 50;

    private final int capacity;
    private final BlockingQueue<Job<?>> jobs;
    private final Queue<Upkeep> upkeep = new ConcurrentLinkedQueue<>();
    private final AtomicReference<StoreStopped> stopped = new AtomicReference<>();
    private volatile boolean shut;

    WaitingLine(int capacity) {
        this.capacity = capacity;
        this.jobs = new ArrayBlockingQueue<>(capacity);
    }

    <T> CompletableFuture<T> join(Job<T> job) {
        refuseIfStopped();
        if (shut) {
            throw new StoreStopped("it was closed");
        }
        if (!jobs.offer(job)) {
            throw new QueueFull(capacity);
        }
        failWhatWaits();
        return job.answer();
    }

    CompletableFuture<Void> join(Runnable task) {
        refuseIfStopped();
        Upkeep job = new Upkeep(task, new CompletableFuture<>());
        upkeep.add(job);
        failWhatWaits();
        return job.done();
    }

    /** The works that wait, at most so many; waits a moment for the first. */
    List<Job<?>> take(int most) throws InterruptedException {
        List<Job<?>> taken = new ArrayList<>();
        Job<?> first = jobs.poll(IDLE_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            jobs.drainTo(taken, most - 1);
        }
        return taken;
    }

    Optional<Upkeep> takeUpkeep() {
        return Optional.ofNullable(upkeep.poll());
    }

    int waiting() {
        return jobs.size();
    }

    boolean isShut() {
        return shut;
    }

    boolean isFull() {
        return jobs.remainingCapacity() == 0;
    }

    boolean isStopped() {
        return stopped.get() != null;
    }

    /** Takes nobody more; what waits already is still served. */
    void shut() {
        shut = true;
    }

    void stop(StoreStopped reason) {
        stopped.compareAndSet(null, reason);
        failWhatWaits();
    }

    private void refuseIfStopped() {
        StoreStopped reason = stopped.get();
        if (reason != null) {
            throw reason;
        }
    }

    /** Called after stopping and after joining: whichever comes last finds what waits. */
    private void failWhatWaits() {
        StoreStopped reason = stopped.get();
        if (reason != null) {
            for (Job<?> job = jobs.poll(); job != null; job = jobs.poll()) {
                job.fail(reason);
            }
            for (Upkeep job = upkeep.poll(); job != null; job = upkeep.poll()) {
                job.done().completeExceptionally(reason);
            }
        }
    }

    /** Something to be done between two batches. */
    record Upkeep(Runnable task, CompletableFuture<Void> done) {

        void run() {
            try {
                task.run();
                done.complete(null);
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        }
    }
}
