package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A copy asked for while the app works. */
class BackupRoutesTest {

    private static final String BACKUPS = "/api/v1/ledger/backups";

    @TempDir
    private Path data;

    @Test
    void a_copy_has_the_head_of_the_ledger_and_can_be_opened() {
        try (House house = new House(data)) {
            house.agreement("bank-a");
            JsonNode head = house.get("auditor", "/api/v1/ledger/head").body();
            JsonNode copy = house.did("centre", BACKUPS, Json.object().put("name", "first"))
                    .body();
            house.agreement("bank-b");
            assertThat(copy.path("hash")).isEqualTo(head.path("hash"));

            Path restored = data.resolve("restored");
            String told = Workplace.restore(data.resolve("backups").resolve("first"), Settings.in(restored));
            assertThat(told).endsWith(head.path("hash").asString());
            try (House again = House.beside(Settings.in(restored).port(0))) {
                assertThat(again.get("auditor", "/api/v1/ledger/head").body()).isEqualTo(head);
            }
        }
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_copied() {
        try (House house = new House(data)) {
            assertThat(house.post("bank-a", BACKUPS, Json.object().put("name", "x"))
                            .code())
                    .isEqualTo("ROLE_MAY_NOT");
            assertThat(house.post("centre", BACKUPS, Json.object().put("name", "../x"))
                            .code())
                    .isEqualTo("REQUEST_INVALID");
            house.did("centre", BACKUPS, Json.object().put("name", "x"));
            assertThat(house.post("centre", BACKUPS, Json.object().put("name", "x"))
                            .code())
                    .isEqualTo("BACKUP_EXISTS");
            assertThat(data.resolve("x")).doesNotExist();
        }
    }
}
