package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fendan.app.Stranger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExportRoutesTest {

    private static final String EXPORT = "/api/v1/ledger/export";

    @TempDir
    private Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder.resolve("data"));
        house.agreement("bank-a");
        house.filed("L-1", "3000000.00");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_auditor_gets_every_block_and_the_head_over_http_is_theirs() {
        House.Heard heard = house.get("auditor", EXPORT);
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.header("Content-Type")).startsWith("application/x-ndjson");
        JsonNode head = house.get("auditor", "/api/v1/ledger/head").body();
        String written = head.get("block") + ":" + head.get("hash").asString();

        Stranger.Told told = new Stranger()
                .check(folder.resolve("export"), List.of(heard.raw().body()), "--head", written);
        assertThat(told.isClean()).as(told.words()).isTrue();

        List<String> all = heard.raw().body().lines().toList();
        assertThat(house.get("auditor", EXPORT + "?from=3").raw().body().lines())
                .containsExactlyElementsOf(all.subList(2, all.size()));
        assertThat(house.get("auditor", EXPORT + "?from=999999").raw().body()).isEmpty();
    }

    @Test
    void only_who_sees_every_case_gets_the_ledger_whole() {
        assertThat(house.getUnsigned(EXPORT).status()).isEqualTo(401);
        House.Heard bank = house.get("bank-a", EXPORT);
        assertThat(bank.status()).isEqualTo(403);
        assertThat(bank.code()).isEqualTo("ROLE_MAY_NOT");
        assertThat(bank.raw().body()).doesNotContain("entries");
        assertThat(house.get("centre", EXPORT).status()).isEqualTo(200);
        assertThat(house.get("auditor", EXPORT + "?from=x").status()).isEqualTo(400);
        assertThat(house.get("auditor", EXPORT + "?form=2").status()).isEqualTo(400);
    }
}
