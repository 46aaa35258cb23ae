package org.fendan.policy.zhejiang;

import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;

/** What the products look at, and the limits a bank sets for them: parameters of its agreement, without a default. */
final class ProductFacts {

    static final Choice DATA = Choice.of("data-enhancement", "数据增信", "enhancement by data");
    static final Choice TECHNOLOGY = Choice.of("technology-enhancement", "技术增信", "enhancement by technology");
    static final Choice GUARANTEE = Choice.of("guarantee-enhancement", "担保增信", "enhancement by a guarantee");

    static final Choice IP_PLEDGE =
            Choice.of("ip-pledge-loan", "知识产权质押贷款", "loan against pledged intellectual property");
    static final Choice NEW_QUALITY = Choice.of("new-quality-loan", "新质贷", "New Quality Loan");
    static final Choice TALENT = Choice.of("talent-loan", "人才贷", "Talent Loan");
    static final Choice INNOVATION = Choice.of("innovation-loan", "创新贷", "Innovation Loan");
    static final Choice ZHIHUI = Choice.of("zhihui-loan", "智汇贷", "Zhihui Loan");
    static final Choice PATENT_POOL = Choice.of("patent-pool-loan", "专利池贷", "Patent Pool Loan");

    static final FactKey<Choice> ENHANCEMENT = FactKey.stated(
            "enhancement",
            "增信方式",
            "credit enhancement",
            FactType.oneOf(DATA, TECHNOLOGY, GUARANTEE),
            "technology-enhancement");
    static final FactKey<Choice> PRODUCT = FactKey.stated(
            "product",
            "申请的产品",
            "product applied for",
            FactType.oneOf(IP_PLEDGE, NEW_QUALITY, TALENT, INNOVATION, ZHIHUI, PATENT_POOL),
            "zhihui-loan");

    static final FactKey<Boolean> DATA_AUTHORISED =
            FactKey.stated("dataAuthorised", "已授权共享数据", "sharing of its data is authorised", FactType.FLAG, "true");
    static final FactKey<Boolean> GUARANTEED =
            FactKey.stated("guaranteed", "有担保机构担保", "a guarantor guarantees the loan", FactType.FLAG, "true");
    static final FactKey<Long> PATENTS =
            FactKey.stated("patents", "有效专利数（件）", "valid patents", FactType.COUNT_OF, "31");
    static final FactKey<Money> IP_VALUE = FactKey.stated(
            "ipValue", "出质知识产权评估值（元）", "appraised value of the pledged rights", FactType.MONEY, "30000000.00");
    static final FactKey<Ratio> BANK_SCORE =
            FactKey.stated("bankScore", "银行自研评价得分", "score of the bank's own tool", FactType.SCORE, "75");
    static final FactKey<Long> TALENTS =
            FactKey.stated("talents", "高层次人才数（人）", "high-level talents", FactType.COUNT_OF, "3");
    static final FactKey<Ratio> RESEARCH_SHARE = FactKey.stated(
            "researchShare", "研发费用占营业收入比例（%）", "research costs of revenue, in per cent", FactType.PERCENT, "12");
    static final FactKey<Boolean> IN_PATENT_POOL =
            FactKey.stated("inPatentPool", "专利已入专利池", "its patents are in a pool", FactType.FLAG, "true");

    static final FactKey<Long> TECHNOLOGY_PATENTS = FactKey.term(
            "technologyPatents", "技术增信最少专利数（件）", "least patents for the enhancement", FactType.COUNT_OF, "5");
    static final FactKey<Ratio> PLEDGE_RATE = FactKey.term(
            "pledgeRate", "知识产权质押率（%）", "lending rate on pledged rights, in per cent", FactType.PERCENT, "30");
    static final FactKey<Ratio> NEW_QUALITY_SCORE =
            FactKey.term("newQualityScore", "新质贷最低评价得分", "least score for the New Quality Loan", FactType.SCORE, "60");
    static final FactKey<Long> LEAST_TALENTS =
            FactKey.term("leastTalents", "人才贷最少人才数（人）", "least talents for the Talent Loan", FactType.COUNT_OF, "1");
    static final FactKey<Ratio> LEAST_RESEARCH_SHARE = FactKey.term(
            "leastResearchShare",
            "创新贷最低研发占比（%）",
            "least share of research for the Innovation Loan, in per cent",
            FactType.PERCENT,
            "5");
    static final FactKey<Long> ZHIHUI_PATENTS =
            FactKey.term("zhihuiPatents", "智汇贷最少专利数（件）", "least patents for the Zhihui Loan", FactType.COUNT_OF, "10");
    static final FactKey<Money> PATENT_POOL_LIMIT = FactKey.term(
            "patentPoolLimit",
            "专利池贷单户上限（元）",
            "ceiling of the Patent Pool Loan",
            FactType.POSITIVE_MONEY,
            "10000000.00");

    private ProductFacts() {}
}
