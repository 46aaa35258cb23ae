package org.fendan.policy.zhejiang;

import java.time.LocalDate;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.money.Ratio;

/** What is known of a technology enterprise, and of its innovation score. */
final class TechCreditFacts {

    static final Choice ZHEJIANG = Choice.of("zhejiang", "浙江省", "Zhejiang");

    static final FactKey<Boolean> TECHNOLOGY_ENTERPRISE =
            FactKey.stated("technologyEnterprise", "科技型企业", "technology enterprise", FactType.FLAG, "true");
    static final FactKey<Boolean> ENOUGH_COLLATERAL =
            FactKey.stated("enoughCollateral", "有足额抵押物", "has collateral enough", FactType.FLAG, "false");

    static final FactKey<Ratio> SCORE =
            FactKey.stated("innovationScore", "创新积分", "innovation score", FactType.SCORE, "86.5");
    static final FactKey<Ratio> SCORE_MAXIMUM = FactKey.stated(
            "scoreMaximum",
            "积分满分（满分不是100分的积分不可比）",
            "maximum of the score (a score on another maximum than 100 is not comparable)",
            FactType.SCORE,
            "100");
    static final FactKey<String> SCORE_ISSUER =
            FactKey.stated("scoreIssuer", "积分出具部门", "who issued the score", FactType.REFERENCE, "示例市科技局");
    static final FactKey<String> SCORE_VERSION =
            FactKey.stated("scoreVersion", "积分办法版本", "version of the scoring scheme", FactType.REFERENCE, "2025-1");
    static final FactKey<Choice> SCORE_STAGE = FactKey.stated(
            "scoreStage",
            "评分时企业所处阶段",
            "stage the enterprise was scored in",
            FactType.oneOf(
                    Choice.of("startUp", "初创期", "start-up"),
                    Choice.of("growth", "成长期", "growth"),
                    Choice.of("stable", "稳定期", "stable")),
            "growth");
    static final FactKey<LocalDate> SCORED_ON =
            FactKey.stated("scoredOn", "评分日", "day of the score", FactType.DATE, "2025-08-20");

    static final FactKey<Ratio> PATENT_POINTS =
            points("patentPoints", "专利得分（满分100）", "points for patents (of 100)", "90");
    static final FactKey<Ratio> RESEARCH_POINTS =
            points("researchPoints", "研发得分（满分100）", "points for research (of 100)", "80");
    static final FactKey<Ratio> TALENT_POINTS =
            points("talentPoints", "人才得分（满分100）", "points for talent (of 100)", "70");
    static final FactKey<Ratio> GROWTH_POINTS =
            points("growthPoints", "成长得分（满分100）", "points for growth (of 100)", "60");

    static final FactKey<Ratio> PATENT_WEIGHT =
            weight("patentWeight", "专利权重（%）", "weight of patents, in per cent", "40");
    static final FactKey<Ratio> RESEARCH_WEIGHT =
            weight("researchWeight", "研发权重（%）", "weight of research, in per cent", "30");
    static final FactKey<Ratio> TALENT_WEIGHT =
            weight("talentWeight", "人才权重（%）", "weight of talent, in per cent", "20");
    static final FactKey<Ratio> GROWTH_WEIGHT =
            weight("growthWeight", "成长权重（%）", "weight of growth, in per cent", "10");

    static final FactKey<String> SHARED_DATA = FactKey.stated(
            "sharedData", "共享的信息及提供部门", "what was shared, and by whom", FactType.TEXT, "科技部门：创新积分；知识产权部门：专利");

    private TechCreditFacts() {}

    private static FactKey<Ratio> points(String name, String zh, String en, String example) {
        return FactKey.stated(name, zh, en, FactType.SCORE, example);
    }

    /** Agreed with each bank: no official weights are public. */
    private static FactKey<Ratio> weight(String name, String zh, String en, String example) {
        return FactKey.term(name, zh, en, FactType.PERCENT, example);
    }
}
