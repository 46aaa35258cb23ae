package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A loan's life in 2021 and 2022, the books closed through June 2022, and what can be seen, booked and taken back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeriodRoutesTest {

    private static final String PERIODS = "/api/v1/ledger/periods";
    private static final String REVERSALS = "/api/v1/ledger/reversals";
    private static final String FUND = House.SCHEME + "/bank/bank-a/fund/riskFund";
    private static final String STATEMENT = "/api/v1/accounts/" + FUND + "/statement";
    private static final String INJECTIONS = "/api/v1/funds/" + House.SCHEME + "/bank-a/riskFund/injections";

    private static House house;
    private static String paid;
    private static String open;
    private static String late;

    @BeforeAll
    static void live(@TempDir Path data) {
        house = new House(data);
        house.agreement("bank-a");
        paid = house.compensated("2000000.00");
        open = house.live("L-2", "500000.00", "12500.00");
        late = house.live("L-3", "500000.00", "12500.00");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static ObjectNode period(String through) {
        return Json.object().put("through", through).put("reason", "半年结账");
    }

    private static ObjectNode reversal(String chain, String date) {
        return Json.object().put("chain", chain).put("date", date).put("reason", "误记");
    }

    private static ObjectNode sum(String date, String amount) {
        ObjectNode body = Json.object().put("date", date);
        body.set("facts", Json.object().put("amount", amount));
        return body;
    }

    private static JsonNode statement(String query) {
        House.Heard heard = house.get("auditor", STATEMENT + query);
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(200);
        return heard.body();
    }

    private static String yuan(JsonNode account, String counter) {
        return account.path(counter).path("amount").asString();
    }

    private static void clean() {
        JsonNode found = house.get("auditor", "/api/v1/ledger/verification").body();
        assertThat(found.path("differences").toString()).isEqualTo("[]");
        assertThat(found.path("clean").asBoolean() && found.path("reconciled").asBoolean())
                .isTrue();
    }

    @Test
    @Order(2)
    void a_close_that_is_wrong_is_refused_with_all_that_is_wrong_and_closes_nothing() {
        House.Heard heard = house.post("bank-a", PERIODS, Json.object().put("until", "x"));
        assertThat(heard.status()).isEqualTo(403);
        assertThat(heard.errors()).containsExactly("/actor ROLE_MAY_NOT");
        assertThat(house.post("centre", PERIODS, Json.object().put("until", "x"))
                        .errors())
                .containsExactly("/until MEMBER_UNKNOWN", "/through VALUE_INVALID", "/reason VALUE_INVALID");
        House.Heard today = house.post("centre", PERIODS, period("2199-12-31"));
        assertThat(today.errors()).containsExactly("/through PERIOD_NOT_OVER");
        ObjectNode wordy = period("2022-06-31").put("reason", "长".repeat(101));
        assertThat(house.post("centre", PERIODS, wordy).errors())
                .containsExactly("/through VALUE_INVALID", "/reason VALUE_INVALID");
        House.Heard keyless = house.send(house.request(PERIODS)
                .header("Authorization", House.basic("centre"))
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        period("2022-06-30").toString())));
        assertThat(keyless.code()).isEqualTo("KEY_MISSING");
        House.Heard rehearsed = house.post("centre", PERIODS + "?dryRun=true", period("2022-06-30"));
        assertThat(rehearsed.status()).isEqualTo(201);
        assertThat(house.getUnsigned(PERIODS).status()).isEqualTo(401);
        assertThat(house.get("bank-b", PERIODS).raw().body()).isEqualTo("{\"periods\":[]}");
    }

    @Test
    @Order(3)
    void a_period_is_closed_once_and_listed_with_who_when_and_the_head() {
        String body = period("2022-06-30").toString();
        House.Heard closed = house.send(house.post("centre", PERIODS, body, "close-1"));
        assertThat(closed.status()).as(closed.raw().body()).isEqualTo(201);
        assertThat(closed.body().path("firstOpenDay").asString()).isEqualTo("2022-07-01");
        JsonNode head = house.get("auditor", "/api/v1/ledger/head").body();
        House.Heard again = house.send(house.post("centre", PERIODS, body, "close-1"));
        assertThat(again.raw().body()).isEqualTo(closed.raw().body());
        JsonNode list = house.get("bank-b", PERIODS).body();
        assertThat(list.path("closedThrough").asString()).isEqualTo("2022-06-30");
        assertThat(list.path("periods").size()).isEqualTo(1);
        JsonNode line = list.path("periods").path(0);
        assertThat(line.path("head")).isEqualTo(head);
        assertThat(line.path("actor").asString()).isEqualTo("centre");
        assertThat(line.path("reason").asString()).isEqualTo("半年结账");
        assertThat(line.path("recordedAt").asString()).endsWith("Z");
        for (String through : List.of("2022-06-30", "2022-03-31")) {
            House.Heard back = house.post("centre", PERIODS, period(through));
            assertThat(back.errors()).containsExactly("/through CLOSE_NOT_FORWARD");
            assertThat(back.body().path("errors").path(0).path("example").asString())
                    .isEqualTo("2022-07-31");
        }
        clean();
    }

    @Test
    @Order(4)
    void what_moves_money_in_a_closed_period_is_refused_with_the_first_open_day() {
        String before = house.kept();
        ObjectNode repayment = House.step("2022-06-30", Map.of("principalRepaid", "1000.00", "interestPaid", "0.00"));
        repayment.remove("documents");
        List<House.Heard> refused = List.of(
                house.post("bank-a", House.CASES + "/" + open + "/steps/repay", repayment),
                house.post("bank-a", House.CASES + "/" + open + "/steps/repay?dryRun=true", repayment),
                house.post("centre", INJECTIONS, sum("2022-01-01", "1000.00")));
        for (House.Heard heard : refused) {
            assertThat(heard.status()).as(heard.raw().body()).isEqualTo(409);
            assertThat(heard.code()).isEqualTo("PERIOD_CLOSED");
            assertThat(heard.errors()).containsExactly("/date PERIOD_CLOSED");
            JsonNode error = heard.body().path("errors").path(0);
            assertThat(error.path("message").asString()).contains("2022-06-30", "2022-07-01");
            assertThat(error.path("example").asString()).isEqualTo("2022-07-01");
        }
        assertThat(house.kept()).isEqualTo(before);
        repayment.put("date", "2022-07-01");
        house.did("bank-a", House.CASES + "/" + open + "/steps/repay", repayment);
        clean();
    }

    @Test
    @Order(4)
    void a_step_that_moves_no_money_may_be_told_of_a_closed_period() {
        Map<String, String> overdue =
                Map.of("overdueSince", "2022-04-28", "overduePrincipal", "500000.00", "overdueInterest", "0.00");
        house.took("bank-a", late, "overdue", "2022-05-05", overdue);
        clean();
    }

    @Test
    @Order(5)
    void an_injection_of_a_closed_period_is_taken_back_once_in_an_open_one() {
        String wrong = house.did("centre", INJECTIONS, sum("2022-07-01", "77777.00"))
                .body()
                .path("chain")
                .asString();
        house.did("centre", PERIODS, period("2022-07-31"));
        String balance = yuan(statement(""), "balance");
        House.Heard closed = house.post("centre", REVERSALS, reversal(wrong, "2022-07-31"));
        assertThat(closed.code()).isEqualTo("PERIOD_CLOSED");
        assertThat(closed.body().path("errors").path(0).path("example").asString())
                .isEqualTo("2022-08-01");
        assertThat(house.post("centre", REVERSALS + "?dryRun=true", reversal(wrong, "2022-08-01"))
                        .status())
                .isEqualTo(201);
        JsonNode back =
                house.did("centre", REVERSALS, reversal(wrong, "2022-08-01")).body();
        assertThat(back.path("reverses").asString()).isEqualTo(wrong);
        assertThat(back.path("amount").asString()).isEqualTo("-77777.00");
        clean();
        JsonNode lines = statement("").path("lines");
        JsonNode line = lines.path(lines.size() - 1);
        assertThat(line.path("reverses").asString()).isEqualTo(wrong);
        assertThat(line.path("purpose").asString()).isEqualTo("冲销" + wrong + "：误记");
        assertThat(yuan(line, "amount")).isEqualTo("77777.00");
        assertThat(new java.math.BigDecimal(yuan(line, "balance")))
                .isEqualTo(new java.math.BigDecimal(balance).subtract(new java.math.BigDecimal("77777.00")));
        assertThat(yuan(statement("?asOf=2022-07-31"), "balance")).isEqualTo(balance);
        String entry = "/api/v1/ledger/entries/" + back.path("entry");
        assertThat(house.get("auditor", entry).body().path("reverses").asString())
                .isEqualTo(wrong);
        assertThat(house.get("auditor", entry + "/legs/1/explanation").raw().body())
                .contains(wrong, "citation");
        twice(wrong, back.path("chain").asString());
        house.did("centre", INJECTIONS, sum("2022-08-02", "88888.00"));
        clean();
    }

    private static void twice(String original, String reversal) {
        House.Heard second = house.post("centre", REVERSALS, reversal(original, "2022-08-02"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("NOT_REVERSIBLE");
        assertThat(second.body().path("detail").asString()).isEqualTo("记账“" + original + "”已冲销过一次");
        House.Heard back = house.post("centre", REVERSALS, reversal(reversal, "2022-08-02"));
        assertThat(back.body().path("detail").asString()).contains("重新办理");
    }

    @Test
    @Order(5)
    void what_belongs_to_a_case_or_closed_a_period_is_not_reversed_and_what_is_not_there_not_found() {
        String before = house.kept();
        long last = statement("").path("lines").path(2).path("entry").asLong();
        String payment = house.get("auditor", "/api/v1/ledger/entries/" + last)
                .body()
                .path("chain")
                .asString();
        assertThat(payment).startsWith(paid + "/");
        House.Heard ofCase = house.post("centre", REVERSALS, reversal(payment, "2022-09-01"));
        assertThat(ofCase.status()).isEqualTo(409);
        assertThat(ofCase.body().path("detail").asString()).contains("案件" + paid, "步骤");
        House.Heard close = house.post("centre", REVERSALS, reversal("close/2022-06-30", "2022-09-01"));
        assertThat(close.body().path("detail").asString()).isEqualTo("已结的账期不能重开");
        assertThat(house.post("centre", REVERSALS, reversal("F999", "2022-09-01"))
                        .status())
                .isEqualTo(404);
        ObjectNode odd = Json.object().put("date", "2022-02-30");
        assertThat(house.post("bank-a", REVERSALS, odd).errors()).containsExactly("/actor ROLE_MAY_NOT");
        assertThat(house.post("centre", REVERSALS, odd).errors())
                .containsExactly("/chain VALUE_INVALID", "/date VALUE_INVALID", "/reason VALUE_INVALID");
        assertThat(house.post("centre", REVERSALS, reversal("F1", "2021-04-30")).errors())
                .containsExactly("/date DATE_TOO_EARLY");
        assertThat(house.kept()).isEqualTo(before);
    }
}
