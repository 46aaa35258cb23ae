package org.fendan.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** Clients that post to one contender, each the next posting as soon as its last one is answered. */
final class Load {

    private final Contender contender;
    private final int clients;
    private final AtomicLong next;

    /** A load whose first posting has this number. */
    Load(Contender contender, int clients, long first) {
        this.contender = contender;
        this.clients = clients;
        this.next = new AtomicLong(first);
    }

    /** What the clients saw. */
    record Seen(long postings, double seconds, double medianMicros, double p99Micros, long retries) {

        double perSecond() {
            return postings / seconds;
        }
    }

    Contender contender() {
        return contender;
    }

    /** The number of the next posting; all below it have been answered. */
    long next() {
        return next.get();
    }

    /** Posts for so many seconds. */
    Seen runFor(int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return run(() -> System.nanoTime() < end);
    }

    /** Makes so many postings. */
    Seen runThrough(long postings) throws InterruptedException {
        AtomicLong left = new AtomicLong(postings);
        return run(() -> left.getAndDecrement() > 0);
    }

    private Seen run(BooleanSupplier goOn) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long retriesBefore = contender.retries();
            long start = System.nanoTime();
            List<Future<long[]>> runs = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                runs.add(threads.submit(() -> client(goOn)));
            }
            long[] micros = runs.stream()
                    .map(Load::await)
                    .flatMapToLong(LongStream::of)
                    .sorted()
                    .toArray();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (micros.length == 0) {
                throw new IllegalStateException(contender.name() + " booked nothing");
            }
            return new Seen(
                    micros.length,
                    seconds,
                    micros[micros.length / 2],
                    micros[(int) (micros.length * 99L / 100)],
                    contender.retries() - retriesBefore);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Posts as long as it may; answers how many microseconds each posting took. */
    private long[] client(BooleanSupplier goOn) {
        long[] micros = new long[1024];
        int count = 0;
        while (goOn.getAsBoolean()) {
            long start = System.nanoTime();
            contender.post(new Posting(next.getAndIncrement()));
            if (count == micros.length) {
                micros = Arrays.copyOf(micros, 2 * count);
            }
            micros[count++] = (System.nanoTime() - start) / 1000;
        }
        return Arrays.copyOf(micros, count);
    }

    private static long[] await(Future<long[]> run) {
        try {
            return run.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed", failed.getCause());
        }
    }

    /** What all postings so far took from the fund. */
    long fen() {
        return LongStream.range(0, next())
                .map(number -> new Posting(number).fen())
                .sum();
    }

    /** Fails unless all that was answered is kept. */
    void check() {
        contender.check(fen());
    }
}
