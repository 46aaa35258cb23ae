package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong is refused with place, rule and a right example; nothing is kept, and nothing of the inside is shown. */
class BadInputTest {

    private static final String LOSSES = "/api/v1/schemes/" + House.SCHEME + "/losses";
    private static House house;
    private static String filed;
    private String before = "";

    @BeforeAll
    static void open(@TempDir Path data) {
        house = new House(data);
        house.agreement("bank-a");
        filed = house.filed("L-0", "3000000.00");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void remember() {
        before = house.kept();
    }

    @AfterEach
    void nothing_was_kept() {
        assertThat(house.kept()).isEqualTo(before);
    }

    private static House.Heard problem(House.Heard heard, int status, String code) {
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(status);
        assertThat(heard.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode body = heard.body();
        assertThat(body.path("code").asString("")).as(heard.raw().body()).isEqualTo(code);
        assertThat(body.path("status").asInt(0)).isEqualTo(status);
        assertThat(body.path("instance").asString("")).startsWith("/");
        assertThat(body.path("traceId").asString(""))
                .isEqualTo(heard.header("X-Request-Id"))
                .isNotEmpty();
        assertThat(body.path("title").asString("")).isNotEmpty();
        assertThat(body.path("detail").asString("")).isNotEmpty();
        assertThat(heard.raw().body()).doesNotContain("Exception", "\tat ", "org.fendan", "java.");
        return heard;
    }

    private ObjectNode spoilt(String fact, Object value) {
        ObjectNode filing = house.filing("L-9", "3000000.00");
        ObjectNode facts = (ObjectNode) filing.get("facts");
        if (value instanceof Integer number) {
            facts.put(fact, number);
        } else {
            facts.put(fact, value.toString());
        }
        return filing;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"date":"2021-09-01"            | line 1, column
            {"date":"2021-09-01",}          | line 1, column
            {} {}                           | line 1, column
            {"date":.5}                     | line 1, column
            nonsense                        | line 1, column
            """)
    void a_body_that_is_no_json_is_refused_with_line_and_column(String body, String place) {
        House.Heard heard = problem(house.ask(LOSSES, body), 400, "BODY_MALFORMED");
        assertThat(heard.errors().get(0)).startsWith(place);
    }

    @Test
    void a_name_given_twice_is_refused_where_it_comes_again() {
        House.Heard heard = problem(
                house.ask(LOSSES, "{\"date\":\"2021-09-01\",\n\"date\":\"2022-09-01\"}"), 400, "BODY_MALFORMED");
        assertThat(heard.errors()).hasSize(1);
        assertThat(heard.errors().get(0)).startsWith("line 2, column").endsWith("NAME_TWICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "5", "null", "true", "{}"})
    void a_body_that_is_no_question_is_refused(String body) {
        problem(house.ask(LOSSES, body), 422, "REQUEST_INVALID");
        problem(house.send(house.post("bank-a", House.CASES, body, "odd-" + body.hashCode())), 422, "REQUEST_INVALID");
    }

    @Test
    void a_body_nested_too_deep_is_refused() {
        problem(house.ask(LOSSES, "[".repeat(100_000)), 400, "BODY_MALFORMED");
    }

    /** It stands for bytes that are none in UTF-8, but may have been sent as what it is. */
    @Test
    void the_sign_for_the_unreadable_can_be_read() {
        problem(house.ask(LOSSES, "{\"\uFFFD\":1}"), 422, "REQUEST_INVALID");
    }

    @Test
    void a_missing_body_other_bytes_and_another_type_are_refused() {
        problem(house.send(house.request(LOSSES).POST(HttpRequest.BodyPublishers.noBody())), 400, "BODY_MALFORMED");
        problem(
                house.send(house.request(LOSSES)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'}))),
                400,
                "BODY_MALFORMED");
        for (String type : new String[] {"text/plain", "application/json; charset=gbk", "application/jsonx"}) {
            problem(
                    house.send(house.request(LOSSES)
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                    415,
                    "MEDIA_TYPE");
        }
        problem(house.send(house.request(LOSSES).POST(HttpRequest.BodyPublishers.ofString("{}"))), 415, "MEDIA_TYPE");
    }

    @Test
    void more_than_a_megabyte_is_refused() {
        problem(house.ask(LOSSES, " ".repeat(1_000_001)), 413, "TOO_LARGE");
        problem(
                house.send(house.request(LOSSES)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(
                                HttpRequest.BodyPublishers.ofString(" ".repeat(1_000_001))))),
                413,
                "TOO_LARGE");
        assertThat(house.ask(LOSSES, " ".repeat(999_998) + "{}").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loanAmount      | 3000000             | NUMBER_FOR_MONEY
            """)
    void a_number_for_money_is_refused(String fact, int value, String code) {
        House.Heard heard = problem(house.post("bank-a", House.CASES, spoilt(fact, value)), 422, "REQUEST_INVALID");
        assertThat(heard.errors()).containsExactly("/facts/" + fact + " " + code);
        assertThat(heard.body().path("errors").path(0).path("example").asString(""))
                .isEqualTo("\"3000000.00\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loanAmount      | 0.00                      | VALUE_INVALID
            loanAmount      | -1.00                     | VALUE_INVALID
            loanAmount      | 1.001                     | VALUE_INVALID
            loanAmount      | 1,000.00                  | VALUE_INVALID
            loanAmount      | 99999999999999999999.00   | VALUE_INVALID
            maturesOn       | 2022-02-30                | VALUE_INVALID
            maturesOn       | 12022-02-01               | VALUE_INVALID
            rate            | 5.22%                     | VALUE_INVALID
            purpose         | speculation               | VALUE_INVALID
            employees       | many                      | VALUE_INVALID
            securityGiven   | perhaps                   | VALUE_INVALID
            colour          | blue                      | FACT_UNKNOWN
            """)
    void a_wrong_value_is_refused_with_its_name_and_a_right_example(String fact, String value, String code) {
        House.Heard heard = problem(house.post("bank-a", House.CASES, spoilt(fact, value)), 422, "REQUEST_INVALID");
        assertThat(heard.errors()).containsExactly("/facts/" + fact + " " + code);
        assertThat(heard.body().path("errors").path(0).path("example").asString(""))
                .isNotEmpty();
        assertThat(heard.body().path("errors").path(0).path("value").asString(""))
                .contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91500107MA5UQ9B69", "91500107MA5UQ9B6OJ", "500107199003071234", "not a code"})
    void a_credit_code_of_wrong_shape_is_refused(String code) {
        House.Heard heard =
                problem(house.post("bank-a", House.CASES, spoilt("enterprise", code)), 422, "REQUEST_INVALID");
        assertThat(heard.errors()).hasSize(1);
        assertThat(heard.errors().get(0)).startsWith("/facts/enterprise ");
    }

    @Test
    void a_loan_past_every_sum_and_one_past_article_10_are_refused() {
        House.Heard huge = house.post("bank-a", House.CASES, spoilt("loanAmount", "90000000000000000.00"));
        assertThat(problem(huge, 422, "REQUEST_INVALID").errors()).containsExactly("/facts/loanAmount VALUE_INVALID");
        House.Heard large = house.post("bank-a", House.CASES, spoilt("loanAmount", "10000000.01"));
        problem(large, 422, "REFUSED_BY_RULE");
        assertThat(large.raw().body()).contains("\"article\":\"10\"");
    }

    @Test
    void all_faults_come_at_once() {
        ObjectNode filing = spoilt("loanAmount", "0.00");
        ((ObjectNode) filing.get("facts")).put("rate", "x").put("colour", "blue");
        filing.put("mood", "good");
        House.Heard heard = problem(house.post("bank-a", House.CASES, filing), 422, "REQUEST_INVALID");
        assertThat(heard.errors())
                .contains(
                        "/mood MEMBER_UNKNOWN",
                        "/facts/loanAmount VALUE_INVALID",
                        "/facts/rate VALUE_INVALID",
                        "/facts/colour FACT_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "2021-9-1", "tomorrow", "1999-01-01", "9999-12-31", "+999999999-12-31"})
    void a_day_that_is_none_or_that_no_edition_knows_is_refused(String date) {
        ObjectNode filing = house.filing("L-9", "3000000.00").put("date", date);
        House.Heard heard = house.post("bank-a", House.CASES, filing);
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(422);
        assertThat(heard.raw().body()).doesNotContain("Exception");
    }

    @Test
    void what_our_own_records_know_is_never_taken_from_a_request() {
        House.Heard heard = house.post("bank-a", House.CASES, spoilt("balance", "1.00"));
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(422);
        assertThat(heard.errors()).containsExactly("/facts/balance PLATFORM_FACT_DIFFERS");
    }

    @Test
    void steps_out_of_order_are_refused() {
        House.Heard heard = house.post(
                "centre",
                House.CASES + "/" + filed + "/steps/approve",
                House.step("2021-04-12", Map.of("approved", true, "opinion", "ok")));
        problem(heard, 409, "STEP_OUT_OF_ORDER");
        ObjectNode disburse = House.step(
                "2021-04-28",
                Map.of(
                        "disbursed",
                        "3000000.00",
                        "disbursedOn",
                        "2021-04-28",
                        "maturesOn",
                        "2022-04-27",
                        "rate",
                        "4.785"));
        disburse.remove("documents");
        problem(
                house.post("bank-a", House.CASES + "/" + filed + "/steps/disburse", disburse),
                409,
                "STEP_OUT_OF_ORDER");
        problem(
                house.post("bank-a", House.CASES + "/" + filed + "/steps/dance", House.step("2021-04-12", Map.of())),
                404,
                "NOT_FOUND");
        ObjectNode claim = tools.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("date", "2021-05-01");
        problem(house.post("bank-a", House.CASES + "/" + filed + "/claims", claim), 409, "STEP_OUT_OF_ORDER");
        problem(house.post("bank-a", House.CASES + "/C999999/claims", claim), 404, "NOT_FOUND");
    }

    @Test
    void the_wrong_role_and_nobody_are_refused() {
        ObjectNode filing = house.filing("L-9", "3000000.00");
        problem(house.post("auditor", House.CASES, filing.deepCopy().put("bank", "bank-a")), 403, "ROLE_MAY_NOT");
        problem(house.ask(House.CASES, "{}"), 401, "NOT_SIGNED_IN");
        problem(
                house.send(house.request(House.CASES).header("Authorization", House.basic("nobody"))),
                401,
                "NOT_SIGNED_IN");
        House.Heard unsigned = problem(house.getUnsigned(House.CASES), 401, "NOT_SIGNED_IN");
        assertThat(unsigned.header("WWW-Authenticate")).startsWith("Basic ");
        problem(house.send(house.request(House.CASES).header("Authorization", "Basic !!!")), 401, "NOT_SIGNED_IN");
        problem(
                house.post(
                        "bank-a",
                        "/api/v1/agreements",
                        house.filing("x", "1.00")
                                .removeAll()
                                .put("scheme", House.SCHEME)
                                .put("bank", "bank-z")
                                .put("from", "2021-03-01")),
                403,
                "ROLE_MAY_NOT");
    }

    @Test
    void an_unknown_scheme_address_method_and_parameter_are_refused() {
        problem(house.getUnsigned("/api/v1/schemes/atlantis.loan"), 404, "NOT_FOUND");
        problem(house.ask("/api/v1/schemes/atlantis.loan/losses", "{}"), 404, "NOT_FOUND");
        problem(house.ask("/api/v1/schemes/" + House.SCHEME + "/subsidies", "{}"), 404, "NOT_FOUND");
        problem(house.getUnsigned("/nowhere"), 404, "NOT_FOUND");
        problem(house.getUnsigned("/api/v2/cases"), 404, "NOT_FOUND");
        House.Heard unreadable = house.getUnsigned("/api/v1/schemes/%00");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.code()).isEqualTo("REQUEST_MALFORMED");
        House.Heard method = problem(house.send(house.request("/info").DELETE()), 405, "METHOD_NOT_ALLOWED");
        assertThat(method.header("Allow")).contains("GET");
        problem(house.get("auditor", House.CASES + "?pageSize=201"), 400, "QUERY_INVALID");
        problem(house.get("auditor", House.CASES + "?pageSize=0"), 400, "QUERY_INVALID");
        problem(house.get("auditor", House.CASES + "?color=blue"), 400, "QUERY_INVALID");
        problem(house.get("auditor", "/api/v1/deadlines"), 400, "QUERY_INVALID");
        problem(house.get("auditor", "/api/v1/deadlines?asOf=soon"), 400, "QUERY_INVALID");
        problem(
                house.post("bank-a", House.CASES + "?dryrun=true", house.filing("L-9", "3000000.00")),
                400,
                "QUERY_INVALID");
        problem(house.get("auditor", "/api/v1/ledger/entries/0"), 404, "NOT_FOUND");
        problem(house.get("auditor", "/api/v1/ledger/entries/99999999999999999999"), 404, "NOT_FOUND");
        problem(house.get("auditor", "/api/v1/ledger/entries/1/legs/x/explanation"), 404, "NOT_FOUND");
        problem(house.get("auditor", "/api/v1/accounts/a/b/../c/statement"), 404, "NOT_FOUND");
    }

    @Test
    void a_key_is_needed_and_of_a_certain_shape() {
        ObjectNode filing = house.filing("L-9", "3000000.00");
        HttpRequest.Builder keyless = house.request(House.CASES)
                .header("Authorization", House.basic("bank-a"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(filing.toString()));
        problem(house.send(keyless), 400, "KEY_MISSING");
        problem(
                house.send(house.post("bank-a", House.CASES, filing.toString(), "k".repeat(101))),
                400,
                "HEADER_INVALID");
        problem(house.send(house.post("bank-a", House.CASES, filing.toString(), "a b")), 400, "HEADER_INVALID");
        problem(
                house.send(house.post("bank-a", House.CASES + "/" + filed + "/claims", "{}", "im")
                        .setHeader("If-Match", "x")),
                400,
                "HEADER_INVALID");
    }

    @Test
    void a_request_line_that_cannot_be_read_is_a_problem_document_too() {
        House.Heard heard = house.send(house.request("/info").header("X-Long", "a".repeat(20_000)));
        assertThat(heard.status()).isEqualTo(431);
        assertThat(heard.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(heard.body().path("traceId").asString("")).isNotEmpty();
        assertThat(heard.header("Cache-Control")).isEqualTo("no-store");
        assertThat(heard.header("Content-Security-Policy"))
                .isEqualTo(house.getUnsigned("/info").header("Content-Security-Policy"))
                .contains("object-src 'none'", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\\u0000y", "\\ud800", "'; drop table account; --", "<script>alert(1)</script>"})
    void strange_words_do_no_harm(String words) {
        String json = house.filing("L-9", "3000000.00").toString().replace("L-9", words);
        House.Heard heard = house.send(house.post("bank-b", House.CASES, json, "strange-" + words.hashCode()));
        assertThat(heard.status()).as(heard.raw().body()).isBetween(400, 499);
    }
}
