package org.fendan.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void what_is_not_said_is_as_usual(@TempDir Path data) {
        Settings settings = Settings.of(Map.of("data", data.toString()));
        assertThat(settings)
                .isEqualTo(new Settings(
                        data,
                        7070,
                        "127.0.0.1",
                        data.resolve("plugins"),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Exposure.NONE,
                        Identity.USUAL,
                        Service.STANDARD));
        assertThat(settings.store()).isEqualTo(data.resolve("store"));
    }

    @Test
    void everything_can_be_said(@TempDir Path data) {
        Settings settings = Settings.of(Map.ofEntries(
                Map.entry("data", data.toString()),
                Map.entry("port", "0"),
                Map.entry("host", "::1"),
                Map.entry("plugins", "p"),
                Map.entry("database", "jdbc:postgresql://db/fendan?sslmode=verify-full"),
                Map.entry("address", "http://10.0.0.5:7070"),
                Map.entry("private-network", "true"),
                Map.entry("demo", "true"),
                Map.entry("rate", "0"),
                Map.entry("sign-in-rate", "5"),
                Map.entry("under-way", "64"),
                Map.entry("log", "json")));
        assertThat(settings)
                .isEqualTo(new Settings(
                        data,
                        0,
                        "::1",
                        Path.of("p"),
                        true,
                        Optional.of("jdbc:postgresql://db/fendan?sslmode=verify-full"),
                        Optional.of("http://10.0.0.5:7070"),
                        Exposure.NONE,
                        Identity.USUAL,
                        new Service(0, 5, 64, Service.Log.JSON)));
        assertThat(Settings.of(Map.of("data", data.toString(), "database", "embedded"))
                        .database())
                .isEmpty();
    }

    @Test
    void all_faults_come_at_once(@TempDir Path data) throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        SettingsRefused refused = catchThrowableOfType(
                SettingsRefused.class,
                () -> Settings.of(Map.of(
                        "data",
                        file.toString(),
                        "port",
                        "65536",
                        "host",
                        "a b",
                        "plugins",
                        "",
                        "database",
                        "jdbc:mysql://x",
                        "address",
                        "here",
                        "rate",
                        "-1",
                        "log",
                        "xml",
                        "colour",
                        "blue")));
        assertThat(refused.faults().stream()
                        .map(fault -> fault.en().replaceFirst("(known are|Choose one:) .*", "$1 …"))
                        .toList())
                .containsExactly(
                        "there is no option \"colour\"; known are …",
                        "data is not a folder: " + file,
                        "port is a whole number from 0 to 65535, not \"65536\"",
                        "host is neither a name nor an address: \"a b\"",
                        "plugins is not a path: \"\"",
                        "database is embedded or the JDBC address of a PostgreSQL database, like"
                                + " jdbc:postgresql://localhost:5432/fendan?user=fendan&password=…",
                        "address is where other nodes reach this one, like https://10.0.0.5:7070, not \"here\"",
                        "host a b can be reached from other machines, and passwords and cases would cross the network in"
                                + " clear. Choose one: …",
                        "rate is a whole number from 0 (for no limit) to 999999, like 200, not \"-1\"",
                        "log is logfmt or json, not \"xml\"");
    }

    @ParameterizedTest(name = "{0}: admitted {1}, told at the start {2}")
    @CsvSource({
        "jdbc:postgresql://localhost:5432/f, true, false",
        "'jdbc:postgresql://127.0.0.1,[::1]:5433/f', true, false",
        "jdbc:postgresql:///f, true, false",
        "jdbc:postgresql://db/f, false, true",
        "'jdbc:postgresql://localhost,db:5432/f', false, true",
        "jdbc:postgresql://localhost/f?PGHOST=db, false, true",
        "jdbc:postgresql://db/f?sslmode=prefer, true, true",
        "jdbc:postgresql://db/f?user=x&sslmode=disable, true, true",
        "jdbc:postgresql://db/f?sslmode=verify-ca, true, false",
        "jdbc:postgresql://db/f?sslmode=verify-full&sslrootcert=ca.pem, true, false",
        "jdbc:postgresql://db/f?sslmode=verify-full&sslmode=disable, true, true"
    })
    void a_database_elsewhere_is_reached_safely_or_as_somebody_said(String url, boolean admitted, boolean told) {
        if (admitted) {
            assertThat(Settings.of(Map.of("data", "d", "database", url)).cautions())
                    .hasSize(told ? 1 : 0);
        } else {
            assertThat(refused(Map.of("data", "d", "database", url)).faults())
                    .hasSize(1)
                    .allMatch(fault -> fault.en().contains("sslmode=verify-full"));
        }
    }

    @Test
    void nodes_speak_https_unless_the_network_is_said_to_be_their_own() {
        for (String url : new String[] {"https://10.0.0.5:7070", "http://127.0.0.1:7070", "http://[::1]:7070/"}) {
            assertThat(Settings.of(Map.of("data", "d", "address", url)).address())
                    .hasValue(url);
        }
        for (String url : new String[] {"http://10.0.0.5:7070", "http://127.0.0.1.evil.example", "http://[::2]:1"}) {
            assertThat(refused(Map.of("data", "d", "address", url)).faults())
                    .hasSize(1)
                    .allMatch(fault -> fault.en().contains("--private-network"));
            assertThat(Settings.of(Map.of("data", "d", "address", url, "private-network", "true"))
                            .address())
                    .hasValue(url);
        }
    }

    private static SettingsRefused refused(Map<String, String> options) {
        return catchThrowableOfType(SettingsRefused.class, () -> Settings.of(options));
    }

    @Test
    void a_demo_stays_on_this_machine() {
        assertThat(refused(Map.of("data", "d", "demo", "true", "proxy", "10.0.0.2"))
                        .faults())
                .hasSize(1);
        assertThat(refused(Map.of("data", "d", "demo", "true", "host", "10.0.0.5", "proxy", "10.0.0.2"))
                        .faults())
                .hasSize(1);
        assertThat(Settings.of(Map.of("data", "d", "demo", "true")).demo()).isTrue();
    }

    @Test
    void data_has_to_be_said() {
        SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> Settings.of(Map.of()));
        assertThat(refused.faults()).hasSize(1);
        assertThat(refused).hasMessageContaining("data is missing");
    }
}
