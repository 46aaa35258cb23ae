package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.fendan.app.json.Json;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.PolicyModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pure questions: what a scheme says, what is missing, what would change the answer. */
class QuestionDeskTest {

    private final QuestionDesk desk = new QuestionDesk(new Catalogue(ServiceLoader.load(PolicyModule.class).stream()
            .flatMap(module -> module.get().schemes().stream())
            .toList()));
    private final JsonNode example = desk.scheme(Town.SCHEME, "en").body().path("example");

    private ObjectNode question(String part) {
        ObjectNode question = Json.object().put("date", "2021-04-01");
        question.set("facts", example.path(part).deepCopy());
        return question;
    }

    private Answer admission(ObjectNode question) {
        return desk.admission(Town.SCHEME, question, "en");
    }

    @Test
    void the_example_is_admitted_and_charged() {
        JsonNode answer = admission(question("loan")).body();
        assertThat(answer.path("outcome").asString()).isEqualTo("ADMITTED");
        assertThat(answer.path("contribution").path("amount").path("amount").asString())
                .isEqualTo("75000.00");
        assertThat(answer.path("contribution").path("citation").path("article").asString())
                .isEqualTo("6");
    }

    @Test
    void without_facts_nothing_is_decided_and_the_missing_are_named() {
        JsonNode answer = admission(Json.object().put("date", "2021-04-01")).body();
        assertThat(answer.path("outcome").asString()).isEqualTo("UNDECIDED");
        assertThat(answer.path("missing")
                        .valueStream()
                        .map(f -> f.path("name").asString())
                        .toList())
                .contains("balance", "registeredIn", "industry", "titles", "disbursedOn");
        assertThat(answer.path("findings")
                        .valueStream()
                        .map(f -> f.path("verdict").asString())
                        .distinct()
                        .toList())
                .containsExactly("UNDECIDED");
    }

    @ParameterizedTest(name = "balance {0}, rate {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                     5000000.00 | 5.22 | ADMITTED
                     5000000.01 | 5.22 | NEEDS_REASON
                     5000000.00 | 5.23 | NEEDS_REASON
                    10000000.00 | 5.22 | NEEDS_REASON
                    10000000.01 | 5.22 | REFUSED
                    """)
    void articles_10_and_12_at_their_edges(String balance, String rate, String outcome) {
        ObjectNode question = question("loan");
        ((ObjectNode) question.get("facts")).put("balance", balance).put("rate", rate);
        assertThat(admission(question).body().path("outcome").asString()).isEqualTo(outcome);
    }

    @Test
    void an_unmet_requirement_says_what_would_change_it_with_the_dates_of_its_parameter() {
        ObjectNode question = question("loan");
        ((ObjectNode) question.get("facts")).put("rate", "5.23");
        JsonNode finding = admission(question)
                .body()
                .path("findings")
                .valueStream()
                .filter(f -> f.path("verdict").asString().equals("UNMET"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.path("citation").path("article").asString()).isEqualTo("12");
        String tree = finding.path("explanation").toString();
        assertThat(tree).contains("\"REMEDY\"", "\"5.22\"", "\"2015-10-24\"", "\"4.35\"");
    }

    @Test
    void two_roads_are_two_ways_to_change_the_answer() {
        ObjectNode question = question("loan");
        ObjectNode facts = (ObjectNode) question.get("facts");
        facts.set("titles", Json.array());
        facts.put("inTechRegister", false).put("registerUpToDate", true).put("ownsIp", true);
        JsonNode finding = admission(question)
                .body()
                .path("findings")
                .valueStream()
                .filter(f -> f.path("verdict").asString().equals("UNMET"))
                .findFirst()
                .orElseThrow();
        List<JsonNode> remedies = finding.path("explanation")
                .path("parts")
                .valueStream()
                .filter(part -> part.path("kind").asString().equals("REMEDY"))
                .toList();
        assertThat(remedies).hasSize(2);
    }

    @Test
    void the_worked_figures_of_article_17() {
        ObjectNode question = question("loss");
        question.set(
                "resources", Json.object().put("contributions", "250000.00").put("riskFund", "100000.00"));
        JsonNode split = desk.loss(Town.SCHEME, question, "en").body();
        assertThat(split.path("totals").toString())
                .isEqualTo("{\"contributions\":{\"amount\":\"250000.00\",\"currency\":\"CNY\"},"
                        + "\"riskFund\":{\"amount\":\"100000.00\",\"currency\":\"CNY\"},"
                        + "\"committee\":{\"amount\":\"290000.00\",\"currency\":\"CNY\"},"
                        + "\"bank\":{\"amount\":\"390000.01\",\"currency\":\"CNY\"}}");
    }

    @Test
    void a_loss_without_the_funds_money_is_not_guessed() {
        ObjectNode question = question("loss");
        question.set("resources", Json.object().put("riskFund", "1.00"));
        Answer answer = desk.loss(Town.SCHEME, question, "en");
        assertThat(answer.body().path("code").asString()).isEqualTo("FACTS_MISSING");
        assertThat(answer.body().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/resources/contributions");
    }

    @Test
    void a_recovery_goes_back_in_the_order_of_article_18() {
        ObjectNode question = question("recovery");
        question.set(
                "borne",
                Json.object()
                        .put("bank", "390000.01")
                        .put("committee", "290000.00")
                        .put("riskFund", "100000.00")
                        .put("contributions", "250000.00"));
        JsonNode totals = desk.recovery(Town.SCHEME, question, "en").body().path("totals");
        assertThat(totals.path("bank").path("amount").asString()).isEqualTo("680000.01");
        assertThat(totals.path("riskFund").path("amount").asString()).isEqualTo("100000.00");
        assertThat(totals.path("contributions").path("amount").asString()).isEqualTo("19999.99");
    }

    @Test
    void all_faults_of_a_question_are_told_at_once() {
        ObjectNode question = Json.object().put("date", "2021-13-01").put("surprise", 1);
        Answer answer = admission(question);
        assertThat(Town.codes(answer)).containsExactlyInAnyOrder("VALUE_INVALID", "MEMBER_UNKNOWN");
        ObjectNode facts = question("loan");
        ((ObjectNode) facts.get("facts"))
                .put("loanAmount", 3000000)
                .put("enterprise", "91500107MA5UQ9B69I")
                .put("nothing", "x")
                .put("employees", -1);
        assertThat(Town.codes(admission(facts)))
                .containsExactlyInAnyOrder("NUMBER_FOR_MONEY", "VALUE_INVALID", "FACT_UNKNOWN", "VALUE_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.00", "90000000000000000.00", "-1.00", "1.001", "1e6", "' 1.00'"})
    void a_loan_of_nothing_or_of_too_much_is_refused(String amount) {
        ObjectNode question = question("loan");
        ((ObjectNode) question.get("facts")).put("loanAmount", amount);
        assertThat(Town.codes(admission(question))).containsExactly("VALUE_INVALID");
    }

    @Test
    void before_the_edition_there_is_no_answer() {
        assertThat(Town.codes(admission(question("loan").put("date", "2021-02-23"))))
                .containsExactly("NOT_IN_FORCE");
        assertThat(admission(question("loan").put("date", "2021-02-24")).status())
                .isEqualTo(200);
    }
}
