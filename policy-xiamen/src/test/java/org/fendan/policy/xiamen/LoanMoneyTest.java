package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Borne;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a lost principal is shared and what recoveries return, under both loans and both editions. */
class LoanMoneyTest {

    static Stream<Scheme> loans() {
        return Stream.of(
                new GuaranteeLoan2018(), new GuaranteeLoan2019(), new InsuredLoan2018(), new InsuredLoan2019());
    }

    @ParameterizedTest(name = "损失 {0}，银行 {1}%，资金 {2}，上限余 {3}：市 {4}，银行 {5}，机构 {6}，受限于 {7}")
    @CsvSource(delimiter = '|', textBlock = """
            1234567.89 | 0    | 20000000.00 | 30000000.00 | 493827.15 | 0.00      | 740740.74 | -
            1234567.89 | 20   | 20000000.00 | 30000000.00 | 493827.15 | 246913.57 | 493827.17 | -
            1000000.00 | 20   | 50000000.00 | 200000.00   | 200000.00 | 200000.00 | 600000.00 | net-compensation
            1000000.00 | 20   | 50000000.00 | 400000.00   | 400000.00 | 200000.00 | 400000.00 | net-compensation
            1000000.00 | 20   | 50000000.00 | 399999.99   | 399999.99 | 200000.00 | 400000.01 | net-compensation
            1000000.00 | 20   | 50000000.00 | 0.00        | 0.00      | 200000.00 | 800000.00 | net-compensation
            1000000.00 | 20   | 150000.00   | 30000000.00 | 150000.00 | 200000.00 | 650000.00 | -
            1000000.00 | 60   | 20000000.00 | 30000000.00 | 400000.00 | 600000.00 | 0.00      | -
            0.01       | 20   | 20000000.00 | 30000000.00 | 0.00      | 0.00      | 0.01      | -
            0.05       | 20   | 20000000.00 | 30000000.00 | 0.02      | 0.01      | 0.02      | -
            """)
    void forty_per_cent_of_a_lost_principal_are_the_citys_within_what_is_left(
            String loss,
            String bankShare,
            String fund,
            String left,
            String city,
            String bank,
            String institution,
            String cap) {
        loans().forEach(scheme -> {
            Split split = split(scheme, lost(loss, bankShare), resources(fund, left));
            assertThat(split.of(XiamenScheme.CITY)).hasToString(city);
            assertThat(split.of(Bearer.BANK)).hasToString(bank);
            assertThat(split.of(institution(scheme))).hasToString(institution);
            assertThat(split.slices().get(0).cap().orElse("-")).isEqualTo(cap);
        });
    }

    @ParameterizedTest(name = "信用 {0}，违规 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            false | false | 1 SHARE city 400000.00 (风险分担)
            true  | false | 1 EXCLUDED city 0.00 (风险分担(三)1)
            false | true  | 1 EXCLUDED city 0.00 (风险分担(三)2)
            true  | true  | 1 EXCLUDED city 0.00 (风险分担(三)1)
            """)
    void an_exclusion_takes_the_citys_share_and_leaves_it_with_the_institution(
            String creditRecord, String rulesBroken, String first) {
        loans().forEach(scheme -> {
            Facts facts = lost("1000000.00", "20")
                    .withText(XiamenFacts.CREDIT_RECORD_UNFIT, creditRecord)
                    .withText(XiamenFacts.LENDING_RULES_BROKEN, rulesBroken);
            String rest = first.contains("EXCLUDED") ? "800000.00" : "400000.00";
            assertThat(split(scheme, facts, resources("50000000.00", "30000000.00"))
                            .slices())
                    .extracting(LoanMoneyTest::shown)
                    .containsExactly(
                            first,
                            "2 SHARE bank 200000.00 (风险分担(一) bank-share-of-whole-loss)",
                            "3 REST " + institution(scheme) + " " + rest + " (风险分担(一) rest-with-institution)");
        });
    }

    @ParameterizedTest
    @MethodSource("loans")
    void without_the_banks_term_or_a_finding_on_the_exclusions_nothing_is_shared(Scheme scheme) {
        Facts whole = lost("1000000.00", "20");
        Resources resources = resources("50000000.00", "30000000.00");
        Stream.of(
                        XiamenFacts.BANK_SHARE,
                        XiamenFacts.CREDIT_RECORD_UNFIT,
                        XiamenFacts.LENDING_RULES_BROKEN,
                        XiamenFacts.LOST_PRINCIPAL)
                .forEach(key -> {
                    assertThat(scheme.losses().orElseThrow().split(whole.without(key), resources))
                            .isEmpty();
                    assertThat(scheme.losses().orElseThrow().missing(whole.without(key)))
                            .isEqualTo(Set.of(key));
                });
        assertThat(split(scheme, whole.withText(XiamenFacts.BANK_SHARE, "0"), resources)
                        .of(Bearer.BANK))
                .isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "净追回 {0}：机构 {1}，市 {2}，银行 {3}，企业 {4}")
    @CsvSource(delimiter = '|', textBlock = """
            200000.00  | 80000.02  | 79999.99  | 39999.99  | 0.00
            0.01       | 0.01      | 0.00      | 0.00      | 0.00
            1234567.89 | 493827.17 | 493827.15 | 246913.57 | 0.00
            1234567.90 | 493827.17 | 493827.15 | 246913.57 | 0.01
            """)
    void recoveries_go_back_in_proportion_and_the_surplus_to_the_borrower(
            String net, String institution, String city, String bank, String borrower) {
        loans().forEach(scheme -> {
            Borne borne = Borne.NOTHING.plusLoss(
                    split(scheme, lost("1234567.89", "20"), resources("50000000.00", "30000000.00")));
            assertThat(scheme.recoveries()
                            .orElseThrow()
                            .split(Money.parse(net), borne)
                            .byPayee())
                    .isEqualTo(Map.of(
                            institution(scheme),
                            Money.parse(institution),
                            XiamenScheme.CITY,
                            Money.parse(city),
                            Bearer.BANK,
                            Money.parse(bank),
                            Bearer.BORROWER,
                            Money.parse(borrower)));
        });
    }

    @ParameterizedTest
    @MethodSource("loans")
    void recoveries_are_cited(Scheme scheme) {
        Borne borne = Borne.NOTHING.plusLoss(
                split(scheme, lost("1000000.00", "20"), resources("50000000.00", "30000000.00")));
        assertThat(scheme.recoveries()
                        .orElseThrow()
                        .split(Money.parse("500000.00"), borne)
                        .slices())
                .extracting(LoanMoneyTest::shown)
                .containsExactly(
                        "1 PROPORTION " + institution(scheme) + " 200000.00 (风险分担(二) odd-fen-to-institution)",
                        "2 PROPORTION city 200000.00 (风险分担(二))",
                        "3 PROPORTION bank 100000.00 (风险分担(二))",
                        "4 SURPLUS borrower 0.00 (风险分担(二) surplus-to-borrower)");
    }

    @ParameterizedTest
    @MethodSource("loans")
    void the_citys_money_is_one_account_for_all_three_schemes(Scheme scheme) {
        Fund fund = new Fund(
                        XiamenScheme.CITY,
                        Citation.of(scheme.source(), "风险分担"),
                        Set.of(Fund.Inflow.INJECTION, Fund.Inflow.INTEREST))
                .pooled("xiamen-tech-finance");
        assertThat(scheme.funds()).containsExactly(fund);
        assertThat(XiamenScheme.CITY.id()).isEqualTo("city");
        assertThat(XiamenScheme.CITY.kind()).isEqualTo(Bearer.Kind.FUND);
        assertThat(new InsuranceSubsidy2018().funds())
                .extracting(Fund::bearer, Fund::pool)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(fund.bearer(), fund.pool()));
    }

    @Test
    void a_guarantee_loan_has_three_limits() {
        Stream.of(new GuaranteeLoan2018(), new GuaranteeLoan2019()).forEach(scheme -> {
            assertThat(scheme.caps())
                    .extracting(LoanMoneyTest::shown)
                    .containsExactly(
                            "enterprise-balance ENTERPRISE OPEN_BALANCE 20000000.00 (最高担保余额 balance-is-open-principal)",
                            "average-balance INSTITUTION OPEN_BALANCE each 5000000.00 (户均担保余额 average-over-live)",
                            "net-compensation INSTITUTION NET_COMPENSATION 30000000.00 (累计净代偿 cap-per-institution)");
            assertThat(scheme.caps().get(0).tally().tells()).contains(LoanFacts.BALANCE);
            assertThat(scheme.partners()).containsExactlyInAnyOrder(Partner.BANK, Partner.GUARANTOR);
        });
    }

    @Test
    void an_insured_loan_has_two_limits() {
        Stream.of(new InsuredLoan2018(), new InsuredLoan2019()).forEach(scheme -> {
            assertThat(scheme.caps())
                    .extracting(LoanMoneyTest::shown)
                    .containsExactly(
                            "enterprise-balance ENTERPRISE OPEN_BALANCE 3000000.00 (最高300万元 ceiling-is-open-balance)",
                            "net-compensation INSTITUTION NET_COMPENSATION 10000000.00 (累计净代偿 cap-per-institution)");
            assertThat(scheme.caps().get(0).tally().tells()).contains(LoanFacts.BALANCE);
            assertThat(scheme.partners()).containsExactlyInAnyOrder(Partner.BANK, Partner.INSURER);
        });
    }

    @Test
    void a_premium_is_limited_by_the_calendar_year_in_which_it_was_paid() {
        Cap cap = new InsuranceSubsidy2018().caps().get(0);
        assertThat(shown(cap)).isEqualTo("yearly-subsidy ENTERPRISE NET_SUBSIDY 300000.00 (保费补贴 year-of-the-premium)");
        assertThat(cap.tally().yearOf()).contains(InsuranceFacts.PREMIUM_PAID_ON);
    }

    private static Facts lost(String principal, String bankShare) {
        return Facts.NONE
                .withText(XiamenFacts.LOST_PRINCIPAL, principal)
                .withText(XiamenFacts.BANK_SHARE, bankShare)
                .withText(XiamenFacts.CREDIT_RECORD_UNFIT, "false")
                .withText(XiamenFacts.LENDING_RULES_BROKEN, "false");
    }

    private static Resources resources(String fund, String left) {
        return Resources.UNKNOWN.with(XiamenScheme.CITY, Money.parse(fund)).with("net-compensation", Money.parse(left));
    }

    private static Split split(Scheme scheme, Facts facts, Resources resources) {
        return scheme.losses().orElseThrow().split(facts, resources).orElseThrow();
    }

    private static Bearer institution(Scheme scheme) {
        return new Bearer(scheme instanceof GuaranteeLoan ? "guarantor" : "insurer", scheme.name(), Bearer.Kind.PARTY);
    }

    private static String shown(Cap cap) {
        Tally tally = cap.tally();
        return cap.id() + " " + tally.scope() + " " + tally.measure() + (cap.perHead() ? " each " : " ") + cap.limit()
                + " (" + cited(cap.citation()) + ")";
    }

    private static String shown(Slice slice) {
        return slice.number() + " " + slice.role() + " " + slice.bearer() + " " + slice.amount() + " ("
                + cited(slice.citation()) + ")";
    }

    private static String cited(Citation citation) {
        return citation.clause() + citation.reading().map(id -> " " + id).orElse("");
    }
}
