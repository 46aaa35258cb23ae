package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.fendan.app.json.Json;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All loaded schemes side by side, and one loss under each. */
class CompareDeskTest {

    private static final Catalogue CATALOGUE = new Catalogue(ServiceLoader.load(PolicyModule.class).stream()
            .flatMap(module -> module.get().schemes().stream())
            .toList());

    private final CompareDesk desk = new CompareDesk(CATALOGUE);

    private static ObjectNode question(List<String> ids) {
        ObjectNode question = Json.object().put("date", "2021-04-01").put("loss", "1000000.00");
        ArrayNode schemes = Json.array();
        ids.forEach(schemes::add);
        question.set("schemes", schemes);
        return question;
    }

    @Test
    void every_loaded_scheme_that_shares_losses_splits_the_same_principal() {
        JsonNode answer = desk.compare(question(CATALOGUE.ids()), "en").body();
        assertThat(answer.path("loss").path("amount").asString()).isEqualTo("1000000.00");
        assertThat(answer.path("lossFrom").asString()).isEqualTo("STATED");
        assertThat(answer.path("schemes")
                        .valueStream()
                        .map(s -> s.path("scheme").asString()))
                .containsExactlyElementsOf(CATALOGUE.ids());
        answer.path("loans").forEach(loan -> {
            Scheme scheme = CATALOGUE.latest(loan.path("scheme").asString()).orElseThrow();
            assertThat(loan.has("split"))
                    .as(loan.toPrettyString())
                    .isEqualTo(scheme.losses().isPresent());
            assertThat(loan.path("resources").asString()).isEqualTo("EXAMPLE");
            if (loan.has("split")) {
                assertThat(loan.path("split").path("whole").path("amount").asString())
                        .isEqualTo("1000000.00");
            }
        });
    }

    @Test
    void each_concept_has_a_cell_for_each_scheme_and_shares_are_cited() {
        JsonNode answer = desk.compare(question(CATALOGUE.ids()), "en").body();
        assertThat(answer.path("concepts")).hasSize(13);
        answer.path("concepts").forEach(row -> {
            assertThat(row.path("cells")).hasSize(CATALOGUE.ids().size());
            if (row.path("concept").asString().equals("SHARES")) {
                row.path("cells")
                        .forEach(cell -> cell.path("entries")
                                .forEach(entry ->
                                        assertThat(entry.has("citation")).isTrue()));
            }
        });
    }

    @Test
    void given_resources_and_facts_take_the_examples_place() {
        ObjectNode question = question(List.of(Town.SCHEME, other()));
        question.set("facts", Json.object().put("overdueInterest", "30000.01"));
        ObjectNode resources = Json.object();
        resources.set(
                Town.SCHEME, Json.object().put("contributions", "250000.00").put("riskFund", "1000000.00"));
        question.set("resources", resources);
        JsonNode loan = desk.compare(question, "en").body().path("loans").get(0);

        assertThat(loan.path("resources").asString()).isEqualTo("GIVEN");
        JsonNode totals = loan.path("split").path("totals");
        assertThat(totals.path("contributions").path("amount").asString()).isEqualTo("250000.00");
        assertThat(totals.path("riskFund").path("amount").asString()).isEqualTo("390000.00");
        assertThat(totals.path("bank").path("amount").asString()).isEqualTo("390000.01");
    }

    private static String other() {
        return CATALOGUE.ids().stream()
                .filter(id -> !id.equals(Town.SCHEME))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatever_is_wrong_is_told_at_once() {
        ObjectNode question = question(List.of(Town.SCHEME, Town.SCHEME));
        question.put("loss", 5).put("date", "2021-02-30");
        ObjectNode resources = Json.object();
        resources.set(Town.SCHEME, Json.object().put("riskFund", "-1").put("gold", "1.00"));
        resources.set("nowhere.none", Json.object());
        question.set("resources", resources);
        assertThat(desk.compare(question, "en")
                        .body()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString() + " "
                                + e.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "/date VALUE_INVALID",
                        "/schemes TOO_FEW",
                        "/loss VALUE_INVALID",
                        "/resources/chongqing.assist-loan/riskFund VALUE_INVALID",
                        "/resources/chongqing.assist-loan/gold MEMBER_UNKNOWN",
                        "/resources SCHEME_UNKNOWN");
    }
}
