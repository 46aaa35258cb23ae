package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fendan.core.decision.Admission;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Reading;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.testkit.SchemeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 经开区小微企业贷款风险补偿, who may enter and claim; always the pair at the limit and just past it. */
class EtownMicro2023Test extends SchemeContract {

    EtownMicro2023Test() {
        super(new EtownMicro2023());
    }

    @Test
    void the_scheme_asks_this() {
        assertThat(requirements())
                .containsExactly(
                        "贷款备案: 银行合作协议有效",
                        "支持对象 (in-the-area): 工商注册地为北京经济技术开发区",
                        "支持对象: 按工信部联企业〔2011〕300号属于微型企业、小型企业",
                        "支持对象 (or-as-and): 不得有合格的抵押品、质押品（知识产权、应收账款除外）",
                        "公开解读：自然人保证: 担保方式为无；或者担保方式为自然人保证",
                        "贷款种类: 贷款种类为信用贷款；或者贷款种类为知识产权质押贷款；或者贷款种类为应收账款质押贷款",
                        "贷款上限 (bank-open-balance): 该企业在本银行的本项目未结清贷款余额（含本笔，元） ≤ 10000000.00",
                        "公开解读：除外行业: 所属行业类别为金融、类金融、房地产以外",
                        "公开解读：适用主体: 不得属于以个人名义办理的经营性贷款",
                        "公开解读：熔断 (suspended-claims-wait): 本银行累计申请补偿的不良贷款本金（元） ≤ 3 % × 本银行累计备案贷款本金（元）"
                                + "；或者本银行累计净补偿金额（元） ≤ 5000000.00",
                        "征信报告 (report-without-lower-bound): 《征信报告》日期 ≤ 放款日（申请时为拟放款日）后5日，2025-06-24起10日",
                        "公开解读：不良认定 (same-classes): 贷款五级分类为次级；或者贷款五级分类为可疑；或者贷款五级分类为损失");
    }

    @Test
    void the_scheme_asks_for_the_report_and_the_class_at_a_claim_and_for_the_suspension_at_a_payment_too() {
        assertThat(asked(Requirement.Phase.CLAIM)).containsExactly("征信报告", "公开解读：不良认定");
        assertThat(asked(Requirement.Phase.PAYMENT)).containsExactly("公开解读：熔断");
        assertThat(asked(Requirement.Phase.ADMISSION))
                .containsExactly(
                        "贷款备案",
                        "支持对象",
                        "支持对象",
                        "支持对象",
                        "公开解读：自然人保证",
                        "贷款种类",
                        "贷款上限",
                        "公开解读：除外行业",
                        "公开解读：适用主体",
                        "公开解读：熔断");
    }

    private List<String> asked(Requirement.Phase phase) {
        return scheme().eligibility().stream()
                .filter(requirement -> requirement.phases().contains(phase))
                .map(requirement -> requirement.citation().clause())
                .toList();
    }

    @Test
    void an_agreement_with_the_bank_is_needed() {
        assertThat(findings(with(good(), LoanFacts.BANK_AGREEMENT, "false"))).isEqualTo("贷款备案 UNMET");
    }

    @ParameterizedTest(name = "注册 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            beijing-etown | -
            elsewhere     | 支持对象 UNMET
            """)
    void the_enterprise_is_registered_in_the_area(String place, String found) {
        assertThat(findings(with(good(), EnterpriseFacts.REGISTERED_IN, place))).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}人，营业收入 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            99  | 10000000.00 | -
            100 | 10000000.00 | 支持对象 UNMET
            100 | 9999999.99  | -
            9   | 300000.00   | -
            """)
    void the_enterprise_is_micro_or_small(String employees, String revenue, String found) {
        Facts facts = good().withText(EnterpriseSize.INDUSTRY, "software")
                .withText(EnterpriseFacts.EMPLOYEES, employees)
                .withText(EnterpriseFacts.REVENUE, revenue);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @Test
    void a_sole_trader_is_sized_as_an_enterprise_is() {
        assertThat(findings(with(good(), EnterpriseFacts.ENTERPRISE, "92110302MA0EXAM908")))
                .isEqualTo("-");
    }

    @ParameterizedTest(name = "抵质押 {0}，担保 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            false | none          | -
            false | naturalPerson | -
            false | thirdParty    | 公开解读：自然人保证 UNMET
            true  | none          | 支持对象 UNMET
            """)
    void there_is_no_qualified_collateral_and_no_guarantee_but_a_natural_persons(
            String collateral, String guarantee, String found) {
        Facts facts = good().withText(EtownFacts.QUALIFIED_COLLATERAL, collateral)
                .withText(EtownFacts.GUARANTEE_KIND, guarantee);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            credit            | -
            ipPledge          | -
            receivablesPledge | -
            other             | 贷款种类 UNMET
            """)
    void three_kinds_of_loans_may_be_filed(String kind, String found) {
        assertThat(findings(with(good(), EtownFacts.LOAN_KIND, kind))).isEqualTo(found);
    }

    @ParameterizedTest(name = "本银行余额 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            10000000.00 | -
            10000000.01 | 贷款上限 UNMET
            """)
    void one_bank_lends_an_enterprise_at_most_ten_million(String balance, String found) {
        assertThat(findings(with(good(), LoanFacts.BANK_BALANCE, balance))).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            none         | -
            finance      | 公开解读：除外行业 UNMET
            quasiFinance | 公开解读：除外行业 UNMET
            realEstate   | 公开解读：除外行业 UNMET
            """)
    void finance_quasi_finance_and_real_estate_are_left_out(String sector, String found) {
        assertThat(findings(with(good(), EtownFacts.EXCLUDED_SECTOR, sector))).isEqualTo(found);
    }

    @ParameterizedTest(name = "个人经营性贷款 {0}")
    @ValueSource(strings = {"true", "false"})
    void personal_business_loans_are_left_out(String personal) {
        assertThat(findings(with(good(), EtownFacts.PERSONAL_LOAN, personal)))
                .isEqualTo(personal.equals("true") ? "公开解读：适用主体 UNMET" : "-");
    }

    @ParameterizedTest(name = "备案 {0}，申请 {1}，净补偿 {2}：{3}")
    @CsvSource(delimiter = '|', textBlock = """
            200000000.00 | 6000000.00 | 5000000.01 | -
            200000000.00 | 6000000.01 | 5000000.01 | 公开解读：熔断 UNMET
            200000000.00 | 6000000.01 | 5000000.00 | -
            199999999.99 | 6000000.00 | 5000000.01 | 公开解读：熔断 UNMET
            199999999.99 | 5999999.99 | 5000000.01 | -
            0.00         | 0.01       | 5000000.01 | 公开解读：熔断 UNMET
            """)
    void a_bank_is_suspended_only_while_both_figures_are_passed(
            String filed, String claimed, String compensated, String found) {
        Facts facts = good().withText(EtownFacts.BANK_FILED, filed)
                .withText(EtownFacts.BANK_CLAIMED, claimed)
                .withText(EtownFacts.BANK_NET_COMPENSATION, compensated);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "放款 {0}，征信报告 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-06-23 | 2025-06-28 | -
            2025-06-23 | 2025-06-29 | 征信报告 UNMET
            2025-06-24 | 2025-07-04 | -
            2025-06-24 | 2025-07-05 | 征信报告 UNMET
            2023-12-01 | 2023-12-06 | -
            2023-12-01 | 2023-12-07 | 征信报告 UNMET
            2025-07-10 | 2025-07-20 | -
            2025-07-10 | 2025-07-21 | 征信报告 UNMET
            2025-07-10 | 2025-07-10 | -
            2025-07-10 | 2024-01-01 | -
            2023-11-30 | 2023-11-30 | 征信报告 UNDECIDED
            """)
    void the_report_is_of_the_fifth_day_after_the_disbursement_and_since_the_amendment_of_the_tenth(
            String disbursed, String reported, String found) {
        Facts facts =
                good().withText(LoanFacts.DISBURSED_ON, disbursed).withText(EtownFacts.CREDIT_REPORT_DATE, reported);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @Test
    void an_admission_does_not_know_the_report_until_both_dates_are_given() {
        Findings found = Admission.of(scheme(), good().without(EtownFacts.CREDIT_REPORT_DATE))
                .findings();
        assertThat(found.missing()).containsExactly(EtownFacts.CREDIT_REPORT_DATE);
        assertThat(found.all()).noneMatch(finding -> finding.verdict() == Verdict.UNMET);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            pass           | 公开解读：不良认定 UNMET
            specialMention | 公开解读：不良认定 UNMET
            substandard    | -
            doubtful       | -
            loss           | -
            """)
    void the_last_three_classes_are_non_performing(String loanClass, String found) {
        assertThat(findings(with(good(), EtownFacts.LOAN_CLASS, loanClass))).isEqualTo(found);
    }

    @Test
    void the_scheme_has_been_in_force_since_december_2023() {
        assertThat(scheme().inForce()).hasToString("2023-12-01/");
        assertThat(scheme().source().issued()).hasToString("2025-06-24");
        assertThat(scheme().inForceBy().orElseThrow().wording().en())
                .isEqualTo("“推出时间” (known from a report) of 美通社2025-06-24 (the text is silent: our reading)");
        assertThat(scheme().inForceBy().orElseThrow().reading()).contains("in-force-day");
    }

    @Test
    void one_loan_is_not_filed_under_both_schemes() {
        assertThat(scheme().stacking()).hasSize(1);
        Stacking stacking = scheme().stacking().get(0);
        assertThat(stacking.schemes()).containsExactly("beijing.etown-tech-sme");
        assertThat(stacking.allowed()).isFalse();
        assertThat(stacking.citation().reading()).contains("one-scheme-per-loan");
    }

    @Test
    void these_clauses_alone_are_not_computed() {
        assertThat(scheme().unmodelled()).extracting(Unmodelled::clause).containsExactly("政策成效", "修订目的");
    }

    @Test
    void the_silent_places_are_read_so() {
        assertThat(scheme().readings())
                .extracting(EtownMicro2023Test::shown)
                .containsExactly(
                        "推出时间 in-force-day: first-of-month, end-of-month",
                        "修订 amendment-day: day-of-the-report, new-year",
                        "修订 report-anchor: disbursement, claim",
                        "支持对象 or-as-and: both, either",
                        "补偿比例 title-on-disbursement: disbursement, filing, claim",
                        "补偿比例 named-titles-only: named-only, similar",
                        "公开解读：熔断 suspended-claims-wait: filings-refused-claims-wait, both-refused",
                        "公开解读：不良认定 same-classes: same, any-overdue",
                        "支持对象 in-the-area: registered, registered-and-taxed",
                        "贷款上限 bank-open-balance: bank, each-loan, all-banks",
                        "征信报告 report-without-lower-bound: no-limit, both-sides",
                        "征信报告 days-as-written: as-written, working-days",
                        "风险补偿资金 shared-pool: shared, apart",
                        "风险补偿资金 ceiling-on-injections: net-injections, balance",
                        "风险补偿资金 order-of-approval: approval, claim, pro-rata",
                        "补偿比例 recovery-in-proportion: in-proportion, fund-first, bank-first",
                        "补偿比例 surplus-to-borrower: borrower, fund",
                        "贷款备案 one-scheme-per-loan: one, both",
                        "公开解读：申请材料 papers-not-applicable: said-so, always");
    }

    /** The option taken, then the others. */
    private static String shown(Reading reading) {
        assertThat(reading.chosen()).isEqualTo(reading.options().get(0).id());
        return reading.clause() + " " + reading.id() + ": "
                + String.join(
                        ", ", reading.options().stream().map(Reading.Option::id).toList());
    }
}
