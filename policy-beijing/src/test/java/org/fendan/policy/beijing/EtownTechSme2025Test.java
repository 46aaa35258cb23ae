package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Reading;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Alert;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.testkit.SchemeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 经开区科技创新类中小企业贷款风险补偿, who may enter and claim; always the pair at the limit and just past it. */
class EtownTechSme2025Test extends SchemeContract {

    EtownTechSme2025Test() {
        super(new EtownTechSme2025());
    }

    @Test
    void the_scheme_asks_this() {
        assertThat(requirements())
                .containsExactly(
                        "贷款备案: 银行合作协议有效",
                        "支持对象 (in-the-area): 工商注册地为北京经济技术开发区",
                        "支持对象: 属于科技创新型企业",
                        "支持对象: 按工信部联企业〔2011〕300号属于微型企业、小型企业、中型企业",
                        "贷款种类 (other-kinds-by-approval): (贷款种类为信用贷款；或者贷款种类为知识产权质押贷款；或者贷款种类为应收账款质押贷款)"
                                + "；或者(由政府性融资担保机构担保（银担分险业务）；并且其他贷款种类已获批准（有批准记录）)",
                        "贷款上限 (bank-open-balance): 该企业在本银行的本项目未结清贷款余额（含本笔，元） ≤ 30000000.00",
                        "银担分险: 不得由政府性融资担保机构担保（银担分险业务）；或者银担分险合同约定的银行分担比例（%） ≥ 20",
                        "征信报告 (report-without-lower-bound): 《征信报告》日期 ≤ 放款日（申请时为拟放款日）后10个工作日",
                        "总负债控制 (report-on-the-day): （《征信报告》日期 > 放款日（申请时为拟放款日）时为"
                                + "《征信报告》所示未结清本外币贷款余额（外币按随报告给出的汇率折算，元），否则为"
                                + "《征信报告》所示未结清本外币贷款余额（外币按随报告给出的汇率折算，元） + 放款金额（元）） ≤ 50000000.00",
                        "公开解读：不良认定: 贷款五级分类为次级；或者贷款五级分类为可疑；或者贷款五级分类为损失");
    }

    @Test
    void the_scheme_asks_for_report_debt_and_class_at_a_claim() {
        assertThat(asked(Requirement.Phase.CLAIM)).containsExactly("征信报告", "总负债控制", "公开解读：不良认定");
        assertThat(asked(Requirement.Phase.ADMISSION))
                .containsExactly("贷款备案", "支持对象", "支持对象", "支持对象", "贷款种类", "贷款上限", "银担分险");
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

    @ParameterizedTest(name = "注册 {0}，科技创新 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            beijing-etown | true  | -
            elsewhere     | true  | 支持对象 UNMET
            beijing-etown | false | 支持对象 UNMET
            """)
    void the_enterprise_is_a_technology_enterprise_of_the_area(String place, String technology, String found) {
        Facts facts =
                good().withText(EnterpriseFacts.REGISTERED_IN, place).withText(EtownFacts.TECH_INNOVATION, technology);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}人，营业收入 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            999  | 400000000.00 | -
            1000 | 400000000.00 | 支持对象 UNMET
            1000 | 399999999.99 | -
            19   | 2999999.99   | -
            """)
    void the_enterprise_is_micro_small_or_medium(String employees, String revenue, String found) {
        Facts facts = good().withText(EnterpriseFacts.EMPLOYEES, employees).withText(EnterpriseFacts.REVENUE, revenue);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}，银担 {1}，批准 {2}：{3}")
    @CsvSource(delimiter = '|', textBlock = """
            credit            | false | false | -
            ipPledge          | false | false | -
            receivablesPledge | false | false | -
            other             | false | false | 贷款种类 UNMET
            other             | true  | false | 贷款种类 UNMET
            other             | false | true  | 贷款种类 UNMET
            other             | true  | true  | -
            credit            | true  | false | -
            """)
    void three_kinds_of_loans_may_be_filed_and_a_guaranteed_one_of_an_approved_kind(
            String kind, String guaranteed, String approved, String found) {
        Facts facts = good().withText(EtownFacts.LOAN_KIND, kind)
                .withText(EtownFacts.GOVERNMENT_GUARANTEE, guaranteed)
                .withText(EtownFacts.OTHER_KIND_APPROVED, approved);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "本银行余额 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            30000000.00 | -
            30000000.01 | 贷款上限 UNMET
            """)
    void one_bank_lends_an_enterprise_at_most_thirty_million(String balance, String found) {
        assertThat(findings(with(good(), LoanFacts.BANK_BALANCE, balance))).isEqualTo(found);
    }

    @ParameterizedTest(name = "银担 {0}，银行 {1}%：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | 20    | -
            true  | 19.99 | 银担分险 UNMET
            true  | 0     | 银担分险 UNMET
            false | 19.99 | -
            true  | 30    | -
            """)
    void a_bank_that_shares_with_a_public_guarantor_bears_at_least_a_fifth(
            String guaranteed, String share, String found) {
        Facts facts =
                good().withText(EtownFacts.GOVERNMENT_GUARANTEE, guaranteed).withText(EtownFacts.BANK_SHARE, share);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @Test
    void a_guaranteed_loan_without_an_agreed_share_is_not_decided() {
        Findings found = Findings.of(
                scheme().eligibility(),
                with(good(), EtownFacts.GOVERNMENT_GUARANTEE, "true").without(EtownFacts.BANK_SHARE));
        assertThat(found.missing()).containsExactly(EtownFacts.BANK_SHARE);
        assertThat(Findings.of(scheme().eligibility(), good().without(EtownFacts.BANK_SHARE))
                        .missing())
                .isEmpty();
    }

    @ParameterizedTest(name = "放款 {0}，征信报告 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-07-10 | 2025-07-24 | -
            2025-07-10 | 2025-07-25 | 征信报告 UNMET
            2025-09-25 | 2025-10-15 | -
            2025-09-25 | 2025-10-16 | 征信报告 UNMET
            2025-06-30 | 2025-07-14 | -
            2025-06-30 | 2025-07-15 | 征信报告 UNMET
            2025-06-29 | 2025-07-14 | 征信报告 UNDECIDED
            2030-07-10 | 2030-07-11 | 征信报告 UNDECIDED
            """)
    void the_report_is_of_the_tenth_working_day_after_the_disbursement_at_the_latest(
            String disbursed, String reported, String found) {
        Facts facts =
                good().withText(LoanFacts.DISBURSED_ON, disbursed).withText(EtownFacts.CREDIT_REPORT_DATE, reported);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "报告 {0}，余额 {1}，本笔 {2}：{3}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-07-09 | 25000000.00 | 25000000.00 | -
            2025-07-09 | 25000000.01 | 25000000.00 | 总负债控制 UNMET
            2025-07-09 | 25000000.01 | 24999999.99 | -
            2025-07-10 | 25000000.00 | 25000000.00 | -
            2025-07-10 | 25000000.01 | 25000000.00 | 总负债控制 UNMET
            2025-07-11 | 25000000.01 | 25000000.00 | -
            2025-07-11 | 50000000.00 | 25000000.00 | -
            2025-07-11 | 50000000.01 | 25000000.00 | 总负债控制 UNMET
            2024-01-02 | 0.00        | 25000000.00 | -
            """)
    void all_open_loans_are_at_most_fifty_million_this_one_added_to_a_report_that_cannot_hold_it(
            String reported, String balance, String loan, String found) {
        Facts facts = good().withText(LoanFacts.DISBURSED_ON, "2025-07-10")
                .withText(EtownFacts.CREDIT_REPORT_DATE, reported)
                .withText(EtownFacts.CREDIT_REPORT_BALANCE, balance)
                .withText(ServiceFacts.DISBURSED, loan);
        assertThat(findings(facts)).isEqualTo(found);
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"none", "thirdParty"})
    void a_guarantee_bars_nothing_here(String guarantee) {
        assertThat(findings(with(good(), EtownFacts.GUARANTEE_KIND, guarantee))).isEqualTo("-");
    }

    @Test
    void the_scheme_has_been_in_force_since_the_day_it_was_issued() {
        assertThat(scheme().inForce()).hasToString("2025-06-30/");
        assertThat(scheme().inForceBy().orElseThrow().wording().zh()).isEqualTo("美通社2025-06-24（据报道）“公开解读：发布日”");
    }

    @Test
    void one_loan_is_not_filed_under_both_schemes() {
        assertThat(scheme().stacking()).hasSize(1);
        Stacking stacking = scheme().stacking().get(0);
        assertThat(stacking.schemes()).containsExactly("beijing.etown-micro");
        assertThat(stacking.allowed()).isFalse();
        assertThat(stacking.citation().reading()).contains("one-scheme-per-loan");
    }

    @Test
    void five_per_cent_of_the_filed_principal_are_a_warning() {
        assertThat(scheme().alerts()).hasSize(1);
        Alert alert = scheme().alerts().get(0);
        assertThat(alert.id()).isEqualTo("compensation-rate");
        assertThat(alert.part()).isEqualTo(Tally.Measure.CLAIMED);
        assertThat(alert.of()).isEqualTo(Tally.Measure.FILED);
        assertThat(alert.atMost()).isEqualTo(Ratio.of(1, 20));
        assertThat(alert.citation().clause()).isEqualTo("公开解读：代偿率上限");
        assertThat(alert.name().zh()).contains("5%");
    }

    @Test
    void these_clauses_alone_are_not_computed() {
        assertThat(scheme().unmodelled())
                .extracting(Unmodelled::clause)
                .containsExactly("政策名称", "政策目的", "鼓励银担合作", "后续安排", "公开解读：国担基金分担", "公开解读：再担保费");
    }

    @Test
    void the_silent_places_are_read_so() {
        assertThat(scheme().readings())
                .extracting(EtownTechSme2025Test::shown)
                .containsExactly(
                        "补偿比例 flat-fifty: flat, ladder",
                        "银担补偿 guarantee-replaces-flat: replaces, besides",
                        "银担补偿 area-pays-up-to-twenty: up-to-twenty, all-of-it",
                        "银担分险 guarantee-side-bears-the-rest: the-rest, eighty",
                        "贷款种类 other-kinds-by-approval: by-approval, three-only",
                        "总负债控制 report-on-the-day: added, held",
                        "总负债控制 exchange-rate: with-the-report, central-parity",
                        "公开解读：托管机构 same-custodian: same, another",
                        "公开解读：代偿率上限 compensation-rate: claimed-of-filed, guaranteed-only",
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
