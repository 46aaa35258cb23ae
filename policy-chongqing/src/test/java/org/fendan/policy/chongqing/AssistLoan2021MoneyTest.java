package org.fendan.policy.chongqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.scheme.Floor;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Borne;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 渝高新发〔2021〕8号, what is paid, shared and recovered, article by article. */
class AssistLoan2021MoneyTest {

    private final Scheme scheme = new AssistLoan2021();

    @ParameterizedTest(name = "贷款 {0}：助保金 {1}")
    @CsvSource(delimiter = '|', textBlock = """
            3000000.00  | 75000.00
            10000000.00 | 250000.00
            0.19        | 0.00
            0.20        | 0.01
            0.59        | 0.01
            0.60        | 0.02
            1000000.19  | 25000.00
            1000000.20  | 25000.01
            """)
    void article_6_charges_two_and_a_half_per_cent_and_half_a_fen_goes_up(String loan, String contribution) {
        Facts facts = Facts.NONE.withText(LoanFacts.LOAN_AMOUNT, loan);
        assertThat(scheme.charge().orElseThrow().in(facts).orElseThrow().value())
                .hasToString(contribution);
        assertThat(cited(scheme.charge().orElseThrow().citation())).isEqualTo("6");
        assertThat(scheme.charge().orElseThrow().paidAs().map(FactKey::name)).contains("contributionPaid");
    }

    @Test
    void articles_5_and_7_keep_two_funds_apart_and_say_what_comes_into_each() {
        assertThat(scheme.funds())
                .containsExactly(
                        new Fund(
                                AssistLoanBearers.CONTRIBUTIONS,
                                art("5"),
                                Set.of(Fund.Inflow.CHARGE, Fund.Inflow.INTEREST)),
                        new Fund(
                                AssistLoanBearers.RISK_FUND,
                                art("7"),
                                Set.of(Fund.Inflow.INJECTION, Fund.Inflow.INTEREST)));
    }

    @Test
    void article_6_limits_the_centres_injections_to_fifty_million_over_all_banks() {
        Cap cap = cap("risk-fund-size");
        assertThat(cap.limit()).hasToString("50000000.00");
        assertThat(cap.scope()).isEqualTo(Tally.Scope.SCHEME);
        assertThat(cap.measure()).isEqualTo(Tally.Measure.NET_INJECTION);
        assertThat(cap.tally().tells()).isEmpty();
        assertThat(cap.perHead()).isFalse();
        assertThat(cited(cap.citation())).isEqualTo("6 ceiling-on-injections");
    }

    @Test
    void article_10_limits_an_enterprise_to_ten_million_over_all_its_loans() {
        Cap cap = cap("enterprise-balance");
        assertThat(cap.limit()).hasToString("10000000.00");
        assertThat(cap.scope()).isEqualTo(Tally.Scope.ENTERPRISE);
        assertThat(cap.measure()).isEqualTo(Tally.Measure.OPEN_BALANCE);
        assertThat(cap.tally().tells()).contains(LoanFacts.BALANCE);
        assertThat(cap.perHead()).isFalse();
        assertThat(cited(cap.citation())).isEqualTo("10 balance-over-all-loans");
    }

    @Test
    void article_6_warns_below_ten_per_cent_of_the_open_loans() {
        assertThat(scheme.floors()).hasSize(1);
        Floor floor = scheme.floors().get(0);
        assertThat(floor.fund()).isEqualTo(AssistLoanBearers.RISK_FUND);
        assertThat(floor.ofOpenBalance()).isEqualTo(Ratio.of(1, 10));
        assertThat(cited(floor.citation())).isEqualTo("6 floor-per-bank-and-total");
    }

    @ParameterizedTest(name = "本金 {0} 利息 {1}，助保金 {2}，风险补偿金 {3}：{4} / {5} / {6} / {7}")
    @CsvSource(delimiter = '|', textBlock = """
            1000000.00 | 30000.01 | 250000.00  | 1000000.00 | 250000.00  | 390000.00 | 0.00      | 390000.01
            1000000.00 | 30000.01 | 250000.00  | 390000.00  | 250000.00  | 390000.00 | 0.00      | 390000.01
            1000000.00 | 30000.01 | 250000.00  | 389999.99  | 250000.00  | 389999.99 | 0.01      | 390000.01
            1000000.00 | 30000.01 | 250000.00  | 100000.00  | 250000.00  | 100000.00 | 290000.00 | 390000.01
            1000000.00 | 30000.01 | 250000.00  | 0.00       | 250000.00  | 0.00      | 390000.00 | 390000.01
            1000000.00 | 30000.01 | 1030000.01 | 1000000.00 | 1030000.01 | 0.00      | 0.00      | 0.00
            1000000.00 | 30000.01 | 1030000.00 | 1000000.00 | 1030000.00 | 0.00      | 0.00      | 0.01
            1000000.00 | 30000.01 | 1029999.99 | 1000000.00 | 1029999.99 | 0.01      | 0.00      | 0.01
            1000000.00 | 30000.01 | 0.00       | 1000000.00 | 0.00       | 515000.00 | 0.00      | 515000.01
            0.00       | 30000.01 | 0.00       | 1000000.00 | 0.00       | 15000.00  | 0.00      | 15000.01
            """)
    void article_17_contributions_pay_first_and_the_shortfall_is_halved(
            String principal,
            String interest,
            String contributions,
            String riskFund,
            String first,
            String half,
            String escalated,
            String bank) {
        Split split = loss(principal, interest, contributions, riskFund);
        assertThat(split.of(AssistLoanBearers.CONTRIBUTIONS)).hasToString(first);
        assertThat(split.of(AssistLoanBearers.RISK_FUND)).hasToString(half);
        assertThat(split.of(AssistLoanBearers.COMMITTEE)).hasToString(escalated);
        assertThat(split.of(Bearer.BANK)).hasToString(bank);
    }

    @Test
    void article_17_is_the_basis_of_every_slice() {
        assertThat(loss("1000000.00", "30000.01", "250000.00", "100000.00").slices())
                .extracting(AssistLoan2021MoneyTest::shown)
                .containsExactly(
                        "1 FIRST contributions 250000.00 (17)",
                        "2 SHARE riskFund 100000.00 (17)",
                        "3 UNCOVERED committee 290000.00 (17)",
                        "4 REST bank 390000.01 (17)");
    }

    @Test
    void article_17_waits_for_every_fact_and_every_fund() {
        assertThat(scheme.losses()
                        .orElseThrow()
                        .split(
                                scheme.example().loss().without(ServiceFacts.OVERDUE_INTEREST),
                                scheme.example().resources()))
                .isEmpty();
        assertThat(scheme.losses()
                        .orElseThrow()
                        .split(
                                scheme.example().loss(),
                                Resources.UNKNOWN.with(AssistLoanBearers.CONTRIBUTIONS, Money.ZERO)))
                .isEmpty();
    }

    @Test
    void article_18_repays_the_bank_with_the_escalated_part_then_the_risk_fund_then_the_contributions() {
        Borne borne = Borne.NOTHING.plusLoss(loss("1000000.00", "30000.01", "250000.00", "100000.00"));
        Split recovery = recover("800000.00", borne);
        assertThat(recovery.slices())
                .extracting(AssistLoan2021MoneyTest::shown)
                .containsExactly(
                        "1 TURN bank 390000.01 (18 escalated-ranks-with-bank)",
                        "2 TURN committee to bank 290000.00 (18 escalated-ranks-with-bank)",
                        "3 TURN riskFund 100000.00 (18)",
                        "4 TURN contributions 19999.99 (18 contributions-after-risk-fund)",
                        "5 SURPLUS borrower 0.00 (18 surplus-to-borrower)");
        assertThat(recovery.byPayee())
                .isEqualTo(Map.of(
                        Bearer.BANK, Money.parse("680000.01"),
                        AssistLoanBearers.RISK_FUND, Money.parse("100000.00"),
                        AssistLoanBearers.CONTRIBUTIONS, Money.parse("19999.99"),
                        Bearer.BORROWER, Money.ZERO));
    }

    @ParameterizedTest(name = "追回净额 {0}：银行 {1}，风险补偿金 {2}，助保金 {3}，借款企业 {4}")
    @CsvSource(delimiter = '|', textBlock = """
            0.00       | 0.00      | 0.00      | 0.00      | 0.00
            390000.01  | 390000.01 | 0.00      | 0.00      | 0.00
            390000.02  | 390000.01 | 0.01      | 0.00      | 0.00
            780000.01  | 390000.01 | 390000.00 | 0.00      | 0.00
            780000.02  | 390000.01 | 390000.00 | 0.01      | 0.00
            1030000.01 | 390000.01 | 390000.00 | 250000.00 | 0.00
            1030000.02 | 390000.01 | 390000.00 | 250000.00 | 0.01
            """)
    void article_18_turns_to_the_next_when_one_is_repaid(
            String net, String bank, String riskFund, String contributions, String borrower) {
        Split recovery =
                recover(net, Borne.NOTHING.plusLoss(loss("1000000.00", "30000.01", "250000.00", "1000000.00")));
        assertThat(recovery.of(Bearer.BANK)).hasToString(bank);
        assertThat(recovery.of(AssistLoanBearers.RISK_FUND)).hasToString(riskFund);
        assertThat(recovery.of(AssistLoanBearers.CONTRIBUTIONS)).hasToString(contributions);
        assertThat(recovery.of(Bearer.BORROWER)).hasToString(borrower);
    }

    @Test
    void article_18_ranks_a_decided_part_with_whoever_was_named() {
        Borne borne = Borne.NOTHING
                .plusLoss(loss("1000000.00", "30000.01", "250000.00", "100000.00"))
                .decided(AssistLoanBearers.COMMITTEE, AssistLoanBearers.RISK_FUND, Money.parse("290000.00"));
        assertThat(recover("800000.00", borne).byPayee())
                .isEqualTo(Map.of(
                        Bearer.BANK, Money.parse("390000.01"),
                        AssistLoanBearers.RISK_FUND, Money.parse("390000.00"),
                        AssistLoanBearers.CONTRIBUTIONS, Money.parse("19999.99"),
                        Bearer.BORROWER, Money.ZERO));
    }

    @Test
    void article_18_example_takes_the_costs_off_first() {
        assertThat(scheme.example().recovery().get(ServiceFacts.RECOVERED)).contains(Money.parse("820000.00"));
        assertThat(scheme.example().recovery().get(ServiceFacts.RECOVERY_COSTS)).contains(Money.parse("20000.00"));
    }

    private Split loss(String principal, String interest, String contributions, String riskFund) {
        Facts facts = Facts.NONE
                .withText(ServiceFacts.OVERDUE_PRINCIPAL, principal)
                .withText(ServiceFacts.OVERDUE_INTEREST, interest);
        Resources resources = Resources.UNKNOWN
                .with(AssistLoanBearers.CONTRIBUTIONS, Money.parse(contributions))
                .with(AssistLoanBearers.RISK_FUND, Money.parse(riskFund));
        return scheme.losses().orElseThrow().split(facts, resources).orElseThrow();
    }

    private Split recover(String net, Borne borne) {
        return scheme.recoveries().orElseThrow().split(Money.parse(net), borne);
    }

    private Cap cap(String id) {
        return scheme.caps().stream()
                .filter(cap -> cap.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Citation art(String clause) {
        return Citation.of(scheme.source(), clause);
    }

    private static String cited(Citation citation) {
        return citation.clause() + citation.reading().map(id -> " " + id).orElse("");
    }

    private static String shown(Slice slice) {
        String payee = slice.payee().equals(slice.bearer()) ? "" : " to " + slice.payee();
        return slice.number() + " " + slice.role() + " " + slice.bearer() + payee + " " + slice.amount() + " ("
                + cited(slice.citation()) + ")";
    }
}
