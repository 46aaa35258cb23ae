package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.policy.beijing.ReguaranteeFacts.GUARANTOR;
import static org.fendan.policy.beijing.ReguaranteeFacts.REGUARANTOR;

import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.scheme.Alert;
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

/** 北京再担保批量化分险, what is charged, waived, compensated and recovered. */
class ReguaranteeMoneyTest {

    private final Scheme scheme = new ReguaranteeBatch2022();

    @ParameterizedTest(name = "贷款 {0}，费率 {1}%：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            800000.00   | 0.3  | 2400.00
            10000000.00 | 0.5  | 50000.00
            5000000.01  | 0.3  | 15000.00
            1.66        | 0.3  | 0.00
            1.67        | 0.3  | 0.01
            800000.00   | 0    | 0.00
            """)
    void the_fee_is_the_agreed_rate_of_the_amount_and_half_a_fen_goes_up(String amount, String rate, String fee) {
        Facts facts = loan().withText(LoanFacts.LOAN_AMOUNT, amount).withText(ReguaranteeFacts.FEE_RATE, rate);
        assertThat(fee(facts)).isEqualTo(fee);
    }

    @ParameterizedTest(name = "{0} {1} {2} 文旅 {3}：{4}")
    @CsvSource(delimiter = '|', textBlock = """
            chaoyang    | beijing-reguarantee | retail     | false | 0.00
            chaoyang    | guohua              | transport  | false | 0.00
            shunyi      | beijing-reguarantee | catering   | false | 0.00
            fangshan    | guohua              | catering   | false | 0.00
            tongzhou    | guohua              | other      | true  | 0.00
            shijingshan | shichuang           | catering   | false | 0.00
            shijingshan | shichuang           | other      | true  | 0.00
            chaoyang    | shichuang           | catering   | false | 2400.00
            shijingshan | guohua              | catering   | false | 2400.00
            shijingshan | beijing-reguarantee | catering   | false | 2400.00
            haidian     | guohua              | catering   | false | 2400.00
            haidian     | shichuang           | catering   | false | 2400.00
            chaoyang    | other               | catering   | false | 2400.00
            chaoyang    | guohua              | other      | false | 2400.00
            chaoyang    | guohua              | software   | false | 2400.00
            shijingshan | shichuang           | wholesale  | false | 2400.00
            """)
    void the_relief_is_for_four_trades_in_five_districts_each_with_its_guarantor(
            String district, String guarantor, String industry, String tourism, String fee) {
        Facts facts = loan().withText(ReguaranteeFacts.GUARANTEE_FROM, "2022-06-01")
                .withText(ReguaranteeFacts.DISTRICT, district)
                .withText(ReguaranteeFacts.GUARANTEED_BY, guarantor)
                .withText(EnterpriseSize.INDUSTRY, industry)
                .withText(ReguaranteeFacts.CULTURE_OR_TOURISM, tourism);
        assertThat(fee(facts)).isEqualTo(fee);
    }

    @ParameterizedTest(name = "担保自 {0} 起：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            2022-05-16 | 2400.00
            2022-05-17 | 0.00
            2022-08-16 | 0.00
            2022-08-17 | 2400.00
            """)
    void the_relief_runs_for_three_months_both_days_included(String from, String fee) {
        assertThat(fee(loan().withText(ReguaranteeFacts.GUARANTEE_FROM, from))).isEqualTo(fee);
    }

    @ParameterizedTest(name = "约定减免 {0}%：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            100 | 0.00
            50  | 1200.00
            0   | 2400.00
            150 | 0.00
            """)
    void a_contract_may_waive_less_and_never_more_than_all(String share, String fee) {
        assertThat(fee(inTheWindow().withText(ReguaranteeFacts.RELIEF_SHARE, share)))
                .isEqualTo(fee);
    }

    @Test
    void without_an_agreement_on_it_the_whole_fee_is_waived() {
        assertThat(fee(inTheWindow().without(ReguaranteeFacts.RELIEF_SHARE))).isEqualTo("0.00");
    }

    @Test
    void a_fee_rate_that_is_not_agreed_is_missing_and_never_zero() {
        Charge charge = scheme.charge().orElseThrow();
        Facts facts = loan().without(ReguaranteeFacts.FEE_RATE);
        assertThat(charge.in(facts)).isEmpty();
        assertThat(charge.missing(facts)).containsExactly(ReguaranteeFacts.FEE_RATE);
        assertThat(charge.paidAs()).contains(ReguaranteeFacts.FEE_PAID);
        assertThat(ReguaranteeFacts.FEE_PAID.read("0.00")).contains(Money.ZERO);
        assertThat(cited(charge.citation())).isEqualTo("增信分险 fee-once");
        assertThat(cited(charge.relief().orElseThrow().citation())).isEqualTo("保费减免 relief-window");
    }

    @ParameterizedTest(name = "代偿 {0}，约定 {1}%，再担保资金 {2}：补偿 {3}，担保机构 {4}")
    @CsvSource(delimiter = '|', textBlock = """
            600000.01 | 40  | 5000000.00 | 240000.00 | 360000.01
            0.01      | 40  | 5000000.00 | 0.00      | 0.01
            0.03      | 40  | 5000000.00 | 0.01      | 0.02
            600000.01 | 0   | 5000000.00 | 0.00      | 600000.01
            600000.01 | 100 | 5000000.00 | 600000.01 | 0.00
            600000.01 | 40  | 240000.00  | 240000.00 | 360000.01
            600000.01 | 40  | 239999.99  | 239999.99 | 360000.02
            600000.01 | 40  | 0.00       | 0.00      | 600000.01
            """)
    void re_guarantee_gives_back_the_agreed_share_of_what_the_guarantor_paid(
            String paid, String share, String fund, String compensated, String kept) {
        Split split = loss(paid, share, fund);
        assertThat(split.of(REGUARANTOR)).hasToString(compensated);
        assertThat(split.of(GUARANTOR)).hasToString(kept);
        assertThat(split.slices())
                .extracting(ReguaranteeMoneyTest::shown)
                .containsExactly("SHARE reguarantor " + compensated + " (代偿补偿)", "REST guarantor " + kept + " (代偿补偿)");
    }

    @Test
    void a_share_that_is_not_agreed_is_missing() {
        Facts facts = loan().and(scheme.example().loss()).without(ReguaranteeFacts.REGUARANTEE_SHARE);
        assertThat(scheme.losses().orElseThrow().split(facts, scheme.example().resources()))
                .isEmpty();
        assertThat(scheme.losses().orElseThrow().missing(facts)).containsExactly(ReguaranteeFacts.REGUARANTEE_SHARE);
    }

    @ParameterizedTest(name = "追回净额 {0}：担保机构 {1}，再担保 {2}，借款人 {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0.01      | 0.01      | 0.00      | 0.00
            100000.00 | 60000.01  | 39999.99  | 0.00
            600000.01 | 360000.01 | 240000.00 | 0.00
            600000.02 | 360000.01 | 240000.00 | 0.01
            """)
    void what_is_recovered_goes_back_in_proportion_the_odd_fen_to_the_guarantor(
            String net, String guarantor, String reguarantor, String borrower) {
        Split recovery = scheme.recoveries()
                .orElseThrow()
                .split(Money.parse(net), Borne.NOTHING.plusLoss(loss("600000.01", "40", "5000000.00")));
        assertThat(recovery.slices())
                .extracting(ReguaranteeMoneyTest::shown)
                .containsExactly(
                        "PROPORTION guarantor " + guarantor + " (代偿补偿 recovery-in-proportion)",
                        "PROPORTION reguarantor " + reguarantor + " (代偿补偿 recovery-in-proportion)",
                        "SURPLUS borrower " + borrower + " (代偿补偿 surplus-to-borrower)");
    }

    @Test
    void the_re_guarantors_money_is_one_account_for_all() {
        assertThat(scheme.funds())
                .containsExactly(new Fund(
                                REGUARANTOR,
                                Citation.of(scheme.source(), "增信分险"),
                                Set.of(Fund.Inflow.CHARGE, Fund.Inflow.INJECTION, Fund.Inflow.INTEREST))
                        .pooled("beijing-reguarantee"));
        assertThat(REGUARANTOR).hasToString("reguarantor");
        assertThat(REGUARANTOR.kind()).isEqualTo(Bearer.Kind.FUND);
        assertThat(GUARANTOR).hasToString("guarantor");
        assertThat(GUARANTOR.kind()).isEqualTo(Bearer.Kind.PARTY);
    }

    @Test
    void one_cap_limits_a_household_over_its_open_rows() {
        assertThat(scheme.caps()).hasSize(1);
        Cap cap = scheme.caps().get(0);
        assertThat(cap.id()).isEqualTo("household-balance");
        assertThat(cap.limit()).hasToString("10000000.00");
        assertThat(cap.scope()).isEqualTo(Tally.Scope.ENTERPRISE);
        assertThat(cap.measure()).isEqualTo(Tally.Measure.OPEN_BALANCE);
        assertThat(cap.tally().tells()).contains(LoanFacts.BALANCE);
        assertThat(cited(cap.citation())).isEqualTo("单户1000万元以下 household-over-open-rows");
    }

    @Test
    void statistics_are_kept_for_each_guarantor_and_warn_above_five_per_cent() {
        assertThat(scheme.tallies())
                .extracting(t -> t.id() + " " + t.scope() + " " + t.measure())
                .containsExactly(
                        "filed INSTITUTION FILED",
                        "claimed INSTITUTION CLAIMED",
                        "compensated INSTITUTION NET_COMPENSATION");
        assertThat(scheme.alerts()).hasSize(1);
        Alert alert = scheme.alerts().get(0);
        assertThat(alert.part()).isEqualTo(Tally.Measure.CLAIMED);
        assertThat(alert.of()).isEqualTo(Tally.Measure.FILED);
        assertThat(alert.atMost()).isEqualTo(Ratio.of(1, 20));
        assertThat(cited(alert.citation())).isEqualTo("线上申请审批风控 compensation-rate");
    }

    private Facts loan() {
        return scheme.example().loan();
    }

    private Facts inTheWindow() {
        return loan().withText(ReguaranteeFacts.GUARANTEE_FROM, "2022-06-01");
    }

    private String fee(Facts facts) {
        return scheme.charge().orElseThrow().in(facts).orElseThrow().value().toString();
    }

    private Split loss(String paid, String share, String fund) {
        Facts facts = Facts.NONE
                .withText(ReguaranteeFacts.GUARANTOR_PAID, paid)
                .withText(ReguaranteeFacts.REGUARANTEE_SHARE, share);
        return scheme.losses()
                .orElseThrow()
                .split(facts, Resources.UNKNOWN.with(REGUARANTOR, Money.parse(fund)))
                .orElseThrow();
    }

    private static String cited(Citation citation) {
        return citation.clause() + citation.reading().map(id -> " " + id).orElse("");
    }

    private static String shown(Slice slice) {
        return slice.role() + " " + slice.bearer() + " " + slice.amount() + " (" + cited(slice.citation()) + ")";
    }
}
