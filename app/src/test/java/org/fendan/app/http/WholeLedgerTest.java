package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
        assertThat(answers).containsExactly("200", "503 BUSY 1");
        for (int i = 0; i <= WholeLedger.PLACES; i++) {
            assertThat(asked("/api/v1" + path).status())
                    .as("places are given back")
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts?pageSize=5", "/ledger/head"})
    void what_is_short_is_for_everybody(String path) {
        assertThat(burst("/api/v1" + path)).containsExactly("200");
    }
}
