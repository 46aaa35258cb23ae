package org.fendan.policy.zhejiang;

import static org.fendan.core.fact.EnterpriseFacts.REGISTERED_IN;
import static org.fendan.core.fact.LoanFacts.BANK_AGREEMENT;
import static org.fendan.policy.zhejiang.TechCreditFacts.ENOUGH_COLLATERAL;
import static org.fendan.policy.zhejiang.TechCreditFacts.GROWTH_POINTS;
import static org.fendan.policy.zhejiang.TechCreditFacts.GROWTH_WEIGHT;
import static org.fendan.policy.zhejiang.TechCreditFacts.PATENT_POINTS;
import static org.fendan.policy.zhejiang.TechCreditFacts.PATENT_WEIGHT;
import static org.fendan.policy.zhejiang.TechCreditFacts.RESEARCH_POINTS;
import static org.fendan.policy.zhejiang.TechCreditFacts.RESEARCH_WEIGHT;
import static org.fendan.policy.zhejiang.TechCreditFacts.SCORE;
import static org.fendan.policy.zhejiang.TechCreditFacts.SCORE_MAXIMUM;
import static org.fendan.policy.zhejiang.TechCreditFacts.TALENT_POINTS;
import static org.fendan.policy.zhejiang.TechCreditFacts.TALENT_WEIGHT;
import static org.fendan.policy.zhejiang.TechCreditFacts.TECHNOLOGY_ENTERPRISE;
import static org.fendan.policy.zhejiang.TechCreditFacts.ZHEJIANG;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Weighted;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.time.DateSpan;

/** 创新积分与知识产权融资: credit for technology firms without collateral. It shares no loss and pays nothing. */
public final class TechCredit2025 extends TechCreditProducts {

    private static final LegalSource SOURCE = LegalSource.report(
            "第一财经2025-08-06、中国新闻网2025-10-23报道",
            "2025-08-06",
            Text.of("从“看抵押”到“看技术”，从“看报表”到“看赛道”", "From looking at collateral to looking at technology"),
            Text.of("第一财经、中国新闻网", "Yicai and China News"));

    /** The reports give no day: from the day of the first of them. */
    public TechCredit2025() {
        super("zhejiang.tech-credit", SOURCE, DateSpan.since(LocalDate.of(2025, 8, 6)));
    }

    @Override
    public Text name() {
        return Text.of("浙江创新积分与知识产权融资", "Zhejiang credit by innovation score and intellectual property");
    }

    @Override
    public Text summary() {
        return Text.of(
                "缺乏抵押物的科技型小微企业凭创新积分和知识产权获得贷款；部门共享信息，银行审批。本项目不分担损失，不拨付资金。",
                "Technology small and micro enterprises without collateral borrow on their innovation score and intellectual"
                        + " property; authorities share what they know, banks decide. It shares no loss and pays nothing.");
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(ours("融资协调机制", "in-force-day"));
    }

    @Override
    public List<Requirement> eligibility() {
        return List.of(
                hard(art("融资协调机制"), holds(BANK_AGREEMENT)),
                hard(ours("融资协调机制", "registered-in-the-province"), is(REGISTERED_IN, ZHEJIANG)),
                hard(art("轻资产缺抵押"), holds(TECHNOLOGY_ENTERPRISE)),
                hard(art("轻资产缺抵押"), sizedWithin(SizeClass.MICRO, SizeClass.SMALL)),
                hard(art("轻资产缺抵押"), not(holds(ENOUGH_COLLATERAL))),
                hard(ours("积分超过70分", "scale-of-100"), equal(SCORE_MAXIMUM, Ratio.of(100, 1))),
                hard(art("积分超过70分"), above(score(), new Fixed<>(Ratio.of(70, 1), FactType.SCORE))));
    }

    /** As its issuer states it, or where nobody has scored the enterprise, by the weights the bank has agreed. */
    private static Term<Ratio> score() {
        return agreedOr(
                SCORE,
                new Weighted(List.of(
                        new Weighted.Indicator(PATENT_POINTS, PATENT_WEIGHT),
                        new Weighted.Indicator(RESEARCH_POINTS, RESEARCH_WEIGHT),
                        new Weighted.Indicator(TALENT_POINTS, TALENT_WEIGHT),
                        new Weighted.Indicator(GROWTH_POINTS, GROWTH_WEIGHT))));
    }

    @Override
    public List<Tally> tallies() {
        return List.of(
                tally("filed", "获批金额", "approved in all", Tally.Scope.SCHEME, Tally.Measure.FILED),
                tally("filed-by-bank", "各银行获批金额", "approved by each bank", Tally.Scope.BANK, Tally.Measure.FILED),
                tally("open", "贷款余额", "open loans", Tally.Scope.SCHEME, Tally.Measure.OPEN_BALANCE));
    }

    @Override
    public List<Mandate> mandates() {
        return List.of(
                mandate(
                        art("覆盖率"),
                        Actor.AUTHORITY,
                        "统计贷款余额和融资覆盖率（获贷户数占活跃小微主体户数的比例）",
                        "reports open loans and the coverage rate: borrowers of all active small and micro entities"),
                mandate(art("三天获贷900万元"), Actor.BANK, "统计从申请到获批的天数", "reports the days from application to grant"));
    }

    @Override
    public List<Reading> readings() {
        return TechCreditReadings.ALL;
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(
                unmodelled(
                        "传统授信看固定资产",
                        "说明传统做法的不足，不含可计算的规则",
                        "why the traditional way falls short; it holds no rule to compute"),
                unmodelled("有技术缺资金", "说明企业的处境，不含可计算的规则", "the enterprises' situation; it holds no rule to compute"),
                unmodelled("看赛道", "对风险观念变化的评论", "a comment on how banks see risk"));
    }

    @Override
    public Example example() {
        return TechCreditExample.EXAMPLE;
    }

    @Override
    public List<Story> stories() {
        return TechCreditLives.all();
    }
}
