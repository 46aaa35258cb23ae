package org.fendan.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.CaseQuery;
import org.fendan.app.desk.Role;
import org.fendan.core.fact.CreditCode;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoBusinessTest {

    private static final Caller AUDITOR = new Caller("auditor", Role.AUDITOR, "auditor");
    private static final String SCHEME = "chongqing.assist-loan";

    @TempDir
    private static Path folder;

    private static Workplace workplace;
    private static int acts;

    @BeforeAll
    static void load() {
        workplace = Workplace.open(Settings.in(folder));
        acts = new DemoBusiness(workplace.cases(), workplace.funds(), workplace.users()).load((done, of) -> {});
    }

    @AfterAll
    static void close() {
        workplace.close();
    }

    @Test
    void a_hundred_and_twenty_loans_stand_in_every_state() {
        Map<String, Integer> stages = new TreeMap<>();
        cases().forEach(loan -> stages.merge(loan.get("stage").asString(), 1, Integer::sum));

        assertThat(acts).isGreaterThan(900);
        assertThat(stages)
                .containsOnly(
                        Map.entry("approved", 3),
                        Map.entry("blacklisted", 1),
                        Map.entry("claimed", 2),
                        Map.entry("compensated", 6),
                        Map.entry("contracted", 2),
                        Map.entry("contributed", 2),
                        Map.entry("filed", 4),
                        Map.entry("increase-filed", 1),
                        Map.entry("jointly-confirmed", 1),
                        Map.entry("live", 55),
                        Map.entry("overdue", 3),
                        Map.entry("overdue-confirmed", 1),
                        Map.entry("payment-approved", 1),
                        Map.entry("refused", 5),
                        Map.entry("renewal-filed", 1),
                        Map.entry("reviewed", 3),
                        Map.entry("settled", 25),
                        Map.entry("withdrawn", 3),
                        Map.entry("written-off", 1));
        assertThat(stages.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(DemoBusiness.LOANS);
    }

    @Test
    void forty_enterprises_have_different_names_and_codes_whose_check_character_holds() {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < DemoBusiness.FIRMS; i++) {
            Firm firm = Firm.numbered(i);
            names.add(firm.name());
            codes.add(firm.code());
            assertThat(CreditCode.parse(firm.code()).grade()).isEqualTo(CreditCode.Grade.VALID);
        }
        assertThat(names).hasSize(DemoBusiness.FIRMS);
        assertThat(codes).hasSize(DemoBusiness.FIRMS);
    }

    @Test
    void the_third_bank_shows_the_worked_figures() {
        JsonNode loan = whole("BANK-C-2021-0001");
        JsonNode claim = loan.get("claims").get(0).get("split").get("totals");

        assertThat(sum(claim, "contributions")).isEqualTo("250000.00");
        assertThat(sum(claim, "riskFund")).isEqualTo("100000.00");
        assertThat(sum(claim, "committee")).isEqualTo("290000.00");
        assertThat(sum(claim, "bank")).isEqualTo("390000.01");
        assertThat(sum(loan.get("returned"), "riskFund")).isEqualTo("100000.00");
        assertThat(sum(loan.get("returned"), "contributions")).isEqualTo("19999.99");
        Money toTheBank = Money.parse(sum(loan.get("returned"), "bank"))
                .plus(Money.parse(sum(loan.get("returned"), "committee")));
        assertThat(toTheBank).hasToString("680000.01");
    }

    @Test
    void what_the_committee_decided_is_escalated_no_longer() {
        boolean decided = cases().stream()
                .map(loan -> whole(loan.get("reference").asString()))
                .anyMatch(loan -> loan.get("events")
                                .valueStream()
                                .anyMatch(event -> event.get("step").asString().equals("decide-escalation"))
                        && sum(loan.get("borne"), "committee").equals("0.00"));

        assertThat(decided).isTrue();
    }

    @Test
    void a_notice_that_is_owed_is_among_the_deadlines_on_the_last_day() {
        JsonNode deadlines = workplace
                .lookUps()
                .deadlines(java.time.LocalDate.of(2022, 4, 30), AUDITOR)
                .body()
                .get("deadlines");

        assertThat(deadlines.valueStream().map(one -> one.get("standing").asString()))
                .contains("OVERDUE", "MET_LATE");
    }

    @Test
    void the_ledger_verifies_and_the_pools_agree_with_the_loans() {
        assertThat(workplace.ledger().verification().body().get("clean").booleanValue())
                .isTrue();

        Map<String, Money> open = new TreeMap<>();
        cases().forEach(loan -> open.merge(
                loan.get("bank").asString(),
                Money.parse(loan.get("openBalance").get("amount").asString()),
                Money::plus));
        JsonNode pools = workplace.funds().pools(SCHEME, AUDITOR, "en").body();
        pools.get("banks")
                .forEach(bank -> assertThat(Money.parse(
                                bank.get("openBalance").get("amount").asString()))
                        .isEqualTo(open.get(bank.get("bank").asString())));
        assertThat(pools.get("banks").size()).isEqualTo(3);
    }

    @Test
    void everybody_in_the_list_can_sign_in() {
        for (DemoUser user : DemoUser.values()) {
            assertThat(workplace.users().signIn(user.user(), user.key())).contains(user.caller());
        }
    }

    private static java.util.List<JsonNode> cases() {
        return workplace
                .lookUps()
                .cases(CaseQuery.first(500), AUDITOR)
                .body()
                .get("cases")
                .valueStream()
                .toList();
    }

    private static JsonNode whole(String reference) {
        JsonNode line = cases().stream()
                .filter(loan -> loan.get("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow();
        return workplace
                .lookUps()
                .oneCase(line.get("id").asString(), AUDITOR, "en")
                .body();
    }

    private static String sum(JsonNode totals, String bearer) {
        return totals.path(bearer).path("amount").asString("none");
    }
}
