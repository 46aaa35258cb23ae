package org.fendan.policy.zhejiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.testkit.SchemeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 创新积分与知识产权融资, who may enter; always the pair at the limit and just past it. */
class TechCredit2025Test extends SchemeContract {

    private static final List<FactKey<?>> POINTS_AND_WEIGHTS = List.of(
            TechCreditFacts.PATENT_POINTS,
            TechCreditFacts.RESEARCH_POINTS,
            TechCreditFacts.TALENT_POINTS,
            TechCreditFacts.GROWTH_POINTS,
            TechCreditFacts.PATENT_WEIGHT,
            TechCreditFacts.RESEARCH_WEIGHT,
            TechCreditFacts.TALENT_WEIGHT,
            TechCreditFacts.GROWTH_WEIGHT);

    TechCredit2025Test() {
        super(new TechCredit2025());
    }

    @Test
    void the_reports_ask_this_of_an_application() {
        assertThat(requirements())
                .containsExactly(
                        "融资协调机制: 银行合作协议有效",
                        "融资协调机制 (registered-in-the-province): 工商注册地为浙江省",
                        "轻资产缺抵押: 科技型企业",
                        "轻资产缺抵押: 按工信部联企业〔2011〕300号属于微型企业、小型企业",
                        "轻资产缺抵押: 不得有足额抵押物",
                        "积分超过70分 (scale-of-100): 积分满分（满分不是100分的积分不可比） ≥ 100；并且积分满分（满分不是100分的积分不可比） ≤ 100",
                        "积分超过70分: 创新积分（未提供时为专利得分（满分100） × 专利权重（%） % + 研发得分（满分100） × 研发权重（%） %"
                                + " + 人才得分（满分100） × 人才权重（%） % + 成长得分（满分100） × 成长权重（%） %） > 70");
    }

    @ParameterizedTest(name = "{0} = {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            bankAgreement        | false | 融资协调机制 UNMET
            technologyEnterprise | false | 轻资产缺抵押 UNMET
            enoughCollateral     | true  | 轻资产缺抵押 UNMET
            """)
    void each_of_these_refuses(String fact, String value, String found) {
        FactKey<?> key = good().keys().stream()
                .filter(k -> k.name().equals(fact))
                .findFirst()
                .orElseThrow();
        assertThat(findings(good().withText(key, value))).isEqualTo(found);
    }

    @ParameterizedTest(name = "注册地 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            zhejiang  | -
            elsewhere | 融资协调机制 UNMET
            """)
    void the_enterprise_is_registered_in_zhejiang(String place, String found) {
        assertThat(findings(with(good(), EnterpriseFacts.REGISTERED_IN, place))).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}人：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            19  | -
            299 | -
            300 | 轻资产缺抵押 UNMET
            """)
    void small_and_micro_enterprises_alone_may_enter(String employees, String found) {
        assertThat(findings(with(good(), EnterpriseFacts.EMPLOYEES, employees))).isEqualTo(found);
    }

    @ParameterizedTest(name = "积分 {0}，满分 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            70      | 100      | 积分超过70分 UNMET
            70.0001 | 100      | -
            70.01   | 100      | -
            100     | 100      | -
            69.99   | 100      | 积分超过70分 UNMET
            86.5    | 99.9999  | 积分超过70分 UNMET
            86.5    | 100.0001 | 积分超过70分 UNMET
            700     | 1000     | 积分超过70分 UNMET
            180     | 230      | 积分超过70分 UNMET
            """)
    void a_score_above_70_of_100_qualifies_and_no_other_scale_is_comparable(
            String score, String maximum, String found) {
        Facts facts = good().withText(TechCreditFacts.SCORE, score).withText(TechCreditFacts.SCORE_MAXIMUM, maximum);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "专利 {0}，研发 {1}，人才 {2}，成长 {3}：{4}")
    @CsvSource(delimiter = '|', textBlock = """
            90  | 80 | 70 | 60    | -
            100 | 60 | 40 | 40    | 积分超过70分 UNMET
            100 | 60 | 40 | 40.01 | -
            100 | 60 | 40.01 | 40 | -
            100 | 60.01 | 40 | 40 | -
            99.99 | 60 | 40 | 40.03 | 积分超过70分 UNMET
            """)
    void without_a_stated_score_the_agreed_weights_decide(
            String patents, String research, String talent, String growth, String found) {
        Facts facts = unscored()
                .withText(TechCreditFacts.PATENT_POINTS, patents)
                .withText(TechCreditFacts.RESEARCH_POINTS, research)
                .withText(TechCreditFacts.TALENT_POINTS, talent)
                .withText(TechCreditFacts.GROWTH_POINTS, growth);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @Test
    void a_stated_score_counts_whatever_the_points_say() {
        Facts facts = good().withText(TechCreditFacts.SCORE, "70").withText(TechCreditFacts.PATENT_POINTS, "100");
        assertThat(findings(facts)).isEqualTo("积分超过70分 UNMET");
        for (FactKey<?> key : POINTS_AND_WEIGHTS) {
            facts = facts.without(key);
        }
        assertThat(findings(facts)).isEqualTo("积分超过70分 UNMET");
        assertThat(findings(with(facts, TechCreditFacts.SCORE, "71"))).isEqualTo("-");
    }

    @Test
    void a_weight_that_is_not_agreed_leaves_the_score_open_and_is_named() {
        Facts facts = unscored().without(TechCreditFacts.TALENT_WEIGHT);
        Findings found = Findings.of(scheme().eligibility(), facts);
        assertThat(found.outcome()).isEqualTo(Findings.Outcome.UNDECIDED);
        assertThat(found.missing()).containsExactlyInAnyOrder(TechCreditFacts.SCORE, TechCreditFacts.TALENT_WEIGHT);
        assertThat(TechCreditFacts.TALENT_WEIGHT.origin()).isEqualTo(FactKey.Origin.TERM);
    }

    private Facts unscored() {
        return good().without(TechCreditFacts.SCORE);
    }

    @Test
    void it_shares_no_loss_and_pays_nothing() {
        assertThat(scheme().losses()).isEmpty();
        assertThat(scheme().recoveries()).isEmpty();
        assertThat(scheme().charge()).isEmpty();
        assertThat(scheme().funds()).isEmpty();
        assertThat(scheme().caps()).isEmpty();
        assertThat(scheme().subsidies()).isEmpty();
    }

    @Test
    void comments_alone_are_not_computed() {
        assertThat(scheme().unmodelled()).extracting(Unmodelled::clause).containsExactly("传统授信看固定资产", "有技术缺资金", "看赛道");
    }

    @Test
    void it_is_in_force_from_the_day_of_the_first_report() {
        assertThat(scheme().id()).isEqualTo("zhejiang.tech-credit");
        assertThat(scheme().inForce()).hasToString("2025-08-06/");
        assertThat(scheme().source().issued()).hasToString("2025-08-06");
        assertThat(scheme().inForceBy().orElseThrow().reading()).contains("in-force-day");
        assertThat(scheme().inForceBy().orElseThrow().wording().zh()).contains("据报道");
    }

    @Test
    void the_example_borrows_nine_million_with_31_patents() {
        Facts loan = scheme().example().loan();
        assertThat(loan.text(LoanFacts.LOAN_AMOUNT)).contains("9000000.00");
        assertThat(loan.text(ProductFacts.PATENTS)).contains("31");
        assertThat(loan.keys()).containsAll(POINTS_AND_WEIGHTS);
        assertThat(loan.keys())
                .containsAll(Set.of(
                        TechCreditFacts.SCORE_ISSUER,
                        TechCreditFacts.SCORE_VERSION,
                        TechCreditFacts.SCORE_STAGE,
                        TechCreditFacts.SCORED_ON));
    }
}
