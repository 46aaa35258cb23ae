package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A claim that was approved and paid in 2022, looked at as of days before and between, and moments recorded. */
class AsOfRoutesTest {

    private static final String FUND = House.SCHEME + "/bank/bank-a/fund/riskFund";
    private static final String STATEMENT = "/api/v1/accounts/" + FUND + "/statement";

    private static House house;

    @BeforeAll
    static void live(@TempDir Path data) {
        house = new House(data);
        house.agreement("bank-a");
        house.compensated("2000000.00");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static JsonNode statement(String query) {
        House.Heard heard = house.get("auditor", STATEMENT + query);
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(200);
        return heard.body();
    }

    private static String yuan(JsonNode account, String counter) {
        return account.path(counter).path("amount").asString();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            2021-04-30 | 0.00       | 0.00      | 0
            2021-05-01 | 2000000.00 | 0.00      | 1
            2022-05-15 | 2000000.00 | 0.00      | 1
            2022-05-16 | 2000000.00 | 390000.00 | 2
            2022-05-20 | 1610000.00 | 0.00      | 3
            """)
    void an_account_is_seen_as_of_any_business_day_with_what_was_promised_then(
            String day, String balance, String pending, int lines) {
        JsonNode then = statement("?asOf=" + day);
        assertThat(yuan(then, "balance")).isEqualTo(balance);
        assertThat(yuan(then, "debitsPending")).isEqualTo(pending);
        assertThat(then.path("lines").size()).isEqualTo(lines);
        assertThat(then.path("asOf").asString()).isEqualTo(day);
    }

    @Test
    void an_account_is_seen_as_of_the_moment_each_of_its_entries_was_recorded() {
        for (JsonNode line : statement("").path("lines")) {
            JsonNode entry = house.get("auditor", "/api/v1/ledger/entries/" + line.path("entry"))
                    .body();
            String recorded = entry.path("recordedAt").asString();
            JsonNode then = statement("?recordedAsOf=" + recorded);
            assertThat(then.path("recordedAsOf").asString()).isNotEmpty();
            assertThat(yuan(then, "balance")).isEqualTo(yuan(line, "balance"));
            JsonNode last = then.path("lines").path(then.path("lines").size() - 1);
            assertThat(last.path("entry")).isEqualTo(line.path("entry"));
        }
        JsonNode both = statement("?asOf=2022-05-16&recordedAsOf=2021-01-01T00:00:00%2B08:00");
        assertThat(yuan(both, "balance")).isEqualTo("0.00");
        assertThat(both.path("lines").size()).isZero();
    }

    @Test
    void the_list_of_accounts_is_seen_as_of_a_day_in_the_sums_the_statements_have() {
        JsonNode all = house.get("auditor", "/api/v1/accounts?prefix=" + House.SCHEME + "/bank&asOf=2022-05-16")
                .body();
        assertThat(all.path("asOf").asString()).isEqualTo("2022-05-16");
        assertThat(all.path("accounts").size()).isGreaterThan(2);
        for (JsonNode account : all.path("accounts")) {
            String address = "/api/v1/accounts/" + account.path("account").asString() + "/statement?asOf=2022-05-16";
            ObjectNode one = (ObjectNode) house.get("auditor", address).body();
            one.remove(List.of("asOf", "lines", "next"));
            assertThat(one).isEqualTo(account);
        }
        JsonNode before =
                house.get("auditor", "/api/v1/accounts?asOf=2021-01-01").body();
        assertThat(before.path("accounts").size()).isZero();
        assertThat(house.get("bank-b", "/api/v1/accounts?asOf=2022-05-16")
                        .body()
                        .path("accounts")
                        .size())
                .isZero();
        assertThat(house.get("bank-b", STATEMENT + "?asOf=2022-05-16").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asOf=2021-02-30                             | asOf is a date like 2021-09-01
            asOf=yesterday                              | asOf is a date like 2021-09-01
            asOf=%2B99999-01-01                         | asOf is a date like 2021-09-01
            asOf=0000-01-01                             | asOf is a date like 2021-09-01
            recordedAsOf=2021-09-30                     | recordedAsOf is a moment with its zone, like 2021-09-30T16:00:00Z
            recordedAsOf=2021-09-30T16:00:00            | recordedAsOf is a moment with its zone, like 2021-09-30T16:00:00Z
            recordedAsOf=2021-09-30T25:00:00Z           | recordedAsOf is a moment with its zone, like 2021-09-30T16:00:00Z
            recordedAsOf=%2B99999-01-01T00:00:00Z       | recordedAsOf is a moment with its zone, like 2021-09-30T16:00:00Z
            recordedAsOf='; drop table leg; --          | recordedAsOf is a moment with its zone, like 2021-09-30T16:00:00Z
            asOf=2021-09-01&asOf=2021-09-02             | the parameter asOf may be given once
            recorded=2021-09-30T16:00:00Z               | there is no parameter "recorded"
            """)
    void a_wrong_day_or_moment_is_one_clear_problem(String query, String detail) {
        for (String address : List.of(STATEMENT, "/api/v1/accounts")) {
            House.Heard heard = house.send(house.request(address + "?" + query.replace(" ", "%20"))
                    .header("Accept-Language", "en")
                    .header("Authorization", House.basic("auditor")));
            assertThat(heard.status()).as(heard.raw().body()).isEqualTo(400);
            assertThat(heard.code()).isEqualTo("QUERY_INVALID");
            assertThat(heard.body().path("detail").asString()).startsWith(detail);
        }
    }
}
