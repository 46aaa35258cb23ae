package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.desk.Town.BANK;
import static org.fendan.app.desk.Town.CENTRE;
import static org.fendan.app.desk.Town.COMMITTEE;
import static org.fendan.app.desk.Town.LEADER;
import static org.fendan.app.desk.Town.codes;
import static org.fendan.app.desk.Town.expect;

import java.nio.file.Path;
import java.util.Map;
import org.fendan.core.settlement.FundAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whole lives of loans, through the desks, on a store. */
class AssistLoanLifeTest {

    private static final String POOL = "bank/bank-a/fund/contributions";
    private static final String FUND = "bank/bank-a/fund/riskFund";

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void open() {
        town = Town.withAgreement(folder);
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

    private void tenMillionInTwoLoans() {
        // 250,000.00 in the pool: 2.5 % of 10,000,000, of which the second loan brings the half
        String other = town.filed("L-0", "5000000.00");
        town.live(other, "5000000.00", "125000.00");
    }

    private String claimable() {
        tenMillionInTwoLoans();
        String id = town.filed("L-1", "5000000.00");
        town.live(id, "5000000.00", "125000.00");
        assertThat(town.balance(POOL)).isEqualTo("250000.00");
        return id;
    }

    @Test
    void article_17_with_enough_in_the_risk_fund() {
        String id = claimable();
        expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "1000000.00", "2021-05-01"));
        town.approvedClaim(id, "1000000.00", "30000.01");
        Answer paid = expect(201, town.step(CENTRE, id, "pay", "2022-05-20", Map.of()));
        JsonNode claim = paid.body().path("case").path("claims").path(0);
        assertThat(totals(claim.path("split"))).isEqualTo("contributions=250000.00 riskFund=390000.00 bank=390000.01");
        assertThat(town.balance(POOL)).isEqualTo("0.00");
        assertThat(town.balance(FUND)).isEqualTo("610000.00");
    }

    @Test
    void article_17_and_18_with_too_little_in_the_risk_fund() {
        String id = claimable();
        expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "100000.00", "2021-05-01"));
        town.approvedClaim(id, "1000000.00", "30000.01");
        Answer paid = expect(201, town.step(CENTRE, id, "pay", "2022-05-20", Map.of()));
        assertThat(totals(paid.body().path("case").path("claims").path(0).path("split")))
                .isEqualTo("contributions=250000.00 riskFund=100000.00 committee=290000.00 bank=390000.01");
        Answer recovered = expect(
                201,
                town.step(
                        BANK,
                        id,
                        "recover",
                        "2022-09-01",
                        Map.of("recovered", "820000.00", "recoveryCosts", "20000.00")));
        assertThat(totals(recovered.body().path("split")))
                .isEqualTo("bank=680000.01 riskFund=100000.00 contributions=19999.99 borrower=0.00");
        assertThat(town.balance(POOL)).isEqualTo("19999.99");
        assertThat(town.balance(FUND)).isEqualTo("100000.00");
        assertThat(town.balance("bank/bank-a/borne/committee")).isEqualTo("0.00");
    }

    @Test
    void article_17_a_decision_moves_the_escalated_part_and_its_rank() {
        String id = claimable();
        expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "100000.00", "2021-05-01"));
        town.approvedClaim(id, "1000000.00", "30000.01");
        town.did(CENTRE, id, "pay", "2022-05-20", Map.of());
        Map<String, Object> decision = Map.of("decidedAmount", "290000.00", "decidedBearer", "riskFund");
        assertThat(town.step(COMMITTEE, id, "decide-escalation", "2022-06-01", decision)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("LEDGER_REFUSED"); // the fund is empty: money has to be put in first
        expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "290000.00", "2022-06-01"));
        town.did(COMMITTEE, id, "decide-escalation", "2022-06-02", decision);
        assertThat(town.balance(FUND)).isEqualTo("0.00");
        Answer recovered = expect(
                201,
                town.step(
                        BANK, id, "recover", "2022-09-01", Map.of("recovered", "800000.00", "recoveryCosts", "0.00")));
        assertThat(totals(recovered.body().path("split")))
                .isEqualTo("bank=390000.01 riskFund=390000.00 contributions=19999.99 borrower=0.00");
        assertThat(codes(town.step(
                        COMMITTEE,
                        id,
                        "decide-escalation",
                        "2022-09-02",
                        Map.of("decidedAmount", "0.01", "decidedBearer", "bank"))))
                .containsExactly("UNDECIDED_EXCEEDED");
    }

    @Test
    void a_claim_that_was_approved_holds_the_money_against_the_next() {
        String id = claimable();
        expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "390000.00", "2021-05-01"));
        town.approvedClaim(id, "1000000.00", "30000.01");
        JsonNode funds = town.funds
                .pools(Town.SCHEME, CENTRE, "en")
                .body()
                .path("banks")
                .path(0)
                .path("funds");
        assertThat(funds.path(1).path("balance").path("amount").asString()).isEqualTo("390000.00");
        assertThat(funds.path(1).path("available").path("amount").asString()).isEqualTo("0.00");
        town.did(CENTRE, id, "pay", "2022-05-20", Map.of());
        assertThat(town.balance(FUND)).isEqualTo("0.00");
    }

    @Test
    void article_17_the_leader_may_refuse_and_nothing_moves() {
        String id = claimable();
        town.claimed(id, "1000000.00", "30000.01");
        town.did(CENTRE, id, "confirm-overdue", "2022-05-10", Map.of("approved", true, "opinion", "ok"));
        town.did(BANK, id, "confirm-payment", "2022-05-11", Map.of("approved", true));
        town.did(LEADER, id, "approve-payment", "2022-05-16", Map.of("approved", false, "opinion", "unclear"));
        assertThat(town.balance(POOL)).isEqualTo("250000.00");
        assertThat(codes(town.step(CENTRE, id, "pay", "2022-05-20", Map.of()))).containsExactly("STEP_OUT_OF_ORDER");
        town.did(BANK, id, "claim", "2022-05-21", Map.of()); // corrected, and claimed again
    }

    @Test
    void article_17_what_was_repaid_since_is_not_claimed() {
        String id = claimable();
        town.did(
                BANK,
                id,
                "overdue",
                "2022-05-01",
                Map.of("overdueSince", "2022-04-28", "overduePrincipal", "5000000.00", "overdueInterest", "0.00"));
        town.did(BANK, id, "repay", "2022-05-02", Map.of("principalRepaid", "1000000.00", "interestPaid", "0.00"));
        assertThat(codes(town.step(BANK, id, "claim", "2022-05-05", Map.of())))
                .containsExactly("OPEN_BALANCE_EXCEEDED");
        assertThat(codes(town.step(BANK, id, "claim", "2022-05-05", Map.of("overduePrincipal", "3999999.99"))))
                .containsExactly("RECORD_DIFFERS");
        town.did(BANK, id, "claim", "2022-05-05", Map.of("overduePrincipal", "4000000.00"));
        Map<String, Object> fen = Map.of("principalRepaid", "0.01", "interestPaid", "0.00");
        assertThat(codes(town.step(BANK, id, "repay", "2022-05-06", fen))).containsExactly("OPEN_BALANCE_EXCEEDED");
    }

    @Test
    void article_17_one_overdue_period_is_claimed_once() {
        String id = claimable();
        town.approvedClaim(id, "1000000.00", "30000.01");
        town.did(CENTRE, id, "pay", "2022-05-20", Map.of());
        assertThat(codes(town.step(BANK, id, "claim", "2022-05-21", Map.of()))).containsExactly("STEP_OUT_OF_ORDER");
        Map<String, Object> again =
                Map.of("overdueSince", "2022-04-28", "overduePrincipal", "1000000.00", "overdueInterest", "0.00");
        assertThat(codes(town.step(BANK, id, "overdue", "2022-05-21", again)))
                .containsExactly("PERIOD_ALREADY_CLAIMED");
    }

    @Test
    void article_6_contracts_wait_for_the_contribution_to_the_fen() {
        String id = town.filed("L-1", "3000000.00");
        town.did(BANK, id, "bank-review", "2021-04-06", Map.of("approved", true, "opinion", "ok"));
        town.did(CENTRE, id, "approve", "2021-04-12", Map.of("approved", true, "opinion", "ok"));
        long entries = town.store.verify().entries();
        assertThat(codes(town.step(BANK, id, "sign", "2021-04-20", Map.of()))).containsExactly("STEP_OUT_OF_ORDER");
        assertThat(codes(town.step(BANK, id, "contribute", "2021-04-15", Map.of("contributionPaid", "74999.99"))))
                .containsExactly("CHARGE_DIFFERS");
        assertThat(codes(town.step(BANK, id, "contribute", "2021-04-15", Map.of("contributionPaid", "75000.01"))))
                .containsExactly("CHARGE_DIFFERS");
        assertThat(town.balance(POOL)).isEqualTo("none");
        assertThat(town.store.verify().entries()).isEqualTo(entries + 3); // the refusals themselves are on record
        town.did(BANK, id, "contribute", "2021-04-15", Map.of("contributionPaid", "75000.00"));
        assertThat(town.balance(POOL)).isEqualTo("75000.00");
    }

    @Test
    void article_6_an_increase_is_charged_on_the_increase_only() {
        String id = town.filed("L-1", "3000000.00");
        town.live(id, "3000000.00", "75000.00");
        town.did(BANK, id, "notify", "2021-05-06", Map.of());
        town.did(BANK, id, "increase", "2021-06-01", Map.of("increase", "1000000.00"));
        town.did(BANK, id, "review-increase", "2021-06-02", Map.of("approved", true, "opinion", "ok"));
        town.did(CENTRE, id, "approve-increase", "2021-06-03", Map.of("approved", true, "opinion", "ok"));
        assertThat(codes(town.step(BANK, id, "contribute", "2021-06-04", Map.of("contributionPaid", "100000.00"))))
                .containsExactly("CHARGE_DIFFERS");
        town.did(BANK, id, "contribute", "2021-06-04", Map.of("contributionPaid", "25000.00"));
        assertThat(town.balance(POOL)).isEqualTo("100000.00");
    }

    @Test
    void article_10_the_ceiling_counts_every_open_loan_of_the_enterprise() {
        town.filed("L-1", "6000000.00");
        var body = town.filing(town.loan("L-2", "4000000.01"), "2021-04-02");
        body.set("reasons", org.fendan.app.json.Json.object().put("10", "a reason"));
        assertThat(codes(town.cases.file(body, town.intent(BANK)))).containsExactly("REQUIREMENT_UNMET");
        assertThat(town.filed("L-3", "4000000.00")).isEqualTo("C000002");
    }

    @Test
    void article_10_a_refused_application_gives_its_room_back() {
        String id = town.filed("L-1", "10000000.00");
        town.did(BANK, id, "bank-review", "2021-04-06", Map.of("approved", false, "opinion", "no"));
        town.filed("L-2", "10000000.00");
    }

    @Test
    void article_19_a_renewal_charges_nothing_and_owes_a_notice() {
        String id = town.filed("L-1", "3000000.00");
        town.live(id, "3000000.00", "75000.00");
        town.did(BANK, id, "apply-renewal", "2022-04-01", Map.of("opinion", "ok"));
        town.did(CENTRE, id, "approve-renewal", "2022-04-11", Map.of("approved", true, "opinion", "ok"));
        assertThat(codes(town.step(BANK, id, "renew", "2022-04-27", Map.of("renewedUntil", "2023-04-28"))))
                .containsExactly("REQUIREMENT_UNMET");
        town.did(BANK, id, "renew", "2022-04-27", Map.of("renewedUntil", "2023-04-27"));
        Answer now = town.lookUps.oneCase(id, CENTRE, "en");
        assertThat(now.body().path("deadlines").path(1).path("due").asString()).isEqualTo("2022-05-07");
        assertThat(town.balance(POOL)).isEqualTo("75000.00");
    }

    @Test
    void article_19_a_loan_that_has_become_overdue_is_not_renewed() {
        String id = town.filed("L-1", "3000000.00");
        town.live(id, "3000000.00", "75000.00");
        town.did(BANK, id, "apply-renewal", "2022-04-01", Map.of("opinion", "ok"));
        town.did(CENTRE, id, "approve-renewal", "2022-04-11", Map.of("approved", true, "opinion", "ok"));
        Map<String, Object> late =
                Map.of("overdueSince", "2022-04-15", "overduePrincipal", "1000.00", "overdueInterest", "0.00");
        town.did(BANK, id, "overdue", "2022-04-20", late);
        assertThat(codes(town.step(BANK, id, "renew", "2022-04-27", Map.of("renewedUntil", "2023-04-27"))))
                .containsExactly("STEP_OUT_OF_ORDER");
        town.did(BANK, id, "cure", "2022-04-26", Map.of("principalRepaid", "1000.00", "interestPaid", "0.00"));
        town.did(BANK, id, "renew", "2022-04-27", Map.of("renewedUntil", "2023-04-27"));
    }

    @Test
    void article_14_the_notice_is_due_five_working_days_after_the_loan() {
        String id = town.filed("L-1", "3000000.00");
        town.live(id, "3000000.00", "75000.00");
        JsonNode deadline =
                town.lookUps.oneCase(id, CENTRE, "en").body().path("deadlines").path(0);
        assertThat(deadline.path("due").asString()).isEqualTo("2021-05-08");
        assertThat(deadline.path("citation").path("article").asString()).isEqualTo("14(3)");
    }

    @Test
    void article_6_the_ceiling_is_on_injections_not_on_interest() {
        expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "50000000.00", "2021-05-01"));
        assertThat(town.inject("riskFund", FundAct.Kind.INJECTION, "0.01", "2021-05-02")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("LEDGER_REFUSED");
        expect(201, town.inject("riskFund", FundAct.Kind.INTEREST, "12345.67", "2021-06-21"));
        assertThat(town.balance(FUND)).isEqualTo("50012345.67");
        assertThat(codes(town.inject("contributions", FundAct.Kind.INJECTION, "1.00", "2021-05-02")))
                .containsExactly("INFLOW_REFUSED");
    }

    @Test
    void article_7_the_funds_are_wound_down_only_when_everything_is_over() {
        String id = town.filed("L-1", "3000000.00");
        town.live(id, "3000000.00", "75000.00");
        expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "100.00", "2021-05-01"));
        assertThat(codes(town.windDown("riskFund", "2022-06-01")))
                .containsExactly("COOPERATION_NOT_ENDED", "LOANS_OPEN");
        town.did(BANK, id, "repay", "2022-04-27", Map.of("principalRepaid", "3000000.00", "interestPaid", "143550.00"));
        town.did(BANK, id, "settle", "2022-04-27", Map.of());
        expect(201, town.agree("bank-a", "2021-03-01", "2022-05-31"));
        expect(201, town.windDown("riskFund", "2022-06-01"));
        expect(201, town.windDown("contributions", "2022-06-01"));
        assertThat(town.balance(FUND)).isEqualTo("0.00");
        assertThat(town.funds
                        .withdraw(Town.SCHEME, "riskFund", town.intent(CENTRE))
                        .body()
                        .path("errors")
                        .path(0)
                        .path("citation")
                        .path("article")
                        .asString())
                .isEqualTo("7");
    }

    @Test
    void article_16_a_blacklisted_enterprise_may_not_apply_again() {
        String id = claimable();
        town.approvedClaim(id, "1000000.00", "30000.01");
        town.did(CENTRE, id, "pay", "2022-05-20", Map.of());
        town.did(CENTRE, id, "blacklist", "2022-08-01", Map.of("responsible", "x", "grounds", "y"));
        Answer refused = town.cases.file(town.filing(town.loan("L-9", "100.00"), "2022-08-02"), town.intent(BANK));
        assertThat(refused.body()
                        .path("errors")
                        .path(0)
                        .path("citation")
                        .path("article")
                        .asString())
                .isNotEmpty();
        assertThat(refused.body().toString()).contains("\"blacklist-bars\"");
    }

    @Test
    void a_settled_loan_owes_nothing() {
        String id = claimable();
        town.approvedClaim(id, "5000000.00", "30000.01");
        town.did(CENTRE, id, "pay", "2022-05-20", Map.of());
        assertThat(codes(town.step(BANK, id, "settle", "2022-09-01", Map.of()))).containsExactly("STILL_OWED");
        town.did(BANK, id, "write-off", "2022-09-01", Map.of("grounds", "bankrupt"));
        town.did(BANK, id, "settle", "2022-09-02", Map.of());
        assertThat(codes(town.step(
                        BANK, id, "repay", "2022-09-03", Map.of("principalRepaid", "1.00", "interestPaid", "0.00"))))
                .contains("CASE_ENDED");
    }

    @Test
    void every_leg_of_a_payment_leads_back_to_its_article() {
        String id = claimable();
        expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "100000.00", "2021-05-01"));
        town.approvedClaim(id, "1000000.00", "30000.01");
        long entry = expect(201, town.step(CENTRE, id, "pay", "2022-05-20", Map.of()))
                .body()
                .path("entry")
                .asLong();
        JsonNode legs = town.ledger.entry(entry, CENTRE, "en").body().path("legs");
        assertThat(legs.size()).isGreaterThan(8);
        for (int leg = 1; leg <= legs.size(); leg++) {
            JsonNode walk = town.ledger.explanation(entry, leg, CENTRE, "en").body();
            assertThat(walk.path("citation").path("article").asString())
                    .as("leg %s: %s", leg, walk)
                    .isNotEmpty();
        }
        JsonNode fund = town.ledger.explanation(entry, 3, CENTRE, "en").body();
        assertThat(fund.path("explanation").toString())
                .contains("\"kind\":\"PARAMETER\"", "\"value\":\"50\"", "2021-02-24");
    }

    private static String totals(JsonNode split) {
        StringBuilder text = new StringBuilder();
        split.path("totals")
                .properties()
                .forEach(p -> text.append(' ')
                        .append(p.getKey())
                        .append('=')
                        .append(p.getValue().path("amount").asString()));
        return text.toString().strip();
    }
}
