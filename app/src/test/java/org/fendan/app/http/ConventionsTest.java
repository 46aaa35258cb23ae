package org.fendan.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every address: keys, dry runs, versions, pages, languages, who sees what. */
class ConventionsTest {

    private static House house;
    private static String paid;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = new House(data);
        house.agreement("bank-a");
        house.agreement("bank-b");
        paid = house.compensated("100000.00");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time_and_other_content_is_refused() {
        String filing = house.filing("R-1", "100000.00").toString();
        House.Heard first = house.send(house.post("bank-a", House.CASES, filing, "replay-1"));
        assertThat(first.status()).as(first.raw().body()).isIn(201, 422);
        String kept = house.kept();
        House.Heard again = house.send(house.post("bank-a", House.CASES, filing, "replay-1"));
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        House.Heard other = house.send(house.post("bank-a", House.CASES, filing.replace("R-1", "R-2"), "replay-1"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("KEY_REUSED");
        assertThat(house.kept()).isEqualTo(kept);
    }

    @Test
    void a_dry_run_answers_and_keeps_nothing() {
        ObjectNode injection = Json.object().put("date", "2022-06-01");
        injection.set("facts", Json.object().put("amount", "5.00"));
        String kept = house.kept();
        House.Heard heard = house.post(
                "centre", "/api/v1/funds/" + House.SCHEME + "/bank-b/riskFund/injections?dryRun=true", injection);
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(201);
        assertThat(heard.body().path("balance").path("amount").asString("")).isEqualTo("5.00");
        assertThat(house.kept()).isEqualTo(kept);
    }

    @Test
    void one_overdue_period_is_claimed_once() {
        String steps = House.CASES + "/" + paid + "/steps/overdue";
        ObjectNode again = House.step(
                "2022-06-05",
                Map.of("overdueSince", "2022-04-28", "overduePrincipal", "1000000.00", "overdueInterest", "30000.01"));
        again.remove("documents");
        House.Heard heard = house.post("bank-a", steps, again);
        assertThat(heard.status()).as(heard.raw().body()).isIn(409, 422);
        assertThat(heard.raw().body()).contains("overdueSince");
    }

    /** In pieces of unsaid number it would leave in several goes, each waking its reader. */
    @Test
    void a_long_answer_leaves_whole_and_says_how_long_it_is() {
        House.Heard heard = house.get("bank-a", "/api/v1/schemes/" + House.SCHEME);
        assertThat(heard.raw().body().length()).isGreaterThan(20_000);
        assertThat(heard.header("Transfer-Encoding")).isEmpty();
        assertThat(Integer.parseInt(heard.header("Content-Length")))
                .isEqualTo(heard.raw().body().getBytes(UTF_8).length);
    }

    /** Whoever takes it compressed is answered another way. */
    @Test
    void a_question_is_answered_the_same_compressed_or_not() throws Exception {
        JsonNode scheme = house.getUnsigned("/api/v1/schemes/" + House.SCHEME).body();
        ObjectNode question = Json.object().put("date", "2021-04-01");
        question.set("facts", scheme.path("example").path("loan"));
        HttpRequest.Builder asked = house.request("/api/v1/schemes/" + House.SCHEME + "/admissions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(question)));
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<byte[]> plain = client.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> packed =
                client.send(asked.header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Content-Length")).contains(String.valueOf(plain.body().length));
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void a_stale_version_is_refused() {
        House.Heard seen = house.get("bank-a", House.CASES + "/" + paid);
        assertThat(seen.header("ETag")).matches("\"[0-9]+\"");
        String body = House.step("2022-09-01", Map.of("breach", "x", "measures", "y"))
                .without("documents")
                .toString();
        House.Heard stale =
                house.send(house.post("bank-a", House.CASES + "/" + paid + "/steps/report-breach", body, "stale")
                        .setHeader("If-Match", "\"1\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("VERSION_STALE");
    }

    @Test
    void money_never_leaves_a_fund_by_withdrawal() {
        House.Heard heard =
                house.post("centre", "/api/v1/funds/" + House.SCHEME + "/bank-a/riskFund/withdrawals", Json.object());
        assertThat(heard.status()).isEqualTo(422);
        assertThat(heard.raw().body()).contains("NO_WITHDRAWAL", "\"article\":\"7\"");
    }

    @Test
    void problems_speak_the_language_asked_for() {
        String zh = house.getUnsigned("/nowhere").body().path("title").asString("");
        String en = house.send(house.request("/nowhere").header("Accept-Language", "de, en-GB;q=0.8, zh;q=0.5"))
                .body()
                .path("title")
                .asString("");
        assertThat(zh).isEqualTo("没有找到");
        assertThat(en).isEqualTo("There is nothing here");
        assertThat(Language.of("fr")).isEqualTo("zh");
        assertThat(Language.of("en;q=0, zh;q=0.1")).isEqualTo("zh");
        assertThat(Language.of("zh-TW;q=0.5,en")).isEqualTo("en");
    }

    @Test
    void every_answer_carries_its_safety_headers_and_the_request_id() {
        House.Heard heard = house.send(house.request("/api/v1/plugins").header("X-Request-Id", "abc-123"));
        assertThat(heard.header("X-Request-Id"))
                .as("ours, whatever anybody says")
                .matches("[0-9a-f]{16}");
        assertThat(heard.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(heard.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(heard.header("Cache-Control")).isEqualTo("no-store");
        assertThat(heard.header("Server")).isEmpty();
    }

    @Test
    void a_bank_sees_its_own_pool_and_cases_only() {
        assertThat(house.get("bank-b", House.CASES).body().path("cases").size()).isZero();
        assertThat(house.get("bank-b", House.CASES + "?bank=bank-a")
                        .body()
                        .path("cases")
                        .size())
                .isZero();
        assertThat(house.get("bank-b", House.CASES + "/" + paid).status()).isEqualTo(404);
        assertThat(house.get("bank-b", "/api/v1/accounts").raw().body()).doesNotContain("bank-a", paid);
        String fund = House.SCHEME + "/bank/bank-a/fund/riskFund";
        assertThat(house.get("bank-a", "/api/v1/accounts/" + fund + "/statement")
                        .body()
                        .path("lines")
                        .size())
                .isGreaterThan(1);
        assertThat(house.get("bank-b", "/api/v1/accounts/" + fund + "/statement")
                        .status())
                .isEqualTo(404);
        assertThat(house.get("bank-b", "/api/v1/funds?scheme=" + House.SCHEME)
                        .raw()
                        .body())
                .doesNotContain("\"bank-a\"", "/bank-a/");
        long entry = house.get("bank-a", "/api/v1/accounts/" + fund + "/statement")
                .body()
                .path("lines")
                .path(0)
                .path("entry")
                .asLong();
        assertThat(house.get("bank-a", "/api/v1/ledger/entries/" + entry).status())
                .isEqualTo(200);
        assertThat(house.get("bank-b", "/api/v1/ledger/entries/" + entry).status())
                .isEqualTo(404);
        assertThat(house.get("bank-b", "/api/v1/ledger/entries/" + entry + "/legs/1/explanation")
                        .status())
                .isEqualTo(404);
        assertThat(house.get("bank-b", "/api/v1/ledger/verification")
                        .body()
                        .path("clean")
                        .asBoolean(false))
                .isTrue();
        assertThat(house.get("bank-b", House.CASES + "/" + paid + "/steps/pay").status())
                .isEqualTo(405);
        assertThat(house.post("bank-b", House.CASES + "/" + paid + "/recoveries", Json.object())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void strange_words_are_kept_without_harm_and_the_chain_still_holds(@TempDir Path data) {
        String kept;
        try (House other = new House(data)) {
            other.agreement("bank-a");
            String[] words = {"x\\u0000y", "\\ud800", "'; drop table account; --", "\ud83d\ude00", "e\u0301", "\\u202e"
            };
            for (int i = 0; i < words.length; i++) {
                ObjectNode filing = other.filing("S-" + i, "1000000.00");
                String json = filing.toString()
                        .replaceAll(
                                "\"enterpriseName\":\"[^\"]*\"",
                                java.util.regex.Matcher.quoteReplacement("\"enterpriseName\":\"" + words[i] + "\""));
                House.Heard heard = other.send(other.post("bank-a", House.CASES, json, "strange-" + i));
                assertThat(heard.status())
                        .as("%s: %s", words[i], heard.raw().body())
                        .isIn(201, 400, 422);
            }
            assertThat(other.get("auditor", "/api/v1/ledger/verification")
                            .body()
                            .path("clean")
                            .asBoolean(false))
                    .isTrue();
            kept = other.kept();
        }
        try (House again = new House(data)) {
            assertThat(again.kept()).isEqualTo(kept);
        }
    }

    @Test
    void pages_follow_each_other_without_gap_or_double() {
        String all = ids(house.get("auditor", House.CASES + "?pageSize=200").body());
        StringBuilder walked = new StringBuilder();
        String cursor = "";
        do {
            JsonNode page = house.get(
                            "auditor", House.CASES + "?pageSize=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            walked.append(ids(page));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        assertThat(walked.toString()).isEqualTo(all);
    }

    private static String ids(JsonNode page) {
        StringBuilder ids = new StringBuilder();
        page.path("cases")
                .forEach(line -> ids.append(line.path("id").asString("")).append(' '));
        return ids.toString();
    }

    @Test
    void each_leg_of_the_payment_walks_back_to_its_article_in_both_languages() {
        JsonNode lines = house.get(
                        "auditor", "/api/v1/accounts/" + House.SCHEME + "/bank/bank-a/fund/riskFund/statement")
                .body()
                .path("lines");
        long entry = LongStream.range(0, lines.size())
                .map(i -> lines.path((int) i).path("entry").asLong())
                .max()
                .orElseThrow();
        JsonNode legs =
                house.get("auditor", "/api/v1/ledger/entries/" + entry).body().path("legs");
        assertThat(legs.size()).isGreaterThan(8);
        String walks = IntStream.rangeClosed(1, legs.size())
                .mapToObj(leg ->
                        house.get("auditor", "/api/v1/ledger/entries/" + entry + "/legs/" + leg + "/explanation"))
                .peek(heard -> assertThat(
                                heard.body().path("citation").path("article").asString(""))
                        .isNotEmpty())
                .map(heard -> heard.raw().body())
                .reduce("", String::concat);
        assertThat(walks).contains("\"kind\":\"PARAMETER\"", "2021-02-24", "share, in per cent", "承担比例");
    }

    @Test
    void the_house_says_what_it_is_and_that_it_works() {
        assertThat(house.getUnsigned("/health/live").status()).isEqualTo(200);
        assertThat(house.getUnsigned("/health/ready").status()).isEqualTo(200);
        assertThat(house.getUnsigned("/info").raw().body()).contains("\"name\":\"fendan\"", House.SCHEME);
        assertThat(house.get("auditor", "/api/v1/plugins")
                        .body()
                        .path("plugins")
                        .path(0)
                        .path("admitted")
                        .asBoolean(false))
                .isTrue();
        assertThat(house.getUnsigned("/api/v1/plugins").status()).isEqualTo(401);
        assertThat(house.getUnsigned("/openapi.yaml").header("Content-Type")).isEqualTo("application/yaml");
    }

    @Test
    void pure_questions_need_no_sign_in_and_show_the_worked_figures() {
        JsonNode example =
                house.getUnsigned("/api/v1/schemes/" + House.SCHEME).body().path("example");
        ObjectNode question = Json.object().put("date", "2021-09-01");
        question.set("facts", example.path("loss"));
        question.set("resources", example.path("resources"));
        House.Heard split = house.ask("/api/v1/schemes/" + House.SCHEME + "/losses", question.toString());
        assertThat(split.status()).as(split.raw().body()).isEqualTo(200);
        assertThat(split.body().path("totals").toString())
                .contains(
                        "\"contributions\":{\"amount\":\"250000.00\"",
                        "\"riskFund\":{\"amount\":\"390000.00\"",
                        "\"bank\":{\"amount\":\"390000.01\"");
    }

    @Test
    void requests_for_the_same_thing_at_once_do_it_once() {
        String filing = house.filing("P-1", "10000.00").toString();
        java.util.List<Integer> statuses = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> {
                    HttpRequest.Builder request = house.post("bank-b", House.CASES, filing, "at-once");
                    return house.send(request).status();
                })
                .distinct()
                .toList();
        assertThat(statuses).hasSize(1);
        assertThat(house.get("bank-b", House.CASES).body().path("cases").size()).isLessThanOrEqualTo(1);
    }
}
