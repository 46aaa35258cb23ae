package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.open;
import static org.fendan.app.store.StoreFixture.pay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.fendan.core.ledger.Account;
import org.fendan.core.money.Money;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Requests sent again and again, by many clients, while the ledger is closed and opened, or loses its connection.
 *
 * <p>-Dfendan.resend.requests=100000 for the whole figure; -Dfendan.resend.seed=N for another order.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class ResendTest {

    private static final int REQUESTS = Integer.getInteger("fendan.resend.requests", 10_000);
    private static final long SEED = Long.getLong("fendan.resend.seed", 1);
    private static final int CLIENTS = 16;
    private static final int AT_ONCE = 30;
    private static final int LIVES = 5;
    private static final String OTHER = "other content";

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private final Map<Integer, String> told = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** A request once more, with its own content or with other. */
    private record Sending(int request, boolean other) {}

    private record Sent(int request, boolean other, CompletableFuture<String> answer) {}

    @Test
    void a_request_sent_many_times_is_done_once_and_answered_the_same() throws Exception {
        Database database = keeping.fresh(folder);
        try (Store store = Store.open(database, StoreOptions.standard())) {
            open(store, REQUESTS);
        }
        for (List<Sending> life : lives()) {
            try (Store store = Reopened.open(database)) {
                live(store, database, life);
            }
        }
        try (Store store = Reopened.open(database)) {
            List<Sending> all = new ArrayList<>();
            for (int request = 0; request < REQUESTS; request++) {
                all.add(new Sending(request, false));
            }
            all(store, all);
            check(store);
        }
    }

    /** Each request 1 to 10 times in all, each time in a life of its own drawing; the last time is outside of these. */
    private static List<List<Sending>> lives() {
        Random random = new Random(SEED);
        List<List<Sending>> lives = new ArrayList<>();
        for (int life = 0; life < LIVES; life++) {
            lives.add(new ArrayList<>());
        }
        for (int request = 0; request < REQUESTS; request++) {
            for (int times = random.nextInt(10); times > 0; times--) {
                List<Sending> life = lives.get(random.nextInt(LIVES));
                life.add(random.nextInt(life.size() + 1), new Sending(request, random.nextInt(20) == 0));
            }
        }
        return lives;
    }

    /** The clients send while the ledger goes away under their hands. */
    private void live(Store store, Database database, List<Sending> life) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        int before = sent.get();
        Future<Boolean> end = pool.submit(() -> {
            while (sent.get() < before + life.size() * 2 / 3) {
                Thread.sleep(1);
            }
            if (database instanceof Database.Postgres postgres) {
                cut(postgres);
            } else {
                store.close();
            }
            return true;
        });
        all(store, life);
        assertThat(end.get()).isTrue();
        pool.shutdown();
    }

    /** Ends the writer's connection on the server. */
    private static void cut(Database.Postgres database) {
        try (Handle handle = Jdbi.open(database.url())) {
            handle.createQuery("select pg_terminate_backend(pid) from pg_locks join pg_database d on d.oid = database"
                            + " where locktype = 'advisory' and datname = current_database()")
                    .mapTo(Boolean.class)
                    .list();
        }
    }

    private void all(Store store, List<Sending> sendings) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(pool.submit(() -> {
                for (int at = next.getAndAdd(AT_ONCE); at < sendings.size(); at = next.getAndAdd(AT_ONCE)) {
                    if (keeping == Keeping.POSTGRESQL) {
                        Reopened.awaitWriter(store);
                    }
                    List<Sent> some = sendings.subList(at, Math.min(sendings.size(), at + AT_ONCE)).stream()
                            .flatMap(sending -> send(store, sending).stream())
                            .toList();
                    some.forEach(this::hear);
                }
            }));
        }
        for (Future<?> client : clients) {
            client.get();
        }
        pool.shutdown();
    }

    /** Other content comes only under a key that has been answered. */
    private Optional<Sent> send(Store store, Sending sending) {
        boolean other = sending.other() && told.containsKey(sending.request());
        int attempt = sent.incrementAndGet();
        try {
            return Optional.of(new Sent(
                    sending.request(),
                    other,
                    store.writer().submit(tx -> answer(tx, sending.request(), attempt, other ? OTHER : "content"))));
        } catch (WriteRefused | ElsewhereWritten away) {
            unanswered.incrementAndGet();
            return Optional.empty();
        }
    }

    private void hear(Sent one) {
        try {
            String answer = one.answer().join();
            if (one.other()) {
                assertThat(answer).isEqualTo(OTHER);
                refused.incrementAndGet();
            } else {
                String first = told.putIfAbsent(one.request(), answer);
                assertThat(answer).isEqualTo(first == null ? answer : first);
            }
        } catch (CompletionException away) {
            assertThat(away.getCause()).isInstanceOf(WriteRefused.class);
            unanswered.incrementAndGet();
        }
    }

    /** As a desk does it: once for each key; every tenth is refused, which is kept too. */
    private static String answer(Transaction tx, int request, int attempt, String content) {
        String key = "client:" + request;
        Optional<StoredAnswer> before = tx.answered(key);
        if (before.isPresent()) {
            return before.get().answers(content) ? before.get().answer() : OTHER;
        }
        long fen = request % 10 == 9 ? 2L * REQUESTS : 1;
        boolean booked =
                tx.append(Draft.by("client", pay(key + "/" + attempt, fen))).isBooked();
        String answer = booked + " " + attempt + " " + tx.sequence();
        tx.remember(key, content, booked ? 201 : 422, answer);
        return answer;
    }

    private void check(Store store) {
        Set<Integer> done = new HashSet<>();
        store.reads()
                .blocks(
                        1,
                        block -> block.entries()
                                .forEach(entry -> entry.chain()
                                        .filter(chain -> chain.id().startsWith("client:"))
                                        .ifPresent(chain -> {
                                            int request = Integer.parseInt(chain.id()
                                                    .substring(7, chain.id().indexOf('/')));
                                            assertThat(done.add(request))
                                                    .as("%d done once", request)
                                                    .isTrue();
                                            String attempt = chain.id()
                                                    .substring(chain.id().indexOf('/') + 1);
                                            assertThat(told.get(request))
                                                    .isEqualTo("true " + attempt + " " + entry.sequence());
                                        })));
        int paid = REQUESTS - REQUESTS / 10;
        System.out.printf(
                "%s: %d requests sent %d times, %d without an answer, %d refused for other content; %d done, once each;"
                        + " seed %d%n",
                keeping, REQUESTS, sent.get(), unanswered.get(), refused.get(), done.size(), SEED);
        assertThat(told).hasSize(REQUESTS);
        assertThat(done).hasSize(paid);
        assertThat(refused.get()).isPositive();
        assertThat(keeping == Keeping.HSQLDB || unanswered.get() > 0).isTrue();
        assertThat(store.reads().account(FUND).map(Account::available)).contains(Money.ofFen(REQUESTS - paid));
        assertThat(store.verify().differences()).isEmpty();
    }
}
