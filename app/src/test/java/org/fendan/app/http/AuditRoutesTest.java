package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.fendan.app.Stranger;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who did what, from where and why; the refused and those turned away too; and an auditor can prove it. */
class AuditRoutesTest {

    private static final String AUDIT = "/api/v1/audit";
    private static final String FORGED = "fdk_auditor_k1_" + "0".repeat(40);
    private static final long PATIENCE_NS = 10_000_000_000L;

    @TempDir
    private Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder.resolve("data"));
        house.agreement("bank-a");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> lines(String query) {
        return house.get("auditor", AUDIT + "?pageSize=200" + query)
                .body()
                .path("lines")
                .valueStream()
                .toList();
    }

    private JsonNode only(String what, int status) {
        List<JsonNode> found = lines("").stream()
                .filter(line -> line.path("what").asString().equals(what)
                        && line.path("status").asInt(0) == status)
                .toList();
        assertThat(found).as(what + " " + status).hasSize(1);
        return found.get(0);
    }

    /** What is noted beside the works comes a moment later. */
    private JsonNode soon(String what, int status) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE_NS
                && lines("").stream()
                        .noneMatch(line -> line.path("what").asString().equals(what))) {
            Thread.sleep(50);
        }
        return only(what, status);
    }

    @Test
    void a_line_says_who_did_what_from_where_and_what_it_was_before_and_after() {
        String id = house.filed("L-1", "3000000.00");
        JsonNode filed = only("file", 201);
        assertThat(filed.path("who").asString()).isEqualTo("bank-a");
        assertThat(filed.path("role").asString()).isEqualTo("BANK");
        assertThat(filed.path("from").asString()).isEqualTo("127.0.0.1");
        assertThat(filed.path("request").asString()).isNotEmpty();
        assertThat(filed.path("changed").path(0).path("what").asString()).isEqualTo("case " + id);
        assertThat(filed.path("changed").path(0).has("before")).isFalse();

        house.took("bank-a", id, "bank-review", "2021-04-06", Map.of("approved", true, "opinion", "账册齐全"));
        JsonNode reviewed = only("step " + id + " bank-review", 201);
        assertThat(reviewed.path("why").asString()).isEqualTo("账册齐全");
        assertThat(reviewed.path("changed").path(0).path("before").asString()).startsWith("1 ");
        assertThat(reviewed.path("changed").path(0).path("after").asString()).startsWith("2 ");
        assertThat(reviewed.path("recordedAt").asString()).isNotEmpty();
    }

    @Test
    void a_refusal_is_kept_with_its_codes_and_nothing_personal() {
        String id = house.filed("L-1", "3000000.00");
        House.Heard refused =
                house.post("bank-a", House.CASES + "/" + id + "/steps/pay", House.step("2021-05-01", Map.of()));
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        JsonNode line = only("step " + id + " pay", refused.status());
        assertThat(line.path("code").asString()).isEqualTo(refused.code());
        assertThat(line.path("faults").isEmpty()).isFalse();
        assertThat(lines("").toString()).doesNotContain("9150", "loanAmount");
    }

    @Test
    void whoever_is_turned_away_is_noted() throws InterruptedException {
        String id = house.filed("L-1", "3000000.00");
        house.send(house.request(House.CASES).header("Authorization", "Basic bm9ib2R5Om5vdGhpbmc="));
        assertThat(soon("GET " + House.CASES, 401).path("who").asString()).isEqualTo("visitor");
        house.send(house.request(House.CASES).header("Authorization", basic("auditor:wrong")));
        assertThat(soon("GET " + House.CASES + " as auditor", 401).path("who").asString())
                .isEqualTo("visitor");
        house.send(house.request("/api/v1/agreements").header("Authorization", "Bearer " + FORGED));
        soon("GET /api/v1/agreements as auditor", 401);
        assertThat(house.send(house.request("/api/v1/agreements")
                                .header("Authorization", House.basic("centre"))
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
        assertThat(soon("POST /api/v1/agreements", 415).path("who").asString()).isEqualTo("centre");
        assertThat(house.get("bank-b", House.CASES + "/" + id).status()).isEqualTo(404);
        assertThat(soon("GET " + House.CASES + "/" + id, 404).path("who").asString())
                .isEqualTo("bank-b");
        assertThat(house.get("bank-a", "/api/v1/ledger/export").status()).isEqualTo(403);
        assertThat(soon("GET /api/v1/ledger/export", 403).path("code").asString())
                .isEqualTo("ROLE_MAY_NOT");
    }

    @Test
    void the_auditor_reads_everything_and_others_read_about_themselves() {
        house.filed("L-1", "3000000.00");
        assertThat(house.get("bank-a", AUDIT + "?who=centre").status()).isEqualTo(403);
        assertThat(house.get("bank-a", AUDIT + "/export").status()).isEqualTo(403);
        List<String> own = house.get("bank-a", AUDIT)
                .body()
                .path("lines")
                .valueStream()
                .map(line -> line.path("who").asString())
                .distinct()
                .toList();
        assertThat(own).containsExactly("bank-a");
        assertThat(lines("&who=centre"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("who").asString()).isEqualTo("centre"));
        assertThat(lines("&from=2100-01-01T00:00:00Z")).isEmpty();
        assertThat(lines("&until=2000-01-01T00:00:00Z")).isEmpty();
        assertThat(house.get("auditor", AUDIT + "?cursor=xx").code()).isEqualTo("QUERY_INVALID");
    }

    @Test
    void pages_follow_each_other_without_gap() {
        house.live("L-1", "3000000.00", "75000.00");
        int all = lines("").size();
        int read = 0;
        String next = "";
        do {
            JsonNode page = house.get("auditor", AUDIT + "?pageSize=3" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .body();
            for (JsonNode line : page.path("lines")) {
                read++;
                assertThat(line.path("number").asInt(0)).isEqualTo(read);
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(read).isGreaterThanOrEqualTo(all).isGreaterThan(6);
    }

    @Test
    void an_exported_audit_is_proved_by_the_exported_chain() throws IOException, InterruptedException {
        house.live("L-1", "3000000.00", "75000.00");
        house.send(house.request(House.CASES));
        soon("GET " + House.CASES, 401);
        Path audit = Files.writeString(
                folder.resolve("audit.jsonl"),
                house.get("auditor", AUDIT + "/export").raw().body());
        Path ledger = Files.writeString(
                folder.resolve("ledger.jsonl"),
                house.get("auditor", "/api/v1/ledger/export").raw().body());
        Stranger stranger = new Stranger();
        assertThat(stranger.check(ledger.toString(), "--audit", audit.toString())
                        .code())
                .isZero();
        Path forged = Files.writeString(
                folder.resolve("forged.jsonl"), Files.readString(audit).replaceFirst("bank-a", "bank-b"));
        assertThat(stranger.check(ledger.toString(), "--audit", forged.toString())
                        .code())
                .isEqualTo(4);
        assertThat(Json.read(Files.readAllLines(audit).get(0))
                        .path("line")
                        .path("who")
                        .asString())
                .isNotEmpty();
    }
}
