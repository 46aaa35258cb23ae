package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.config.Exposure;
import org.fendan.app.config.Settings;
import org.fendan.app.people.Sessions;
import org.fendan.app.store.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of the app on one PostgreSQL database: one writes, the other reads, sends writers on, and takes over. */
class NodesTest {

    private static final String INJECTIONS = "/api/v1/funds/" + House.SCHEME + "/bank-a/riskFund/injections";
    private static final String INJECTION = "{\"date\":\"2021-05-01\",\"facts\":{\"amount\":\"1000000.00\"}}";

    @TempDir
    private Path folder;

    private Settings settings;

    @BeforeEach
    void one_database() {
        Exposure named = new Exposure(Optional.empty(), Set.of("127.0.0.1"), Set.of(), Sessions.Limits.STANDARD);
        settings = Settings.in(folder).port(0).database(Postgres.fresh().url()).exposure(named);
    }

    @Test
    void the_reader_sends_writes_on_to_the_writer_and_takes_over_when_it_is_gone() throws Exception {
        House writer = new House(settings);
        writer.agreement("bank-a");
        try (House reader = House.beside(settings)) {
            assertThat(writes(writer)).isTrue();
            assertThat(writes(reader)).isFalse();
            assertThat(injected(reader, "k1").status()).isEqualTo(201);
            assertThat(injected(reader, "k1").header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(reader.get("auditor", "/api/v1/ledger/head").body())
                    .isEqualTo(writer.get("auditor", "/api/v1/ledger/head").body());

            House.Heard passedOn = reader.send(reader.post("centre", INJECTIONS, INJECTION, "k0")
                    .header("X-Request-Id", "req-9")
                    .header("X-Forwarded-For", "198.51.100.1, 203.0.113.7"));
            assertThat(passedOn.status()).isEqualTo(201);
            assertThat(passedOn.header("X-Request-Id")).isEqualTo("req-9");
            assertThat(writer.get("auditor", "/api/v1/audit").raw().body())
                    .as("from where, as the node it came to saw it")
                    .contains("203.0.113.7", "req-9")
                    .doesNotContain("198.51.100.1");

            writer.close();
            assertThat(injected(reader, "k2").status()).isEqualTo(201);
            assertThat(writes(reader)).isTrue();
            assertThat(reader.get("auditor", "/api/v1/ledger/verification")
                            .body()
                            .get("clean")
                            .booleanValue())
                    .isTrue();
        }
    }

    /** Sends it under one key until somebody takes it, as a client should; within ten seconds. */
    private static House.Heard injected(House house, String key) throws InterruptedException {
        long start = System.nanoTime();
        House.Heard heard = house.send(house.post("centre", INJECTIONS, INJECTION, key));
        while (heard.status() == 503) {
            assertThat(heard.header("Retry-After")).isEqualTo("1");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            Thread.sleep(50);
            heard = house.send(house.post("centre", INJECTIONS, INJECTION, key));
        }
        return heard;
    }

    private static boolean writes(House house) {
        return house.getUnsigned("/health/ready").body().get("writes").booleanValue();
    }
}
