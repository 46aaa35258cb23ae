package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page on which the contract is tried out comes from the app alone, and what it offers is accepted. */
class DocsRoutesTest {

    private static final Pattern ASKED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @TempDir
    private static Path data;

    private static House house;

    @BeforeAll
    static void open() {
        house = new House(data);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void the_page_asks_for_nothing_but_files_of_the_app() {
        House.Heard page = house.getUnsigned("/docs");
        assertThat(page.status()).isEqualTo(200);
        String html = page.raw().body();
        assertThat(html).doesNotContain("<style").doesNotContain("style=").doesNotContain("http:", "https:");
        assertThat(html.replaceAll("<script src=\"[^\"]+\"></script>", "")).doesNotContain("<script");
        Set<String> asked = new TreeSet<>();
        Matcher names = ASKED.matcher(html);
        while (names.find()) {
            asked.add(names.group(1));
        }
        assertThat(asked).contains("/docs/swagger-ui-bundle.js", "/docs/start.js", "/docs/swagger-ui.css");
        asked.forEach(
                name -> assertThat(house.getUnsigned(name).status()).as(name).isEqualTo(200));
    }

    @Test
    void no_script_in_the_page_and_none_from_elsewhere_may_run() {
        for (String address : List.of("/docs", "/docs/start.js", "/docs/openapi.json")) {
            assertThat(house.getUnsigned(address).header("Content-Security-Policy"))
                    .startsWith("default-src 'self';")
                    .doesNotContain("unsafe")
                    .doesNotContain("script-src")
                    .doesNotContain("http");
        }
    }

    @Test
    void there_are_no_other_files() {
        for (String name : List.of("nothing.js", "index.html", "..%2fopenapi.yaml", "swagger-ui.js")) {
            assertThat(house.getUnsigned("/docs/" + name).status()).as(name).isBetween(400, 404);
        }
    }

    @Test
    void every_example_of_a_question_anybody_may_ask_is_answered() {
        Contract offered = new Contract(
                Json.read(house.getUnsigned("/docs/openapi.json").raw().body()));
        Map<String, Integer> answered = new TreeMap<>();
        offered.operations().stream().filter(DocsRoutesTest::isOpen).forEach(operation -> {
            String path = operation.address().path(name -> value(offered, operation, name));
            JsonNode body = operation.node().path("requestBody").path("content").path("application/json");
            House.Heard heard =
                    body.isMissingNode() ? house.getUnsigned(path) : house.ask(path, Json.write(body.path("example")));
            answered.put(operation.route(), heard.status());
        });
        assertThat(answered)
                .containsKeys(
                        "post /api/v1/schemes/{scheme}/admissions",
                        "post /api/v1/schemes/{scheme}/contributions",
                        "post /api/v1/schemes/{scheme}/losses",
                        "post /api/v1/schemes/{scheme}/recoveries",
                        "post /api/v1/schemes/{scheme}/subsidies",
                        "post /api/v1/matches",
                        "post /api/v1/comparisons",
                        "get /api/v1/schemes/{scheme}");
        assertThat(answered)
                .allSatisfy((route, status) -> assertThat(status).as(route).isEqualTo(200));
    }

    /** Whether nobody has to sign in for it, and it changes nothing. */
    private static boolean isOpen(Contract.Operation operation) {
        return operation.node().path("tags").path(0).asString("").equals("scheme");
    }

    /** What the contract gives as an example of a parameter. */
    private static String value(Contract contract, Contract.Operation operation, String name) {
        return contract.parameters(operation).stream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("example")
                .asString();
    }
}
