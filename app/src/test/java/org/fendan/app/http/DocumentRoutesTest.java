package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Papers are handed in, listed and handed out, to those whose case it is; and never other than they were. */
class DocumentRoutesTest {

    private static final byte[] PDF = "%PDF-1.7 a licence".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private House house;
    private String documents;

    @BeforeEach
    void open() {
        house = new House(folder.resolve("data"));
        house.agreement("bank-a");
        documents = House.CASES + "/" + house.filed("L-1", "3000000.00") + "/documents";
    }

    @AfterEach
    void close() {
        house.close();
    }

    private House.Heard upload(String user, String name, byte[] bytes, String key) {
        return house.send(house.request(documents + "?name=" + name)
                .header("Authorization", House.basic(user))
                .header("Content-Type", "application/pdf")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private static String digest(JsonNode paper) {
        return paper.path("document").asString().substring("sha256:".length());
    }

    private List<Path> files() throws IOException {
        Path kept = folder.resolve("data/documents");
        if (!Files.exists(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.toList();
        }
    }

    @Test
    void a_paper_is_kept_listed_and_handed_out_as_it_was() {
        House.Heard kept = upload("bank-a", "%E6%89%A7%E7%85%A7.pdf", PDF, "u-1");
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.body().path("name").asString()).isEqualTo("执照.pdf");
        assertThat(house.get("centre", documents).body().path("documents").size())
                .isEqualTo(1);
        House.Heard paper = house.get("centre", documents + "/" + digest(kept.body()));
        assertThat(paper.raw().body().getBytes(StandardCharsets.US_ASCII)).isEqualTo(PDF);
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%E6%89%A7%E7%85%A7.pdf");
        assertThat(paper.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(paper.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void the_same_paper_is_kept_once() throws IOException {
        upload("bank-a", "a.pdf", PDF, "u-1");
        assertThat(upload("bank-a", "a.pdf", PDF, "u-1").header("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(upload("bank-a", "b.pdf", PDF, "u-2").status()).isEqualTo(200);
        assertThat(upload("bank-a", "c.pdf", PDF, "u-1").code()).isEqualTo("KEY_REUSED");
        assertThat(house.get("bank-a", documents).body().path("documents").size())
                .isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_case_of_somebody_else_takes_and_gives_nothing() throws IOException {
        assertThat(upload("bank-b", "a.pdf", PDF, "u-1").status()).isEqualTo(404);
        assertThat(files()).isEmpty();
        String digest = digest(upload("bank-a", "a.pdf", PDF, "u-1").body());
        assertThat(house.get("bank-b", documents).status()).isEqualTo(404);
        assertThat(house.get("bank-b", documents + "/" + digest).status()).isEqualTo(404);
        assertThat(house.getUnsigned(documents + "/" + digest).status()).isEqualTo(401);
        assertThat(upload("auditor", "a.pdf", PDF, "u-2").status()).isEqualTo(403);
    }

    @Test
    void what_is_no_paper_is_refused_with_every_fault() throws IOException {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        House.Heard refused = upload("bank-a", "..%2Fetc%2Fpasswd", page, "u-1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors().toString()).contains("VALUE_INVALID", "PAPER_UNKNOWN");
        assertThat(upload("bank-a", "a.pdf", new byte[0], "u-2").status()).isEqualTo(422);
        byte[] large = java.util.Arrays.copyOf(PDF, 10_000_001);
        assertThat(upload("bank-a", "a.pdf", large, "u-3").status()).isEqualTo(413);
        assertThat(house.get("bank-a", documents + "/..%2f..%2fstore").status()).isIn(400, 404);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_step_names_a_paper_by_its_digest() {
        String id = documents.split("/", -1)[4];
        String paper =
                upload("bank-a", "a.pdf", PDF, "u-1").body().path("document").asString();
        ObjectNode step = House.step("2021-04-06", Map.of("approved", true, "opinion", "ok"));
        ObjectNode papers = Json.object().put("opinion", paper).put("risk-assessment", "sha256:" + "0".repeat(64));
        step.set("documents", papers);
        House.Heard refused = house.post("bank-a-reviewer", House.CASES + "/" + id + "/steps/bank-review", step);
        assertThat(refused.errors()).containsExactly("/documents/risk-assessment PAPER_ABSENT");
        papers.put("risk-assessment", paper);
        house.did("bank-a-reviewer", House.CASES + "/" + id + "/steps/bank-review", step);
    }

    @Test
    void a_refused_paper_leaves_no_file() throws IOException {
        House.Heard keyless = house.send(house.request(documents + "?name=a.pdf")
                .header("Authorization", House.basic("bank-a"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(PDF)));
        assertThat(keyless.code()).isEqualTo("KEY_MISSING");
        upload("bank-a", "a.pdf", PDF, "u-1");
        byte[] other = "%PDF-1.7 another".getBytes(StandardCharsets.US_ASCII);
        assertThat(upload("bank-a", "a.pdf", other, "u-1").code()).isEqualTo("KEY_REUSED");
        assertThat(upload("bank-a", "a.exe", other, "u-2").status()).isEqualTo(422);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_paper_that_was_altered_is_not_handed_out() throws IOException {
        String digest = digest(upload("bank-a", "a.pdf", PDF, "u-1").body());
        Files.write(folder.resolve("data/documents/" + digest), "%PDF-1.7 another".getBytes(StandardCharsets.US_ASCII));
        assertThat(house.get("bank-a", documents + "/" + digest).code()).isEqualTo("PAPER_LOST");
        Files.delete(folder.resolve("data/documents/" + digest));
        assertThat(house.get("bank-a", documents + "/" + digest).code()).isEqualTo("PAPER_LOST");
    }
}
