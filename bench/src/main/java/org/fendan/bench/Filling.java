package org.fendan.bench;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.fendan.app.store.Store;

/** Fills a ledger as fast as its writer takes postings, without a thread for each one that waits. */
final class Filling {

    private static final int IN_FLIGHT = 512;
    private static final long TOLD_EVERY = 200_000;

    private final Store store;
    private final Report report;

    Filling(Store store, Report report) {
        this.store = store;
        this.report = report;
    }

    /** Books the postings with the numbers from {@code from} on and below {@code to}. */
    void fill(long from, long to) {
        Queue<CompletableFuture<Long>> waiting = new ArrayDeque<>();
        for (long number = from; number < to; number++) {
            if (waiting.size() == IN_FLIGHT) {
                waiting.remove().join();
            }
            Posting posting = new Posting(number);
            waiting.add(store.writer().submit(Ledger.work(posting)));
            if ((number + 1) % TOLD_EVERY == 0) {
                report.progress(Spread.count(number + 1) + " postings kept");
            }
        }
        waiting.forEach(CompletableFuture::join);
    }
}
