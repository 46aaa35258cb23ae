package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JobRoutesTest {

    private static final String BATCHES = "/api/v1/batches";
    private static final String JOBS = "/api/v1/jobs";
    private static final long PATIENCE = 30_000;

    @TempDir
    private Path data;

    private House house;

    @BeforeEach
    void open() {
        house = new House(data);
        house.agreement("bank-a");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private House.Heard sendAsync(String user, String path, String json, String key) {
        return house.send(house.post(user, path, json, key).header("Prefer", "respond-async, wait=10"));
    }

    private String batch(int rows) {
        ObjectNode batch = Json.object().put("scheme", House.SCHEME).put("date", "2021-04-01");
        for (int i = 0; i < rows; i++) {
            ObjectNode filing = house.filing("J-" + i, "1000000.00");
            ObjectNode facts = (ObjectNode) filing.path("facts");
            facts.remove("reference");
            ObjectNode row = Json.object().put("reference", "J-" + i);
            row.set("facts", facts);
            row.set("documents", filing.path("documents"));
            batch.withArray("rows").add(row);
        }
        return batch.toString();
    }

    private JsonNode ended(String user, String job) {
        long until = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < until) {
            JsonNode now = house.get(user, job).body();
            if (now.has("ended")) {
                return now;
            }
        }
        throw new AssertionError(job + " does not end");
    }

    @Test
    void a_batch_is_answered_at_once_and_followed_to_its_end() {
        String rows = batch(3);
        House.Heard taken = sendAsync("bank-a", BATCHES, rows, "async");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.header("Preference-Applied")).isEqualTo("respond-async");
        String job = taken.header("Location");
        assertThat(job).isEqualTo(JOBS + "/J000001");

        House.Heard events = house.get("bank-a", job + "/events");
        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        assertThat(events.raw().body()).contains("event: end", "\"state\":\"DONE\"");
        String last = events.raw()
                .body()
                .lines()
                .filter(line -> line.startsWith("id: "))
                .reduce((first, second) -> second)
                .orElseThrow()
                .substring(4);
        House.Heard again = house.send(
                house.signed(house.request(job + "/events"), "bank-a").header("Last-Event-ID", last));
        assertThat(again.status()).isEqualTo(204);

        JsonNode done = ended("bank-a", job);
        assertThat(done.path("result").path("rows")).hasSize(3);
        assertThat(done.path("result").path("counts").path("rows").intValue()).isEqualTo(3);
        House.Heard replayed = sendAsync("bank-a", BATCHES, rows, "async");
        assertThat(replayed.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(replayed.header("Location")).isEqualTo(job);
        assertThat(house.get("bank-b", job).status()).isEqualTo(404);
        assertThat(house.get("bank-b", job + "/events").status()).isEqualTo(404);
        assertThat(house.get("bank-b", JOBS).body().path("jobs")).isEmpty();
        assertThat(house.get("auditor", JOBS).body().path("jobs")).hasSize(1);
        assertThat(house.send(house.signed(house.request(job).DELETE(), "bank-a"))
                        .status())
                .as("nothing to stop")
                .isEqualTo(200);
        assertThat(house.send(house.signed(house.request(job).DELETE(), "bank-b"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_larger_than_other_addresses_take_is_always_a_job_and_a_dry_run_never() {
        String wide = "reference,loanAmount\n" + ("L-1," + "9".repeat(1_000) + "\n").repeat(1_100);
        String query = "?scheme=" + House.SCHEME + "&date=2021-04-01";
        House.Heard taken =
                house.send(house.post("bank-a", BATCHES + query, wide, "wide").setHeader("Content-Type", "text/csv"));
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.header("Preference-Applied")).isEmpty();
        JsonNode job = ended("bank-a", taken.header("Location"));
        assertThat(job.path("done").intValue()).isEqualTo(1_100);
        assertThat(job.path("result").path("counts").path("refused").intValue()).isEqualTo(1_100);
        House.Heard tried = house.send(house.post("bank-a", BATCHES + query + "&dryRun=true", wide, "tried")
                .setHeader("Content-Type", "text/csv"));
        assertThat(tried.status()).isEqualTo(200);
    }

    @Test
    void the_ledger_is_verified_and_copied_as_jobs() {
        HttpRequest.Builder verify = house.signed(house.request("/api/v1/ledger/verifications"), "auditor")
                .header("Idempotency-Key", "verify")
                .POST(HttpRequest.BodyPublishers.noBody());
        House.Heard verified = house.send(verify);
        assertThat(verified.status()).isEqualTo(202);
        assertThat(ended("auditor", verified.header("Location"))
                        .path("result")
                        .path("clean")
                        .booleanValue())
                .isTrue();
        assertThat(house.send(house.signed(verify.copy(), "bank-a")).status()).isEqualTo(403);
        House.Heard copied = sendAsync("centre", "/api/v1/ledger/backups", "{\"name\":\"b-1\"}", "copy");
        assertThat(copied.status()).isEqualTo(202);
        assertThat(ended("centre", copied.header("Location")).path("state").asString())
                .isEqualTo("DONE");
        for (String path : List.of("/api/v1/ledger/backups?dryRun=true", "/api/v1/ledger/backups")) {
            assertThat(sendAsync("centre", path, "{\"name\":\"b-1\"}", "again").code())
                    .isEqualTo("BACKUP_EXISTS");
        }
        assertThat(house.send(house.post("centre", "/api/v1/ledger/backups?dryRun=true", "{\"name\":\"b-2\"}", "t"))
                        .status())
                .isEqualTo(200);
    }
}
