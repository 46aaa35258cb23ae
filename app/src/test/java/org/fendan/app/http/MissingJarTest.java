package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.plugin.LoadReport;
import org.fendan.app.plugin.Repacked;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A loan filed under a dropped-in jar: the jar goes, comes back, and comes back changed. */
class MissingJarTest {

    private static final String BATCHES = "/api/v1/batches";
    private static final Path BUILT = Path.of("target", "plugins");
    private static final String DROPPED_IN = "zhejiang.tech-credit";

    @TempDir
    private Path folder;

    private Path plugins;
    private Path jar;

    @BeforeEach
    void putTheJarThere() throws IOException {
        plugins = Files.createDirectories(folder.resolve("plugins"));
        try (Stream<Path> built = Files.list(BUILT)) {
            Path found = built.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> file.toString().contains("zhejiang"))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("no jar in " + BUILT + ": run mvn verify, which builds it first"));
            jar = Files.copy(found, plugins.resolve("dropped-in.jar"));
        }
    }

    private House open() {
        return new House(
                Settings.in(folder.resolve("data")).plugins(plugins).port(0).asDemo());
    }

    private static String digest(House house) {
        return house.work.report().sources().stream()
                .filter(source -> source.place().equals("dropped-in.jar"))
                .flatMap(source -> source.sha256().stream())
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode step(House house, String id, Map<String, ?> facts) {
        String last = house.get("auditor", House.CASES + "/" + id)
                .body()
                .path("events")
                .valueStream()
                .map(event -> event.path("date").asString())
                .reduce("", (earlier, later) -> later);
        ObjectNode step = House.step(last, facts);
        step.remove("documents");
        return step;
    }

    /** A key of its own: the counter of keys begins anew with each house. */
    private static void share(House house, String id) {
        String body = Json.write(step(house, id, Map.of("sharedData", "scores")));
        House.Heard taken = house.send(house.post("centre", steps(id, "share-data"), body, "shared"));
        assertThat(taken.status()).as("%s", taken.raw().body()).isEqualTo(201);
        assertThat(taken.body().path("policy").path("sha256").asString()).isEqualTo(digest(house));
    }

    private static String steps(String id, String step) {
        return House.CASES + "/" + id + "/steps/" + step;
    }

    private static JsonNode read(House house, String id) {
        House.Heard heard = house.get("auditor", House.CASES + "/" + id);
        assertThat(heard.status()).as("%s", heard.raw().body()).isEqualTo(200);
        return heard.body();
    }

    /** Files the loan of the scheme's own example, as a batch of one. */
    private String filed() {
        try (House house = open()) {
            Scheme scheme = house.work.catalogue().latest(DROPPED_IN).orElseThrow();
            String date = scheme.example().date().toString();
            house.did(
                    "centre",
                    "/api/v1/agreements",
                    Json.object()
                            .put("scheme", DROPPED_IN)
                            .put("bank", "bank-a")
                            .put("from", date));
            ObjectNode row = Json.object().put("reference", "Z-1");
            row.set("facts", FactsJson.write(filing(scheme)));
            ObjectNode batch = Json.object().put("scheme", DROPPED_IN).put("date", date);
            batch.set("rows", Json.array(List.of(row), one -> one));
            House.Heard sent = house.post("bank-a", BATCHES, batch);
            assertThat(sent.body().path("counts").path("accepted").asInt())
                    .as("%s", sent.raw().body())
                    .isEqualTo(1);
            return house.get("auditor", House.CASES)
                    .body()
                    .path("cases")
                    .get(0)
                    .path("id")
                    .asString();
        }
    }

    /** What an applicant states of the example; the rest our own records know. */
    private static Facts filing(Scheme scheme) {
        Facts facts = Facts.NONE;
        for (FactKey<?> key : CaseDesk.filingFacts(scheme).values()) {
            Optional<String> stated = scheme.example()
                    .loan()
                    .text(key)
                    .filter(text -> key.origin() != FactKey.Origin.PLATFORM)
                    .filter(text -> !Set.of("reference", "applicationDate").contains(key.name()));
            facts = stated.isPresent() ? facts.withText(key, stated.get()) : facts;
        }
        return facts;
    }

    private static List<String> digests(JsonNode file) {
        return file.path("events")
                .valueStream()
                .map(event -> event.path("policy").path("sha256").asString(""))
                .toList();
    }

    @Test
    void every_event_and_every_answer_remembers_the_policy_that_made_it() {
        String id = filed();
        try (House house = open()) {
            JsonNode file = read(house, id);
            assertThat(digests(file)).containsExactly(digest(house));
            assertThat(file.path("events").get(0).path("policy").path("place").asString())
                    .isEqualTo("dropped-in.jar");
            assertThat(file.path("schemeLoaded").asBoolean()).isTrue();
            assertThat(file.has("policyChanged")).isFalse();
            String question = "{\"date\":\"2026-01-05\",\"facts\":{}}";
            JsonNode answer = house.ask("/api/v1/schemes/" + DROPPED_IN + "/admissions", question)
                    .body();
            assertThat(answer.path("policy").path("sha256").asString()).isEqualTo(digest(house));
            JsonNode why = house.get("auditor", House.CASES + "/" + id + "/events/1/explanation")
                    .body();
            assertThat(why.path("policy").path("sha256").asString()).isEqualTo(digest(house));
            assertThat(house.get("auditor", "/api/v1/plugins").body().path("plugins"))
                    .allSatisfy(plugin ->
                            assertThat(plugin.path("sha256").asString("")).matches("[0-9a-f]{64}"));
            assertThat(house.work.policyNotes()).isEmpty();
        }
    }

    @Test
    void without_its_jar_a_case_is_read_and_not_changed_and_with_it_it_goes_on() throws IOException {
        String id = filed();
        JsonNode whole;
        ObjectNode share;
        String digest;
        try (House house = open()) {
            share(house, id);
            whole = read(house, id);
            digest = digest(house);
            share = step(house, id, Map.of("approved", true, "opinion", "ok"));
        }
        Path aside = Files.move(jar, folder.resolve("aside.jar"));
        try (House house = open()) {
            without(house, id, whole, digest);
            House.Heard refused = house.send(house.post("bank-a", steps(id, "review"), Json.write(share), "again"));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("SCHEME_ABSENT");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.body().path("detail").asString()).contains(DROPPED_IN, digest);
        }
        Files.move(aside, jar);
        try (House house = open()) {
            House.Heard taken = house.send(house.post("bank-a", steps(id, "review"), Json.write(share), "again"));
            assertThat(taken.status()).as("%s", taken.raw().body()).isEqualTo(201);
            assertThat(read(house, id).path("stage").asString()).isEqualTo("reviewed");
            assertThat(house.work.policyNotes()).isEmpty();
        }
    }

    private static void without(House house, String id, JsonNode whole, String digest) {
        assertThat(house.work.policyNotes())
                .extracting(Text::en)
                .singleElement()
                .satisfies(note -> assertThat(note).contains(DROPPED_IN, "dropped-in.jar", digest));
        JsonNode line = house.get("auditor", House.CASES).body().path("cases").get(0);
        assertThat(line.path("id").asString()).isEqualTo(id);
        assertThat(line.path("schemeLoaded").asBoolean()).isFalse();
        JsonNode file = read(house, id);
        assertThat(file.path("schemeAbsent").path("en").asString()).contains(DROPPED_IN, digest);
        for (String name : List.of(
                "facts", "stage", "version", "bank", "enterprise", "enterpriseName", "reference", "loanAmount")) {
            assertThat(file.path(name)).as(name).isEqualTo(whole.path(name));
        }
        assertThat(file.path("events")).isEqualTo(whole.path("events"));
        assertThat(house.get("auditor", House.CASES + "/" + id + "/events/1/explanation")
                        .code())
                .isEqualTo("SCHEME_ABSENT");
        assertThat(house.get("auditor", "/api/v1/ledger/verification")
                        .body()
                        .path("clean")
                        .asBoolean())
                .isTrue();
        for (String path : List.of(
                "/api/v1/statistics?from=2020-01-01&lastDay=2030-12-31",
                "/api/v1/deadlines?asOf=2026-01-01",
                "/api/v1/batches",
                "/api/v1/funds?scheme=chongqing.assist-loan",
                "/")) {
            assertThat(house.get("auditor", path).status()).as(path).isEqualTo(200);
        }
        assertThat(house.getUnsigned("/cases/" + id).raw().body()).contains("没有加载", digest, DROPPED_IN);
        String batch = house.get("bank-a", BATCHES)
                .body()
                .path("batches")
                .get(0)
                .path("id")
                .asString();
        assertThat(house.get("bank-a", BATCHES + "/" + batch).status()).isEqualTo(200);
        ObjectNode day = Json.object().put("date", "2026-01-05");
        assertThat(house.post("bank-a", BATCHES + "/" + batch + "/steps/review", day)
                        .code())
                .isEqualTo("SCHEME_ABSENT");
    }

    @Test
    void under_a_changed_jar_a_case_goes_on_and_says_so() throws IOException {
        String id = filed();
        String before;
        try (House house = open()) {
            before = digest(house);
        }
        Repacked.of(jar).with("note.txt", "another build").into(jar);
        try (House house = open()) {
            String now = digest(house);
            assertThat(now).isNotEqualTo(before);
            assertThat(house.work.policyNotes())
                    .extracting(Text::en)
                    .singleElement()
                    .satisfies(note -> assertThat(note).contains("is now applied by", before, now));
            assertThat(read(house, id).path("policyChanged").path("en").asString())
                    .contains(before, now);
            share(house, id);
            assertThat(digests(read(house, id))).containsExactly(before, now);
            assertThat(house.getUnsigned("/cases/" + id).raw().body()).contains("现由", before, now);
            assertThat(house.work.policyNotes())
                    .as("it has been told, and is on record")
                    .isEmpty();
        }
    }

    @Test
    void what_comes_with_the_app_has_its_digest_too() {
        try (House house = open()) {
            house.agreement("bank-a");
            String id = house.filed("A-1", "1000000.00");
            JsonNode policy = read(house, id).path("events").get(0).path("policy");
            assertThat(policy.path("place").asString()).startsWith(LoadReport.CLASS_PATH);
            assertThat(policy.path("sha256").asString()).matches("[0-9a-f]{64}");
        }
    }
}
