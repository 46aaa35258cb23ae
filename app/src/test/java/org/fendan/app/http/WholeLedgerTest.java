package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads the whole ledger is done for a few at a time; the others are told so at once, and nobody for good. */
class WholeLedgerTest {

    private static final int MANY = 32;
    private static final int BURSTS = 50;

    @TempDir
    private static Path data;

    private static House house;
    private static ExecutorService callers;

    @BeforeAll
    static void open() {
        house = new House(data);
        house.agreement("bank-a");
        for (int i = 0; i < BURSTS; i++) {
            house.filed("L-" + i, "100000.00");
        }
        callers = Executors.newFixedThreadPool(MANY);
    }

    @AfterAll
    static void close() {
        callers.shutdownNow();
        house.close();
    }

    private static House.Heard asked(String path) {
        return house.get("auditor", path);
    }

    private static Set<String> burst(String path) {
        List<CompletableFuture<House.Heard>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> asked(path), callers))
                .limit(MANY)
                .toList();
        return asked.stream()
                .map(CompletableFuture::join)
                .map(heard -> heard.status() == 200
                        ? "200"
                        : heard.status() + " " + heard.code() + " " + heard.header("Retry-After"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ledger/verification", "/ledger/export", "/audit/export", "/accounts"})
    void a_few_at_a_time_and_the_others_later(String path) {
        Set<String> answers = new TreeSet<>();
        for (int i = 0; i < BURSTS && answers.size() < 2; i++) {
            answers.addAll(burst("/api/v1" + path));
        }
        assertThat(answers).contains("200").isSubsetOf("200", "503 BUSY 1");
        for (int i = 0; i <= WholeLedger.PLACES; i++) {
            assertThat(asked("/api/v1" + path).status())
                    .as("places are given back")
                    .isEqualTo(200);
        }
    }

    @Test
    void while_all_places_are_taken_the_next_is_turned_away_at_once() throws Exception {
        CountDownLatch taken = new CountDownLatch(WholeLedger.PLACES);
        CountDownLatch done = new CountDownLatch(1);
        WholeLedger places = new WholeLedger(new Metrics(new PrometheusRegistry(), new Capacity(0, () -> false)));
        Javalin door = Javalin.create(config -> {
            config.routes.exception(Turned.class, (turned, http) -> Reply.send(http, turned.answer()));
            config.routes.get(
                    "/slow",
                    http -> places.read(http, () -> {
                        taken.countDown();
                        uninterrupted(done);
                    }));
            config.routes.get("/next", http -> places.read(http, () -> http.result("read")));
        });
        door.start("127.0.0.1", 0);
        try {
            List<CompletableFuture<Integer>> slow = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> status(door, "/slow"), callers))
                    .limit(WholeLedger.PLACES)
                    .toList();
            assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(status(door, "/next")).isEqualTo(503);
            done.countDown();
            slow.forEach(one -> assertThat(one.join()).isEqualTo(200));
            assertThat(status(door, "/next")).isEqualTo(200);
        } finally {
            done.countDown();
            door.stop();
        }
    }

    private static void uninterrupted(CountDownLatch done) {
        try {
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int status(Javalin door, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts?pageSize=5", "/ledger/head"})
    void what_is_short_is_for_everybody(String path) {
        assertThat(burst("/api/v1" + path)).containsExactly("200");
    }
}
