package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Clients that pay under load: each sends a key again and again until it is answered, and notes what it was told. */
final class Clients implements AutoCloseable {

    private static final long PATIENCE_S = 90;

    private final Told told;
    private final Function<String, Optional<String>> pay;
    private final List<Thread> threads;
    private final AtomicLong refused = new AtomicLong();
    private final Queue<Throwable> failed = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;
    private volatile boolean abandoned;

    private Clients(int number, String keys, Told told, Function<String, Optional<String>> pay) {
        this.told = told;
        this.pay = pay;
        this.threads = IntStream.range(0, number)
                .mapToObj(client -> new Thread(() -> work(keys + "-" + client + "-"), "client-" + client))
                .toList();
    }

    /** Starts them; what they pay with answers empty where they are to try again. */
    static Clients start(int number, String keys, Told told, Function<String, Optional<String>> pay) {
        Clients clients = new Clients(number, keys, told, pay);
        clients.threads.forEach(Thread::start);
        return clients;
    }

    /** Pays into the store there is at the moment. */
    static Function<String, Optional<String>> into(Supplier<Store> store) {
        return key -> {
            try {
                return Optional.of(store.get().writer().run(tx -> KilledWriter.pay(tx, key)));
            } catch (WriteRefused | ElsewhereWritten again) {
                return Optional.empty();
            }
        };
    }

    private void work(String prefix) {
        try {
            for (int i = 0; !stopping; i++) {
                send(prefix + i);
                if (i % 3 == 0) {
                    send(prefix + i);
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError unexpected) {
            failed.add(unexpected);
        }
    }

    private void send(String key) throws InterruptedException {
        Optional<String> answer = pay.apply(key);
        while (answer.isEmpty() && !abandoned) {
            refused.incrementAndGet();
            Thread.sleep(15);
            answer = pay.apply(key);
        }
        answer.ifPresent(word -> told.note(key, word));
    }

    long refused() {
        return refused.get();
    }

    /** Waits until so many more keys are answered. */
    void await(int more) throws InterruptedException {
        int wanted = told.size() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (told.size() < wanted) {
            assertThat(failed).isEmpty();
            assertThat(System.nanoTime())
                    .as("the clients are answered within %d s", PATIENCE_S)
                    .isLessThan(end);
            Thread.sleep(1);
        }
    }

    /** Lets each client have its last answer. */
    void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_S));
            assertThat(thread.isAlive())
                    .as("%s waits for an answer", thread.getName())
                    .isFalse();
        }
        assertThat(failed).isEmpty();
    }

    @Override
    public void close() {
        stopping = true;
        abandoned = true;
        threads.forEach(Thread::interrupt);
    }
}
