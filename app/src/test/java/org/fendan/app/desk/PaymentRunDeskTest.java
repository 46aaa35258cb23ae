package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.desk.PremiumTown.CHECKER;
import static org.fendan.app.desk.PremiumTown.FUND;
import static org.fendan.app.desk.PremiumTown.INSURER;
import static org.fendan.app.desk.PremiumTown.LEADER;
import static org.fendan.app.desk.PremiumTown.MAKER;
import static org.fendan.app.desk.PremiumTown.ONE;
import static org.fendan.app.desk.PremiumTown.PAYER;
import static org.fendan.app.desk.PremiumTown.THREE;
import static org.fendan.app.desk.PremiumTown.TWO;
import static org.fendan.app.desk.PremiumTown.code;
import static org.fendan.app.desk.PremiumTown.expect;
import static org.fendan.app.desk.PremiumTown.half;
import static org.fendan.app.desk.PremiumTown.on;
import static org.fendan.app.desk.PremiumTown.verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.core.ledger.Hold;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Granted subsidies are listed, approved by a second person and paid, each once. */
class PaymentRunDeskTest {

    private static final Caller SECOND_PAYER = new Caller("second-payer", Role.AUTHORITY, "");

    @TempDir
    private Path folder;

    private PremiumTown town;

    @BeforeEach
    void open() {
        town = new PremiumTown(folder);
    }

    @AfterEach
    void close() {
        JsonNode verification = town.ledger.verification().body();
        assertThat(verification.path("clean").asBoolean())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.path("reconciled").asBoolean()).isTrue();
        town.close();
    }

    @Test
    void drawn_up_by_one_approved_by_another_then_paid() {
        town.inject("1000000.00", "2021-01-10");
        String first = town.premium(ONE, "500000.00", "2021-03-01");
        String second = town.premium(TWO, "100000.00", "2021-03-02");
        Answer draft = expect(201, town.runs.draft(half("2021-H1", "2021-07-05"), town.intent(MAKER)));
        String run = draft.body().path("id").asString();
        assertThat(run).isEqualTo("R2021-H1-1");
        assertThat(draft.body().path("state").asString()).isEqualTo("DRAFTED");
        assertThat(town.lines(run)).containsExactly(first + " 200000.00 200000.00", second + " 40000.00 40000.00");
        assertThat(town.available(FUND)).isEqualTo("1000000.00");

        Answer same = town.runs.decide(run, verdict(true, "2021-07-06"), town.intent(MAKER));
        assertThat(same.status()).isEqualTo(403);
        assertThat(code(same)).isEqualTo("SAME_PERSON");
        assertThat(code(town.runs.decide(run, verdict(true, "2021-07-06"), town.intent(INSURER))))
                .isEmpty(); // it does not see the run at all
        expect(201, town.runs.decide(run, verdict(true, "2021-07-06"), town.intent(LEADER)));
        assertThat(town.state(run)).isEqualTo("APPROVED");
        assertThat(town.balance(FUND)).isEqualTo("1000000.00");
        assertThat(town.available(FUND)).isEqualTo("760000.00");

        JsonNode paid = expect(201, town.runs.pay(run, on("2021-07-10"), town.intent(PAYER)))
                .body();
        assertThat(paid.path("paid")
                        .valueStream()
                        .map(p -> p.path("payee").asString() + " "
                                + p.path("amount").path("amount").asString()))
                .containsExactly("enterprise-" + ONE + " 200000.00", "enterprise-" + TWO + " 40000.00");
        assertThat(paid.path("before").size()).isZero();
        assertThat(town.state(run)).isEqualTo("PAID");
        assertThat(town.balance(FUND)).isEqualTo("760000.00");
        assertThat(town.available(FUND)).isEqualTo("760000.00");
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("200000.00");
        assertThat(town.received("enterprise-" + TWO)).isEqualTo("40000.00");
        assertThat(code(town.runs.draft(half("2021-H2", "2022-01-05"), town.intent(MAKER))))
                .isEqualTo("NOTHING_DUE");
    }

    @Test
    void one_case_with_two_subsidies_for_two_payees() {
        town.inject("1000000.00", "2021-01-10");
        String id = town.premium(ONE, "500000.00", "2021-03-01");
        town.granted(id, "handling", "2021-03-02");
        String run = town.paid("2021-H1", "2021-07-05");
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("200000.00");
        assertThat(town.received("institution-insurer-a")).isEqualTo("5000.00");
        assertThat(town.run(run)
                        .path("bySubsidy")
                        .valueStream()
                        .map(s -> s.path("subsidy").asString() + " "
                                + s.path("name").path("en").asString() + " "
                                + s.path("pays").path("amount").asString()))
                .containsExactly("handling handling subsidy 5000.00", "premium premium subsidy 200000.00");
    }

    @Test
    void nobody_draws_up_approves_and_pays_or_pays_what_they_granted() {
        town.inject("1000000.00", "2021-01-10");
        String id = town.filed(ONE, "企业一", "500000.00", "2021-03-01");
        town.granted(id, "premium", "2021-03-01");
        String run = town.approved("2021-H1", "2021-07-05");
        Caller granter = Signers.of(MAKER, Position.APPROVER);
        for (Caller caller : List.of(MAKER, CHECKER, granter)) {
            Answer refused = town.runs.pay(run, on("2021-07-06"), town.intent(caller));
            assertThat(refused.status()).as("%s", refused.body()).isEqualTo(403);
            assertThat(code(refused)).isEqualTo("SAME_PERSON");
        }
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("0.00");
        expect(201, town.runs.pay(run, on("2021-07-06"), town.intent(PAYER)));
    }

    @Test
    void a_run_above_the_limit_of_who_approves_it_waits_for_somebody_else() {
        town.inject("1000000.00", "2021-01-10");
        town.premium(ONE, "500000.00", "2021-03-01");
        String run = town.drafted("2021-H1", "2021-07-05");
        Caller small = new Caller(
                "small",
                Role.AUTHORITY,
                "",
                "small",
                Role.AUTHORITY.positions(),
                Optional.of(Money.parse("199999.99")));
        Answer refused = town.runs.decide(run, verdict(true, "2021-07-06"), town.intent(small));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(code(refused)).isEqualTo("ABOVE_LIMIT");
        expect(201, town.runs.decide(run, verdict(true, "2021-07-06"), town.intent(CHECKER)));
    }

    @Test
    void the_same_key_another_key_and_another_person_pay_nothing_twice() {
        town.inject("1000000.00", "2021-01-10");
        town.premium(ONE, "500000.00", "2021-03-01");
        String run = town.approved("2021-H1", "2021-07-05");
        Intent intent = town.intent(PAYER);
        Answer first = expect(201, town.runs.pay(run, on("2021-07-06"), intent));
        Answer again = expect(201, town.runs.pay(run, on("2021-07-06"), intent));
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).hasToString(first.body().toString());
        assertThat(town.runs
                        .pay(run, on("2021-07-07"), intent)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("KEY_REUSED");
        Answer other = expect(200, town.runs.pay(run, on("2021-07-06"), town.intent(SECOND_PAYER)));
        assertThat(other.replayed()).isFalse();
        assertThat(other.body().path("paid").size()).isZero();
        assertThat(other.body().path("before"))
                .hasToString(first.body().path("paid").toString());
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("200000.00");
    }

    @Test
    void two_at_once_pay_each_payee_once() {
        town.inject("1000000.00", "2021-01-10");
        List<String> payees = List.of(ONE, TWO, THREE);
        payees.forEach(payee -> town.premium(payee, "100000.00", "2021-03-01"));
        String run = town.approved("2021-H1", "2021-07-05");
        List<CompletableFuture<Answer>> both = new ArrayList<>();
        for (Intent intent : List.of(town.intent(PAYER), town.intent(SECOND_PAYER))) {
            both.add(CompletableFuture.supplyAsync(() -> town.runs.pay(run, on("2021-07-06"), intent)));
        }
        int paid = 0;
        for (CompletableFuture<Answer> one : both) {
            JsonNode answer = one.join().body();
            paid += answer.path("paid").size();
            assertThat(answer.path("paid").size() + answer.path("before").size())
                    .isEqualTo(3);
        }
        assertThat(paid).isEqualTo(3);
        payees.forEach(payee -> assertThat(town.received("enterprise-" + payee)).isEqualTo("40000.00"));
        assertThat(town.balance(FUND)).isEqualTo("880000.00");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void after_a_crash_between_two_payees_it_goes_on(boolean sameKey) {
        town.inject("1000000.00", "2021-01-10");
        List.of(ONE, TWO, THREE).forEach(payee -> town.premium(payee, "100000.00", "2021-03-01"));
        String run = town.approved("2021-H1", "2021-07-05");
        Intent intent = town.intent(PAYER);
        town.runs.begin(run, on("2021-07-06"), intent);
        expect(201, town.runs.pay(run, "enterprise-" + ONE, on("2021-07-06"), intent));
        assertThat(town.state(run)).isEqualTo("PAYING");
        town.close();
        town = new PremiumTown(folder);
        assertThat(code(town.runs.cancel(run, reason("2021-07-07"), Intent.of(MAKER, "c"))))
                .isEqualTo("RUN_STATE");
        JsonNode answer = expect(
                        201, town.runs.pay(run, on("2021-07-06"), sameKey ? intent : Intent.of(PAYER, "later")))
                .body();
        assertThat(answer.path("paid").size()).isEqualTo(sameKey ? 3 : 2); // what was asked for with this key
        assertThat(answer.path("before").size()).isEqualTo(sameKey ? 0 : 1);
        assertThat(town.state(run)).isEqualTo("PAID");
        List.of(ONE, TWO, THREE)
                .forEach(payee ->
                        assertThat(town.received("enterprise-" + payee)).isEqualTo("40000.00"));
    }

    @Test
    void a_cap_carries_over_what_it_holds_back_and_a_refund_reopens_it() {
        town.inject("1000000.00", "2021-01-10");
        String first = town.premium(ONE, "500000.00", "2021-03-01");
        String second = town.premium(ONE, "400000.00", "2021-04-01");
        String run = town.paid("2021-H1", "2021-07-05");
        assertThat(town.lines(run))
                .containsExactly(first + " 200000.00 200000.00", second + " 160000.00 100000.00 premium-a-year");
        JsonNode line = town.run(run).path("lines").path(1);
        assertThat(line.path("carriedOver").path("amount").asString()).isEqualTo("60000.00");
        assertThat(line.path("heldBackBy").path("kind").asString()).isEqualTo("CAP");
        assertThat(line.path("heldBackBy").path("name").path("en").asString()).isEqualTo("subsidies of a year");
        assertThat(line.path("heldBackBy").path("citation").path("article").asString())
                .isEqualTo("4");
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("300000.00");

        String dry = town.paid("2021-H2", "2022-01-05", 200);
        assertThat(town.lines(dry)).containsExactly(second + " 60000.00 0.00 premium-a-year");
        assertThat(town.state(dry)).isEqualTo("PAID");
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("300000.00");

        town.did(INSURER, first, "surrender", "2022-02-01", Map.of("subsidyReturned", "200000.00"));
        String last = town.paid("2022-H1", "2022-07-05");
        assertThat(town.lines(last)).containsExactly(second + " 60000.00 60000.00");
        assertThat(town.run(last).path("lines").path(0).path("fromBefore").asBoolean())
                .isTrue();
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("160000.00");
    }

    @Test
    void an_empty_fund_carries_over_until_money_is_put_in() {
        town.inject("50000.00", "2021-01-10");
        String first = town.premium(ONE, "100000.00", "2021-03-01");
        String second = town.premium(TWO, "100000.00", "2021-03-02");
        String run = town.paid("2021-H1", "2021-07-05");
        assertThat(town.lines(run))
                .containsExactly(first + " 40000.00 40000.00", second + " 40000.00 10000.00 subsidyFund");
        assertThat(town.run(run)
                        .path("lines")
                        .path(1)
                        .path("heldBackBy")
                        .path("kind")
                        .asString())
                .isEqualTo("FUND");
        assertThat(town.balance(FUND)).isEqualTo("0.00");
        town.inject("100000.00", "2021-08-01");
        assertThat(town.lines(town.paid("2021-H2", "2022-01-05"))).containsExactly(second + " 30000.00 30000.00");
        assertThat(town.balance(FUND)).isEqualTo("70000.00");
        assertThat(town.received("enterprise-" + TWO)).isEqualTo("40000.00");
    }

    @Test
    void a_cancellation_lets_go_of_what_was_kept() {
        town.inject("1000000.00", "2021-01-10");
        town.premium(ONE, "500000.00", "2021-03-01");
        String run = town.approved("2021-H1", "2021-07-05");
        assertThat(code(town.runs.draft(half("2021-H1", "2021-07-05"), town.intent(MAKER))))
                .isEqualTo("RUN_OPEN");
        assertThat(town.available(FUND)).isEqualTo("800000.00");
        expect(201, town.runs.cancel(run, reason("2021-07-06"), town.intent(MAKER)));
        assertThat(town.state(run)).isEqualTo("CANCELLED");
        assertThat(town.available(FUND)).isEqualTo("1000000.00");
        assertThat(town.store.reads().holds()).noneMatch(Hold::isPending);
        assertThat(code(town.runs.pay(run, on("2021-07-07"), town.intent(PAYER))))
                .isEqualTo("RUN_STATE");
        assertThat(town.paid("2021-H1", "2021-07-08")).isEqualTo("R2021-H1-2");
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("200000.00");
    }

    @Test
    void approval_is_void_when_the_list_has_changed() {
        town.inject("1000000.00", "2021-01-10");
        town.premium(ONE, "500000.00", "2021-03-01");
        String run = town.drafted("2021-H1", "2021-07-05");
        String late = town.premium(TWO, "100000.00", "2021-06-30");
        Answer changed = town.runs.decide(run, verdict(true, "2021-07-06"), town.intent(CHECKER));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(code(changed)).isEqualTo("RUN_CHANGED");
        assertThat(changed.body().path("errors").path(0).path("value").asString())
                .isEqualTo(late + "/premium");
        assertThat(town.available(FUND)).isEqualTo("1000000.00");
        expect(201, town.runs.cancel(run, reason("2021-07-06"), town.intent(MAKER)));
        assertThat(town.lines(town.paid("2021-H1", "2021-07-06"))).hasSize(2);
    }

    @Test
    void a_refusal_keeps_nothing() {
        town.inject("1000000.00", "2021-01-10");
        town.premium(ONE, "500000.00", "2021-03-01");
        String run = town.drafted("2021-H1", "2021-07-05");
        expect(201, town.runs.decide(run, verdict(false, "2021-07-06"), town.intent(CHECKER)));
        assertThat(town.state(run)).isEqualTo("REFUSED");
        assertThat(town.store.reads().holds()).isEmpty();
        assertThat(code(town.runs.decide(run, verdict(true, "2021-07-06"), town.intent(LEADER))))
                .isEqualTo("RUN_STATE");
        assertThat(code(town.runs.pay(run, on("2021-07-07"), town.intent(PAYER))))
                .isEqualTo("RUN_STATE");
    }

    @Test
    void what_was_returned_after_the_approval_is_not_paid() {
        town.inject("1000000.00", "2021-01-10");
        String first = town.premium(TWO, "700000.00", "2021-03-01");
        String second = town.premium(TWO, "100000.00", "2021-04-01");
        town.paid("2021-H1", "2021-07-05"); // 280,000 and 20,000: 20,000 are carried over
        town.did(INSURER, first, "surrender", "2021-08-01", Map.of("subsidyReturned", "280000.00"));
        String third = town.premium(TWO, "50000.00", "2021-09-01");
        String run = town.approved("2021-H2", "2022-01-05");
        assertThat(town.lines(run)).containsExactly(second + " 20000.00 20000.00", third + " 20000.00 20000.00");
        assertThat(town.available(FUND)).isEqualTo("940000.00");
        town.did(INSURER, second, "surrender", "2022-01-06", Map.of("subsidyReturned", "20000.00"));
        assertThat(town.available(FUND)).isEqualTo("980000.00"); // returned, and no longer kept, in one commit
        assertThat(town.run(run).path("lines").path(0).path("lapsed").asBoolean())
                .isTrue();
        Answer paid = expect(201, town.runs.pay(run, on("2022-01-07"), town.intent(PAYER)));
        assertThat(paid.body()
                        .path("paid")
                        .path(0)
                        .path("amount")
                        .path("amount")
                        .asString())
                .isEqualTo("20000.00");
        assertThat(paid.body().path("paid").path(0).path("lapsed").path(0).asString())
                .isEqualTo(second + "/premium");
        assertThat(town.run(run).path("pays").path("amount").asString()).isEqualTo("20000.00");
        assertThat(town.received("enterprise-" + TWO)).isEqualTo("20000.00");
        assertThat(town.available(FUND)).isEqualTo("980000.00");
        assertThat(town.store.reads().holds()).noneMatch(Hold::isPending);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30, HALF_NOT_OVER", "2021-07-01, ''"})
    void a_half_year_is_collected_when_it_is_over(String date, String fault) {
        town.inject("1000000.00", "2021-01-10");
        town.premium(ONE, "500000.00", "2021-03-01");
        assertThat(code(town.runs.draft(half("2021-H1", date), town.intent(MAKER))))
                .isEqualTo(fault);
    }

    @Test
    void what_is_granted_later_waits_for_its_own_half_year() {
        town.inject("1000000.00", "2021-01-10");
        town.premium(ONE, "500000.00", "2021-06-30");
        town.premium(TWO, "500000.00", "2021-07-01");
        assertThat(town.lines(town.paid("2021-H1", "2021-07-05"))).hasSize(1);
        assertThat(town.lines(town.paid("2021-H2", "2022-01-05"))).hasSize(1);
    }

    @Test
    void nothing_is_paid_before_the_last_thing_that_happened() {
        town.inject("1000000.00", "2021-01-10");
        String id = town.premium(ONE, "500000.00", "2021-03-01");
        String run = town.approved("2021-H1", "2021-07-05");
        town.granted(id, "handling", "2021-07-09");
        assertThat(code(town.runs.pay(run, on("2021-07-04"), town.intent(PAYER))))
                .isEqualTo("DATE_BEFORE_LAST_STEP");
        assertThat(code(town.runs.pay(run, on("2021-07-08"), town.intent(PAYER))))
                .isEqualTo("DATE_BEFORE_LAST_STEP");
        assertThat(town.state(run)).isEqualTo("APPROVED");
        expect(201, town.runs.pay(run, on("2021-07-09"), town.intent(PAYER)));
    }

    @Test
    void a_dry_run_answers_and_keeps_nothing() {
        town.inject("1000000.00", "2021-01-10");
        town.premium(ONE, "500000.00", "2021-03-01");
        Answer draft = expect(
                201,
                town.runs.draft(
                        half("2021-H1", "2021-07-05"), town.intent(MAKER).asDryRun()));
        assertThat(draft.body().path("lines").size()).isEqualTo(1);
        assertThat(town.runs
                        .runs(Optional.empty(), MAKER)
                        .body()
                        .path("paymentRuns")
                        .size())
                .isZero();
        String run = town.drafted("2021-H1", "2021-07-05");
        expect(
                201,
                town.runs.decide(
                        run, verdict(true, "2021-07-05"), town.intent(CHECKER).asDryRun()));
        assertThat(town.state(run)).isEqualTo("DRAFTED");
        expect(201, town.runs.decide(run, verdict(true, "2021-07-05"), town.intent(CHECKER)));
        Answer paid = expect(
                201, town.runs.pay(run, on("2021-07-06"), town.intent(PAYER).asDryRun()));
        assertThat(paid.body().path("paid").size()).isEqualTo(1);
        expect(
                201,
                town.runs.cancel(run, reason("2021-07-06"), town.intent(MAKER).asDryRun()));
        assertThat(town.state(run)).isEqualTo("APPROVED");
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("0.00");
    }

    @Test
    void every_member_of_a_request_is_checked() {
        assertThat(PremiumTown.codes(
                        town.runs.draft(Json.object().put("half", "2021-H3").put("x", 1), town.intent(LEADER))))
                .contains("VALUE_INVALID", "MEMBER_UNKNOWN", "ROLE_MAY_NOT");
        assertThat(town.runs
                        .draft(half("2021-H1", "2021-07-05").put("scheme", "none.such"), town.intent(MAKER))
                        .status())
                .isEqualTo(404);
        assertThat(town.runs
                        .decide("R1", verdict(true, "2021-07-05"), town.intent(CHECKER))
                        .status())
                .isEqualTo(404);
        town.inject("1000000.00", "2021-01-10");
        town.premium(ONE, "500000.00", "2021-03-01");
        String run = expect(
                        201,
                        town.runs.draft(
                                Json.object()
                                        .put("scheme", PremiumScheme.ID)
                                        .put("from", "2021-02-01")
                                        .put("lastDay", "2021-04-30")
                                        .put("date", "2021-05-05"),
                                town.intent(MAKER)))
                .body()
                .path("id")
                .asString();
        assertThat(run).isEqualTo("R2021-04-30-1");
        Answer wrong = town.runs.decide(run, on("2021-05-04"), town.intent(CHECKER));
        assertThat(PremiumTown.codes(wrong)).containsExactly("VALUE_INVALID", "VALUE_INVALID", "DATE_BEFORE_LAST_STEP");
        assertThat(code(town.runs.pay(run, on("2021-05-05"), town.intent(LEADER))))
                .isEqualTo("ROLE_MAY_NOT");
    }

    private static ObjectNode reason(String date) {
        return on(date).put("reason", "名单有误");
    }
}
