package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.core.scheme.Effect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which position a step asks for, what its matter is, and who is kept from it. */
class SeparationTest {

    private static final Map<String, Object> AGREED = Map.of("approved", true, "opinion", "ok");

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void open() {
        town = Town.withAgreement(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void each_effect_asks_for_one_position(Effect effect) {
        Position position = Position.of(effect);
        Caller without = new Caller(
                "li",
                Role.AUTHORITY,
                "",
                "P-1",
                Stream.of(Position.values())
                        .filter(other -> other != position)
                        .collect(java.util.stream.Collectors.toSet()),
                java.util.Optional.empty());
        assertThat(PositionRules.missing(without, position).orElseThrow().example())
                .isEqualTo(position.name());
        assertThat(PositionRules.missing(new Caller("li", Role.AUTHORITY, ""), position))
                .isEmpty();
    }

    @Test
    void who_judges_does_not_make_and_who_pays_does_neither() {
        assertThat(Stream.of(Effect.values()).filter(effect -> Position.of(effect) == Position.REVIEWER))
                .containsExactly(Effect.REVIEW, Effect.CONFIRM);
        assertThat(Stream.of(Effect.values()).filter(effect -> Position.of(effect) == Position.APPROVER))
                .containsExactly(Effect.APPROVE, Effect.RESERVE, Effect.DECIDE, Effect.GRANT);
        assertThat(Stream.of(Effect.values()).filter(effect -> Position.of(effect) == Position.PAYER))
                .containsExactly(Effect.PAY, Effect.PAY_SUBSIDY, Effect.REFUND);
    }

    private List<String> matter(String id, String step) {
        var file = town.lookUps.find(id, Town.CENTRE).orElseThrow();
        return new Matter(file)
                .before(file.scheme().procedure().step(step).orElseThrow()).stream()
                        .map(event -> event.step())
                        .toList();
    }

    @Test
    void a_matter_begins_with_what_opens_it_and_another_with_the_next() {
        String id = town.filed("L-1", "5000000.00");
        assertThat(matter(id, "approve")).containsExactly("apply");
        town.live(id, "5000000.00", "125000.00");
        assertThat(matter(id, "repay"))
                .containsExactly("apply", "bank-review", "approve", "contribute", "sign", "disburse");
        town.claimed(id, "1000000.00", "30000.01");
        assertThat(matter(id, "confirm-overdue")).containsExactly("overdue", "claim");
        town.did(Town.CENTRE, id, "confirm-overdue", "2022-05-10", AGREED);
        assertThat(matter(id, "pay")).containsExactly("overdue", "claim", "confirm-overdue");
        assertThat(matter(id, "settle")).contains("apply", "approve").doesNotContain("overdue", "claim");
    }

    @Test
    void an_increase_is_a_matter_of_its_own() {
        String id = town.filed("L-2", "2000000.00");
        town.live(id, "2000000.00", "50000.00");
        town.did(Town.BANK, id, "increase", "2021-06-01", Map.of("increase", "1000000.00"));
        town.did(Town.BANK, id, "review-increase", "2021-06-02", AGREED);
        assertThat(matter(id, "approve-increase")).containsExactly("increase", "review-increase");
    }

    private Answer as(Caller caller, String id, String step, String date, Map<String, Object> facts) {
        return town.cases.step(id, step, town.body(id, step, date, facts), town.intent(caller));
    }

    private static void same(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(403);
        assertThat(Town.codes(answer)).contains("SAME_PERSON");
    }

    @Test
    void on_a_loss_the_maker_checks_nothing_and_the_checker_pays_nothing() {
        String id = town.filed("L-3", "5000000.00");
        town.live(id, "5000000.00", "125000.00");
        town.claimed(id, "100000.00", "0.01");
        same(as(Town.BANK, id, "confirm-payment", "2022-05-10", Map.of("approved", true)));
        Town.expect(201, as(Town.CENTRE, id, "confirm-overdue", "2022-05-10", AGREED));
        town.did(Town.BANK, id, "confirm-payment", "2022-05-11", Map.of("approved", true));
        town.did(Town.LEADER, id, "approve-payment", "2022-05-16", AGREED);
        same(as(Town.CENTRE, id, "pay", "2022-05-20", Map.of()));
        same(as(Signers.of(Town.BANK, Position.REVIEWER), id, "recover", "2022-05-20", Map.of("recovered", "1.00")));
        town.did(Town.CENTRE, id, "pay", "2022-05-20", Map.of());
    }

    @Test
    void an_enterprise_is_a_maker_whatever_it_signs() {
        Caller boss = new Caller("boss", Role.ENTERPRISE, "91500107MA5UQ9B69J");
        for (Position position : Position.values()) {
            assertThat(PositionRules.missing(boss, position)).isEmpty();
        }
        assertThat(PositionRules.missing(new Caller("visitor", Role.AUDITOR, "auditor"), Position.CLERK))
                .isPresent();
    }

    @Test
    void a_fund_is_wound_down_by_two_and_an_act_is_taken_back_by_another() {
        town.inject("riskFund", org.fendan.core.settlement.FundAct.Kind.INJECTION, "1000000.00", "2021-03-02");
        Town.expect(201, town.agree("bank-a", "2021-03-01", "2021-12-31"));
        var kind = org.fendan.core.settlement.FundAct.Kind.WIND_DOWN;
        var day = org.fendan.app.json.Json.object().put("date", "2022-01-10");
        Answer asked = town.funds.act(Town.SCHEME, "bank-a", "riskFund", kind, day, town.intent(Town.CENTRE));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(town.balance("bank/bank-a/fund/riskFund")).isEqualTo("1000000.00");
        same(town.funds.act(Town.SCHEME, "bank-a", "riskFund", kind, day, town.intent(Town.CENTRE)));
        Caller second = Signers.of(Town.CENTRE, Position.APPROVER);
        Town.expect(201, town.funds.act(Town.SCHEME, "bank-a", "riskFund", kind, day, town.intent(second)));
        assertThat(town.balance("bank/bank-a/fund/riskFund")).isEqualTo("0.00");
        var back = org.fendan.app.json.Json.object()
                .put("chain", "F1")
                .put("date", "2022-01-11")
                .put("reason", "误记");
        same(town.ledger.reverse(back, town.intent(Town.CENTRE)));
    }
}
