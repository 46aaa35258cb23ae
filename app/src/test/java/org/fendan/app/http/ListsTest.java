package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists come in pages, and what seldom changes is not sent again. */
class ListsTest {

    @TempDir
    private static Path data;

    private static House house;

    @BeforeAll
    static void open() {
        house = new House(data);
        house.agreement("bank-a");
        house.agreement("bank-b");
        house.live("L-1", "3000000.00", "75000.00");
        house.live("L-2", "3000000.00", "75000.00");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/accounts?, accounts, 3",
        "/api/v1/agreements?, agreements, 2",
        "/api/v1/deadlines?asOf=2021-06-01, deadlines, 2",
        "/api/v1/schemes?, schemes, 2",
        "/api/v1/blacklist?, blacklist, 0",
        "/api/v1/payment-runs?, paymentRuns, 0",
        "/api/v1/batches?, batches, 0"
    })
    void page_by_page_it_is_the_same_list(String path, String name, int least) {
        List<JsonNode> whole = new ArrayList<>();
        JsonNode all = house.get("centre", path).body();
        all.path(name).forEach(whole::add);
        assertThat(whole).hasSizeGreaterThanOrEqualTo(least);
        assertThat(all.has("next")).isFalse();

        List<JsonNode> paged = new ArrayList<>();
        String one = path + (path.endsWith("?") ? "" : "&") + "pageSize=1";
        JsonNode page = house.get("centre", one).body();
        page.path(name).forEach(paged::add);
        while (page.has("next")) {
            page = house.get("centre", one + "&cursor=" + page.path("next").asString())
                    .body();
            page.path(name).forEach(paged::add);
        }
        assertThat(paged).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=!", "cursor=a", "cursor=%F0", "pageSize=0", "pageSize=201", "pageSize=x"})
    void what_is_no_page_is_refused(String query) {
        House.Heard refused = house.get("centre", "/api/v1/agreements?" + query);
        assertThat(refused.code()).isEqualTo("QUERY_INVALID");
    }

    @Test
    void a_line_that_comes_between_two_pages_makes_nobody_miss_one() {
        JsonNode first = house.get("centre", "/api/v1/agreements?pageSize=1").body();
        house.agreement("bank-c");
        JsonNode rest = house.get(
                        "centre",
                        "/api/v1/agreements?cursor=" + first.path("next").asString())
                .body();
        assertThat(rest.path("agreements")
                        .valueStream()
                        .map(line -> line.path("bank").asString()))
                .containsExactly("bank-b", "bank-c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/schemes",
                "/api/v1/schemes/" + House.SCHEME,
                "/api/v1/schemes/" + House.SCHEME + "/schema",
                "/openapi.yaml"
            })
    void whoever_has_it_is_not_sent_it_again(String path) {
        House.Heard first = house.getUnsigned(path);
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            House.Heard again = house.send(house.request(path).header("If-None-Match", known));
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.raw().body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        assertThat(house.send(house.request(path).header("If-None-Match", "\"x\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_change_says_which_version_it_was_made_for() {
        String id = house.filed("L-3", "3000000.00");
        String review = House.CASES + "/" + id + "/steps/bank-review";
        String body = House.step("2021-04-06", java.util.Map.of("approved", true, "opinion", "ok"))
                .toString();
        for (String none : List.of("", "*")) {
            var request = house.signed(house.request(review), "bank-a")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "v")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
            House.Heard refused = house.send(none.isEmpty() ? request : request.header("If-Match", none));
            assertThat(refused.status()).isEqualTo(428);
            assertThat(refused.code()).isEqualTo("PRECONDITION_REQUIRED");
        }
        assertThat(house.get("bank-a", House.CASES + "/" + id).header("ETag")).isEqualTo("\"1\"");
        House.Heard tried = house.send(
                house.post("bank-a", review + "?dryRun=true", body, "t").setHeader("If-Match", "*"));
        assertThat(tried.code()).isNotEqualTo("PRECONDITION_REQUIRED");
        assertThat(Json.read(house.get("bank-a", House.CASES + "/" + id).raw().body())
                        .path("version")
                        .intValue())
                .isEqualTo(1);
    }
}
