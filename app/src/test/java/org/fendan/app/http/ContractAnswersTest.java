package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer that is not what the contract says is found, whatever is wrong with it. */
class ContractAnswersTest {

    private static final Contract CONTRACT = Contract.OURS;
    private static final String CASE = "/api/v1/cases/C000001";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final ObjectNode right = example("case", "200");

    private static ObjectNode example(String operation, String status) {
        Optional<Contract.Operation> found = CONTRACT.operations().stream()
                .filter(one -> one.id().equals(operation))
                .findFirst();
        return (ObjectNode) found.orElseThrow()
                .node()
                .path("responses")
                .path(status)
                .path("content")
                .path(JSON)
                .path("example")
                .deepCopy();
    }

    private static ObjectNode problem(String code) {
        return (ObjectNode)
                CONTRACT.root().at("/components/examples/" + code + "/value").deepCopy();
    }

    private static Told told(String method, String path, int status, String type, JsonNode body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", type);
        headers.put("X-Request-Id", "abc");
        if (type.equals(PROBLEM)) {
            headers.put("Content-Language", "zh");
        } else {
            headers.put("ETag", "\"3\"");
            headers.put("Location", CASE);
        }
        return new Told(method, path, status, headers, Json.write(body));
    }

    private static List<String> faults(JsonNode body) {
        return told("get", CASE, 200, JSON, body).faults(CONTRACT);
    }

    @Test
    void a_right_answer_and_a_right_problem_pass() {
        assertThat(faults(right)).isEmpty();
        assertThat(told("get", CASE, 404, PROBLEM, problem("NOT_FOUND")).faults(CONTRACT))
                .isEmpty();
        assertThat(told("get", "/nowhere", 404, PROBLEM, problem("NOT_FOUND")).faults(CONTRACT))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_found() {
        for (String member : List.of("id", "version", "facts", "events", "schemeLoaded")) {
            assertThat(faults(right.deepCopy().without(member))).as(member).isNotEmpty();
        }
    }

    @Test
    void what_nobody_knows_is_found_at_any_depth() {
        assertThat(faults(right.deepCopy().put("mood", "good"))).isNotEmpty();
        ObjectNode deep = right.deepCopy();
        ((ObjectNode) deep.path("events").path(0)).put("mood", "good");
        assertThat(faults(deep)).isNotEmpty();
    }

    @Test
    void wrong_values_are_found() {
        assertThat(faults(right.deepCopy().put("version", "3"))).isNotEmpty();
        assertThat(faults(right.deepCopy().put("edition", "2021-02-30"))).isNotEmpty();
        assertThat(faults(right.deepCopy().put("id", "X1"))).isNotEmpty();
        assertThat(faults(right.deepCopy().putNull("stage"))).isNotEmpty();
        ObjectNode money = right.deepCopy();
        money.set("loanAmount", Json.object().put("amount", 3_000_000).put("currency", "CNY"));
        assertThat(faults(money)).isNotEmpty();
        ArrayNode list = Json.array().add(right);
        assertThat(faults(list)).isNotEmpty();
    }

    @Test
    void a_status_a_type_or_a_header_that_is_not_listed_is_found() {
        assertThat(told("get", CASE, 201, JSON, right).faults(CONTRACT)).isNotEmpty();
        assertThat(told("get", CASE, 200, "text/plain", right).faults(CONTRACT)).isNotEmpty();
        Told bare = told("get", CASE, 200, JSON, right);
        bare.headers().remove("ETag");
        assertThat(bare.faults(CONTRACT)).containsExactly("header ETag is missing");
        Told odd = told("get", CASE, 200, JSON, right);
        odd.headers().put("ETag", "3");
        assertThat(odd.faults(CONTRACT)).isNotEmpty();
        Told more = told("get", CASE, 200, JSON, right);
        more.headers().put("Retry-After", "1");
        assertThat(more.faults(CONTRACT)).isNotEmpty();
    }

    @Test
    void a_problem_that_is_not_listed_there_is_found() {
        assertThat(told("get", CASE, 409, PROBLEM, problem("RUN_CONFLICT")).faults(CONTRACT))
                .isNotEmpty();
        assertThat(told("get", CASE, 404, PROBLEM, problem("NOT_FOUND").put("code", "ODD"))
                        .faults(CONTRACT))
                .isNotEmpty();
        assertThat(told("get", CASE, 401, PROBLEM, problem("NOT_FOUND")).faults(CONTRACT))
                .isNotEmpty();
        assertThat(told("delete", CASE, 404, PROBLEM, problem("NOT_FOUND")).faults(CONTRACT))
                .isNotEmpty();
        assertThat(told("get", CASE, 404, JSON, problem("NOT_FOUND")).faults(CONTRACT))
                .isNotEmpty();
    }
}
