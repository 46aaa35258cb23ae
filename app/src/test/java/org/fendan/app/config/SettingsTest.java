package org.fendan.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void what_is_not_said_is_as_usual(@TempDir Path data) {
        Settings settings = Settings.of(Map.of("data", data.toString()));
        assertThat(settings)
                .isEqualTo(new Settings(
                        data, 7070, "127.0.0.1", data.resolve("plugins"), false, Optional.empty(), Optional.empty()));
        assertThat(settings.store()).isEqualTo(data.resolve("store"));
    }

    @Test
    void everything_can_be_said(@TempDir Path data) {
        Settings settings = Settings.of(Map.of(
                "data",
                data.toString(),
                "port",
                "0",
                "host",
                "::1",
                "plugins",
                "p",
                "database",
                "jdbc:postgresql://db/fendan",
                "address",
                "http://10.0.0.5:7070",
                "demo",
                "true"));
        assertThat(settings)
                .isEqualTo(new Settings(
                        data,
                        0,
                        "::1",
                        Path.of("p"),
                        true,
                        Optional.of("jdbc:postgresql://db/fendan"),
                        Optional.of("http://10.0.0.5:7070")));
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
                        "colour",
                        "blue")));
        assertThat(refused.faults().stream().map(fault -> fault.en()).toList())
                .containsExactly(
                        "there is no option \"colour\"; known are address, data, database, demo, host, plugins, port",
                        "data is not a folder: " + file,
                        "port is a whole number from 0 to 65535, not \"65536\"",
                        "host is neither a name nor an address: \"a b\"",
                        "plugins is not a path: \"\"",
                        "database is embedded or the JDBC address of a PostgreSQL database, like"
                                + " jdbc:postgresql://localhost:5432/fendan?user=fendan&password=…",
                        "address is where other nodes reach this one, like http://10.0.0.5:7070, not \"here\"");
    }

    @Test
    void data_has_to_be_said() {
        SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> Settings.of(Map.of()));
        assertThat(refused.faults()).hasSize(1);
        assertThat(refused).hasMessageContaining("data is missing");
    }
}
