package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.open;
import static org.fendan.app.store.StoreFixture.pay;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Five times what the writer can take, offered without waiting for anything; -Dfendan.overload.seconds=60 for long. */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class OverloadTest {

    private static final int SECONDS = Integer.getInteger("fendan.overload.seconds", 2);
    private static final int TIMES = 5;
    private static final int QUEUE = 256;
    private static final long FUNDS = 1_000_000_000;
    private static final long MOST_GROWTH = 48L << 20;

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private Store store;
    private final AtomicInteger booked = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private int sent;

    /** What came of an offer: nanoseconds until each answer, and until each refusal. */
    private record Times(List<Long> answered, List<Long> refused, int longestLine) {}

    @BeforeEach
    void open_a_store() {
        store = Store.open(keeping.fresh(folder), StoreOptions.standard().queue(QUEUE));
        open(store, FUNDS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_too_much_is_refused_at_once_and_the_rest_is_done_in_time() throws Exception {
        capacity(TimeUnit.SECONDS.toNanos(1) / 2);
        int capacity = capacity(TimeUnit.SECONDS.toNanos(1));
        long before = heap();
        Times times = offer(TIMES * capacity);
        long after = heap();
        long p99 = percentile(times.answered(), 99);
        System.out.printf(
                "%s: %d a second taken, %d offered for %d s: %d booked, p50 %.1f ms, p99 %.1f ms; %d refused, p99 %.3f ms;"
                        + " %d waited at most; heap %d kB before, %d kB after%n",
                keeping,
                capacity,
                TIMES * capacity,
                SECONDS,
                times.answered().size(),
                percentile(times.answered(), 50) / 1e6,
                p99 / 1e6,
                times.refused().size(),
                percentile(times.refused(), 99) / 1e6,
                times.longestLine(),
                before >> 10,
                after >> 10);
        assertThat(times.refused().size()).isGreaterThan(capacity * SECONDS / 2);
        assertThat(times.longestLine()).isLessThanOrEqualTo(QUEUE);
        assertThat(p99).isLessThan(TimeUnit.SECONDS.toNanos(2) + TimeUnit.SECONDS.toNanos(10L * QUEUE) / capacity);
        assertThat(percentile(times.refused(), 99)).isLessThan(TimeUnit.MILLISECONDS.toNanos(20));
        assertThat(after - before).isLessThan(MOST_GROWTH);
        assertThat(failed.get()).isZero();
        assertThat(store.verify().chains()).isEqualTo(booked.get() + 1L);
        assertThat(store.reads().account(FUND).map(Account::available)).contains(Money.ofFen(FUNDS - booked.get()));
    }

    /** How many works a second are done while there are always enough of them. */
    private int capacity(long nanos) throws InterruptedException {
        Semaphore places = new Semaphore(QUEUE / 2);
        int before = booked.get();
        long since = System.nanoTime();
        while (System.nanoTime() - since < nanos) {
            places.acquire();
            submit(places::release);
        }
        places.acquire(QUEUE / 2);
        long took = System.nanoTime() - since;
        return (int) ((booked.get() - before) * TimeUnit.SECONDS.toNanos(1) / took);
    }

    private void submit(Runnable afterwards) {
        String id = "p" + sent++;
        CompletableFuture<Outcome> unused = store.writer()
                .submit(tx -> tx.append(Draft.by("clerk", pay(id, 1))))
                .whenComplete((outcome, thrown) -> {
                    (thrown == null && outcome.isBooked() ? booked : failed).incrementAndGet();
                    afterwards.run();
                });
    }

    /** Offers so many a second, whatever becomes of those before; waits for the answers at the end. */
    private Times offer(int aSecond) throws InterruptedException {
        int all = aSecond * SECONDS;
        Queue<Long> answered = new ConcurrentLinkedQueue<>();
        List<Long> refused = new ArrayList<>();
        int longest = 0;
        long since = System.nanoTime();
        for (int i = 0; i < all; i++) {
            awaitUntil(since + i * TimeUnit.SECONDS.toNanos(1) / aSecond);
            long start = System.nanoTime();
            try {
                submit(() -> answered.add(System.nanoTime() - start));
                longest = Math.max(longest, store.writer().waiting());
            } catch (QueueFull full) {
                refused.add(System.nanoTime() - start);
            }
        }
        while (answered.size() < all - refused.size()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return new Times(List.copyOf(answered), refused, longest);
    }

    private static void awaitUntil(long moment) {
        while (System.nanoTime() - moment < 0) {
            LockSupport.parkNanos(200_000);
        }
    }

    private static long percentile(List<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() * percent / 100);
    }

    private static long heap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
