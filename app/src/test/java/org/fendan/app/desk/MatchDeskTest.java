package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.FundAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All loaded schemes asked at once, with and without our own records. */
class MatchDeskTest {

    private static final Catalogue CATALOGUE = new Catalogue(ServiceLoader.load(PolicyModule.class).stream()
            .flatMap(module -> module.get().schemes().stream())
            .toList());

    @TempDir
    private Path folder;

    private final MatchDesk desk = MatchDesk.withoutRecords(CATALOGUE);

    static Stream<Scheme> schemes() {
        return CATALOGUE.ids().stream()
                .map(id -> CATALOGUE.latest(id).orElseThrow())
                .filter(scheme -> scheme.inForce().contains(scheme.example().date()));
    }

    private static ObjectNode question(Scheme scheme) {
        ObjectNode question = Json.object().put("date", scheme.example().date().toString());
        question.set("facts", FactsJson.write(scheme.example().loan()));
        return question;
    }

    private static JsonNode match(Answer answer, String scheme) {
        return answer.body()
                .path("matches")
                .valueStream()
                .filter(match -> match.path("scheme").asString().equals(scheme))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.body().toPrettyString()));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void each_schemes_example_is_eligible_for_it_and_comes_before_whatever_is_not(Scheme scheme) {
        Answer answer = desk.match(question(scheme), Optional.empty(), "en");

        assertThat(match(answer, scheme.id()).path("outcome").asString()).isEqualTo("ADMITTED");
        assertThat(answer.body().path("matches").get(0).path("outcome").asString())
                .isEqualTo("ADMITTED");
        assertThat(answer.body().path("records").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void without_facts_every_scheme_says_what_is_missing(Scheme scheme) {
        ObjectNode question = Json.object().put("date", scheme.example().date().toString());
        question.set("schemes", Json.array().add(scheme.id()));
        Answer answer = desk.match(question, Optional.empty(), "en");

        assertThat(answer.body().path("matches")).hasSize(1);
        assertThat(match(answer, scheme.id()).path("outcome").asString()).isEqualTo("UNDECIDED");
        match(answer, scheme.id()).path("missing").forEach(fact -> {
            assertThat(fact.path("label").path("en").asString()).isNotBlank();
            assertThat(fact.path("example").asString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void every_scheme_is_matched_or_listed_with_the_days_it_is_in_force(Scheme scheme) {
        Answer answer = desk.match(question(scheme), Optional.empty(), "en");
        List<String> named = Stream.of("matches", "notInForce")
                .flatMap(part -> answer.body().path(part).valueStream())
                .map(one -> one.path("scheme").asString())
                .sorted()
                .toList();
        assertThat(named).isEqualTo(CATALOGUE.ids());
    }

    @Test
    void a_fact_another_scheme_knows_is_no_fault_and_all_that_is_wrong_is_told_at_once() {
        ObjectNode question = question(CATALOGUE.latest(Town.SCHEME).orElseThrow());
        question.put("bogus", 1).set("schemes", Json.array().add(Town.SCHEME).add("nowhere.none"));
        ((ObjectNode) question.get("facts"))
                .put("nobodyKnows", "1")
                .put("loanAmount", 5)
                .put("employees", "many");
        List<String> errors = desk.match(question, Optional.empty(), "en")
                .body()
                .path("errors")
                .valueStream()
                .map(e -> e.path("pointer").asString() + " " + e.path("code").asString())
                .toList();
        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "/bogus MEMBER_UNKNOWN",
                        "/schemes SCHEME_UNKNOWN",
                        "/facts/nobodyKnows FACT_UNKNOWN",
                        "/facts/loanAmount NUMBER_FOR_MONEY",
                        "/facts/employees VALUE_INVALID");
    }

    @Test
    void a_refusal_names_the_value_wanted_and_the_last_day() {
        ObjectNode question = question(CATALOGUE.latest(Town.SCHEME).orElseThrow());
        ((ObjectNode) question.get("facts")).put("purpose", "fixedAssets");
        JsonNode match = match(desk.match(question, Optional.empty(), "en"), Town.SCHEME);

        assertThat(match.path("outcome").asString()).isEqualTo("REFUSED");
        JsonNode way = match.path("refusals").get(0).path("ways").get(0);
        assertThat(way.path("lastDay").asString()).isEqualTo("2022-11-24"); // the title's last day
        JsonNode change = way.path("changes").get(0);
        assertThat(change.path("fact").path("name").asString()).isEqualTo("purpose");
        assertThat(change.path("order").asString() + change.path("value").asString())
                .isEqualTo("=workingCapital");
    }

    @ParameterizedTest(name = "loan {0}: at most {1}, a way is {2}")
    @CsvSource({"4000000.00, 10000000.00, -", "10000000.01, 10000000.00, 10000000.00"})
    void the_largest_loan_is_the_least_ceiling(String loan, String most, String way) {
        ObjectNode question = question(CATALOGUE.latest(Town.SCHEME).orElseThrow());
        ((ObjectNode) question.get("facts")).put("loanAmount", loan).put("balance", loan);
        JsonNode match = match(desk.match(question, Optional.empty(), "en"), Town.SCHEME);

        assertThat(match.path("mostLoan").path("left").path("amount").asString())
                .isEqualTo(most);
        assertThat(match.path("refusals")
                        .path(0)
                        .path("ways")
                        .path(0)
                        .path("changes")
                        .path(0)
                        .path("value")
                        .asString("-"))
                .isEqualTo(way);
    }

    private static ObjectNode untold(Facts loan) {
        Facts stated = loan;
        for (FactKey<?> key : loan.keys()) {
            stated = key.origin() == FactKey.Origin.PLATFORM ? stated.without(key) : stated;
        }
        ObjectNode question = Json.object().put("date", "2021-04-02").put("bank", "bank-a");
        question.set("facts", FactsJson.write(stated));
        return question;
    }

    @Test
    void our_records_tell_what_was_not_stated_to_those_whose_business_it_is() {
        try (Town town = Town.withAgreement(folder)) {
            town.filed("L-1", "3000000.00");
            town.inject("riskFund", FundAct.Kind.INJECTION, "1000000.00", "2021-04-01");
            MatchDesk desk = new MatchDesk(town.catalogue, Optional.of(town.store.reads()));
            ObjectNode question = untold(town.loan("L-2", "1000000.00"));

            JsonNode seen = match(desk.match(question, Optional.of(Town.CENTRE), "en"), Town.SCHEME);
            assertThat(seen.path("outcome").asString()).isEqualTo("ADMITTED");
            assertThat(seen.path("mostLoan").path("left").path("amount").asString())
                    .isEqualTo("7000000.00");
            assertThat(seen.path("mostLoanWithoutReason")
                            .path("left")
                            .path("amount")
                            .asString())
                    .isEqualTo("2000000.00");
            assertThat(seen.path("mostPublicMoney").path("left").path("amount").asString())
                    .isEqualTo("1000000.00");
            assertThat(seen.path("coveredLoss").path("amount").asString()).isEqualTo("2000000.00");

            Answer stranger = desk.match(question, Optional.empty(), "en");
            assertThat(stranger.body().path("records").asBoolean()).isFalse();
            assertThat(match(stranger, Town.SCHEME).path("outcome").asString()).isEqualTo("UNDECIDED");
            Caller other = new Caller("bank-b", Role.BANK, "bank-b");
            assertThat(desk.match(question, Optional.of(other), "en")
                            .body()
                            .path("records")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void an_enterprise_sees_its_own_ceiling_but_not_what_the_funds_hold() {
        try (Town town = Town.withAgreement(folder)) {
            town.filed("L-1", "9500000.00");
            MatchDesk desk = new MatchDesk(town.catalogue, Optional.of(town.store.reads()));
            ObjectNode question = untold(town.loan("L-2", "600000.00"));
            String code = question.path("facts").path("enterprise").asString();
            Caller own = new Caller("firm", Role.ENTERPRISE, code);

            JsonNode match = match(desk.match(question, Optional.of(own), "en"), Town.SCHEME);
            assertThat(match.path("outcome").asString()).isEqualTo("REFUSED");
            assertThat(match.path("exceeded").get(0).path("left").path("amount").asString())
                    .isEqualTo("500000.00");
            assertThat(match.has("mostPublicMoney")).isFalse();
            Caller other = new Caller("firm", Role.ENTERPRISE, "91110108MA01ABCD1X");
            assertThat(desk.match(question, Optional.of(other), "en")
                            .body()
                            .path("records")
                            .asBoolean())
                    .isFalse();
        }
    }
}
