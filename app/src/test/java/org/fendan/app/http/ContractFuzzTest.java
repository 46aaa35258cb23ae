package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.fendan.app.config.Service;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is sent to whichever address by whomever: no answer is a failure of ours, each is what the contract says,
 * none tells of our insides, and what was refused has changed nothing.
 */
@Tag("long")
class ContractFuzzTest {

    private static final int REQUESTS = Integer.getInteger("fendan.fuzz.requests", 100_000);
    private static final int THREADS = 4;
    private static final int ROUND = 2_000;
    private static final int ENOUGH = 10;
    /** Of so many rounds one may ask for something to be kept. */
    private static final int KEEPING = 12;

    private static final Pattern INSIDES =
            Pattern.compile("Exception|\\tat |org[.]fendan[.]|java[.](lang|util)|jdbc|hsqldb|SELECT |NullPointer");

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final AtomicLong kept = new AtomicLong();
    /** One of each kind. */
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();

    @TempDir
    private Path data;

    @Test
    void odd_requests_are_answered_by_the_contract_and_change_nothing() throws Exception {
        long began = System.nanoTime();
        try (House house = new House(Settings.in(data).port(0).service(Service.UNLIMITED))) {
            house.agreement("bank-a");
            house.agreement("bank-b");
            house.compensated("1000000.00");
            Contract offered = new Contract(
                    Json.read(house.getUnsigned("/docs/openapi.json").raw().body()));
            int still = 0;
            for (int round = 0; round < rounds() && faults.size() < ENOUGH; round++) {
                still += round(house, offered, round) ? 1 : 0;
            }
            System.out.printf(
                    "fuzz: seed %d, %d requests in %.0f s, by status %s; %d rounds with nothing kept, %d times something%n",
                    seed, sent(), (System.nanoTime() - began) / 1e9, statuses, still, kept.get());
            assertThat(faults).as("seed " + seed).isEmpty();
            assertThat(still).isGreaterThan(rounds() / 2);
            assertThat(house.get("auditor", "/api/v1/ledger/verification")
                            .body()
                            .path("clean")
                            .booleanValue())
                    .isTrue();
        }
    }

    private static int rounds() {
        return Math.max(2, REQUESTS / ROUND);
    }

    private int sent() {
        return statuses.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** Sends a round from several threads, and says whether it left everything as it was. */
    private boolean round(House house, Contract offered, int number) throws Exception {
        Kind kind = number < rounds() / 6 ? Kind.QUESTIONS : number % KEEPING == 0 ? Kind.KEEPING : Kind.ANYTHING;
        String before = state(house, kind);
        long keptBefore = kept.get();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed + number * 31L + thread * 1_000_003L);
                OddRequests requests = new OddRequests(offered, random, seeds(house));
                done.add(pool.submit(() -> send(house, requests, random, kind)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        boolean nothing = kept.get() == keptBefore;
        if (nothing && !state(house, kind).equals(before)) {
            faults.put("round " + number, "nothing was accepted, and yet something has changed");
        }
        return nothing;
    }

    private Void send(House house, OddRequests requests, Random random, Kind kind) throws IOException {
        List<Contract.Operation> operations =
                requests.operations().stream().filter(kind::asks).toList();
        int port = house.request("/").build().uri().getPort();
        try (KeptAlive connection = new KeptAlive(port)) {
            for (int i = 0; i < ROUND / THREADS && faults.size() < ENOUGH; i++) {
                OddRequests.Sent sent =
                        requests.of(operations.get(random.nextInt(operations.size())), kind == Kind.KEEPING);
                judge(sent, connection.send(sent.method(), sent.address(), sent.head(), sent.body()));
            }
        }
        return null;
    }

    private static Map<String, List<JsonNode>> seeds(House house) {
        ObjectNode step =
                House.step("2022-06-01", Map.of("approved", true, "opinion", "ok", "principalRepaid", "1.00"));
        return Map.of(
                "file", List.of(house.filing("FZ-1", "500000.00"), house.filing("FZ-2", "6000000.00")),
                "step", List.of(step, House.step("2022-06-02", Map.of("recovered", "100.00"))));
    }

    private void judge(OddRequests.Sent sent, Told told) {
        statuses.computeIfAbsent(told.status(), status -> new AtomicInteger()).incrementAndGet();
        if (sent.writes() && told.status() < 300) {
            kept.incrementAndGet();
        }
        List<String> wrong = new ArrayList<>(told.faults(Contract.OURS));
        if (told.status() >= 500 && told.status() != 503) {
            wrong.add("a failure of ours");
        }
        if (told.status() >= 400 && INSIDES.matcher(told.body()).find()) {
            wrong.add("it tells of our insides");
        }
        if (!wrong.isEmpty()) {
            faults.put(
                    sent.operation().route() + " " + told.status() + " " + wrong,
                    cut(sent.toString()) + "\n-> " + told.headers() + "\n" + cut(told.body()));
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 1500));
    }

    /** What stands in the books; where nobody signed in and only questions were asked, to the last entry of the ledger. */
    private static String state(House house, Kind kind) {
        List<String> books = new ArrayList<>(List.of(
                "/api/v1/payment-runs",
                "/api/v1/ledger/periods",
                "/api/v1/ledger/holds?pageSize=200",
                "/api/v1/batches"));
        if (kind == Kind.QUESTIONS) {
            books.add("/api/v1/ledger/head");
        }
        StringBuilder state = new StringBuilder(house.kept());
        books.forEach(book -> state.append(house.get("auditor", book).raw().body()));
        return state.toString();
    }

    /** What a round asks. */
    private enum Kind {
        /**
         * Pure questions, by nobody in particular; asked before anything else is, as the audit says a minute later how
         * many refusals were alike.
         */
        QUESTIONS,
        /** Everything, by everybody; what writes is tried out only, or lacks its key. */
        ANYTHING,
        /** Everything; what is right is kept. */
        KEEPING;

        boolean asks(Contract.Operation operation) {
            return this != QUESTIONS
                    || operation.node().path("tags").path(0).asString("").equals("scheme");
        }
    }
}
