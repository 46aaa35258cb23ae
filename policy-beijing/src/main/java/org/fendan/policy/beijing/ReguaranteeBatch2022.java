package org.fendan.policy.beijing;

import static org.fendan.core.fact.LoanFacts.BALANCE;
import static org.fendan.core.fact.LoanFacts.BANK_AGREEMENT;
import static org.fendan.core.fact.LoanFacts.INSTITUTION_AGREEMENT;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.reference.EnterpriseSize.INDUSTRY;
import static org.fendan.core.sharing.Bearer.BORROWER;
import static org.fendan.policy.beijing.ReguaranteeFacts.BEIJING_REGUARANTEE;
import static org.fendan.policy.beijing.ReguaranteeFacts.CATERING;
import static org.fendan.policy.beijing.ReguaranteeFacts.CHAOYANG;
import static org.fendan.policy.beijing.ReguaranteeFacts.CULTURE_OR_TOURISM;
import static org.fendan.policy.beijing.ReguaranteeFacts.DISTRICT;
import static org.fendan.policy.beijing.ReguaranteeFacts.FANGSHAN;
import static org.fendan.policy.beijing.ReguaranteeFacts.FEE_PAID;
import static org.fendan.policy.beijing.ReguaranteeFacts.FEE_RATE;
import static org.fendan.policy.beijing.ReguaranteeFacts.GUARANTEED_BY;
import static org.fendan.policy.beijing.ReguaranteeFacts.GUARANTEE_FROM;
import static org.fendan.policy.beijing.ReguaranteeFacts.GUARANTOR;
import static org.fendan.policy.beijing.ReguaranteeFacts.GUARANTOR_PAID;
import static org.fendan.policy.beijing.ReguaranteeFacts.GUOHUA;
import static org.fendan.policy.beijing.ReguaranteeFacts.REGUARANTEE_SHARE;
import static org.fendan.policy.beijing.ReguaranteeFacts.REGUARANTOR;
import static org.fendan.policy.beijing.ReguaranteeFacts.RELIEF_SHARE;
import static org.fendan.policy.beijing.ReguaranteeFacts.RETAIL;
import static org.fendan.policy.beijing.ReguaranteeFacts.SHICHUANG;
import static org.fendan.policy.beijing.ReguaranteeFacts.SHIJINGSHAN;
import static org.fendan.policy.beijing.ReguaranteeFacts.SHUNYI;
import static org.fendan.policy.beijing.ReguaranteeFacts.SOLE_TRADER;
import static org.fendan.policy.beijing.ReguaranteeFacts.TONGZHOU;
import static org.fendan.policy.beijing.ReguaranteeFacts.TRANSPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Relief;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Dated;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Parameter;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Alert;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;

/** 北京再担保批量化分险: one case is one row of a portfolio. Known from a report; its phrases are listed beside it. */
public final class ReguaranteeBatch2022 extends ReguaranteePractice {

    private static final LegalSource SOURCE = LegalSource.report(
            "新浪财经2022-05-17报道",
            "2022-05-17",
            Text.of("前4月小微业务规模增长近一倍：北京再担保为企业引“活水”", "Beijing Re-guarantee nearly doubles its small business"),
            Text.of("新浪财经", "Sina Finance"));

    /** The report gives no day: from the first of the year it tells of. */
    public ReguaranteeBatch2022() {
        super("beijing.reguarantee-batch", SOURCE, DateSpan.since(LocalDate.of(2022, 1, 1)));
    }

    @Override
    public Text name() {
        return Text.of("北京再担保批量化分险", "Beijing batch re-guarantee");
    }

    @Override
    public Text summary() {
        return Text.of(
                "担保机构成批申报单户1000万元以下的小微企业和个体工商户；担保机构代偿后，再担保按合同约定的比例补偿。",
                "Guarantors file small and micro enterprises and sole traders, each up to 10 million, in portfolios; of what"
                        + " the guarantor pays, re-guarantee gives back the share its contract says.");
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(ours("批量化分险", "in-force-day"));
    }

    @Override
    public Set<Partner> partners() {
        return Set.of(Partner.BANK, Partner.GUARANTOR);
    }

    @Override
    public List<Requirement> eligibility() {
        var feeLimit = chosen(above(LOAN_AMOUNT, wan(500)), percent("0.5"), percent("0.3"));
        return List.of(
                hard(art("批量化再担保合作"), holds(BANK_AGREEMENT)),
                hard(art("增信分险"), holds(INSTITUTION_AGREEMENT)),
                hard(art("批量化分险"), anyOf(sizedWithin(SizeClass.MICRO, SizeClass.SMALL), holds(SOLE_TRADER))),
                hard(ours("单户1000万元以下", "household-over-open-rows"), atMost(BALANCE, wan(1000))),
                hard(ours("增信分险", "fee-limits"), atMost(FEE_RATE, feeLimit)));
    }

    @Override
    public Optional<Charge> charge() {
        return Optional.of(new Charge(ours("增信分险", "fee-once"), share(FEE_RATE, LOAN_AMOUNT), Rounding.HALF_UP)
                .paidAs(FEE_PAID)
                .less(new Relief(ours("保费减免", "relief-window"), relieved(), waived())));
    }

    private static Condition relieved() {
        var byTheGroup = allOf(
                anyOf(is(DISTRICT, CHAOYANG), is(DISTRICT, SHUNYI), is(DISTRICT, FANGSHAN), is(DISTRICT, TONGZHOU)),
                anyOf(is(GUARANTEED_BY, BEIJING_REGUARANTEE), is(GUARANTEED_BY, GUOHUA)));
        var byShichuang = allOf(is(DISTRICT, SHIJINGSHAN), is(GUARANTEED_BY, SHICHUANG));
        var struck =
                anyOf(is(INDUSTRY, RETAIL), is(INDUSTRY, TRANSPORT), is(INDUSTRY, CATERING), holds(CULTURE_OR_TOURISM));
        return allOf(
                anyOf(byTheGroup, byShichuang),
                struck,
                atLeast(GUARANTEE_FROM, day("2022-05-17")),
                noLaterThan(GUARANTEE_FROM, day("2022-08-16")));
    }

    /** The whole fee, unless the contract says less. */
    private Term<Ratio> waived() {
        Term<Ratio> whole = new Parameter<>(
                Text.of("全额", "the whole"),
                Dated.of(Ratio.ONE, inForce(), ours("保费减免", "relief-share")),
                GUARANTEE_FROM,
                FactType.PERCENT);
        return lesser(agreedOr(RELIEF_SHARE, whole), percent("100"));
    }

    @Override
    public List<Fund> funds() {
        return List.of(new Fund(
                        REGUARANTOR,
                        art("增信分险"),
                        Set.of(Fund.Inflow.CHARGE, Fund.Inflow.INJECTION, Fund.Inflow.INTEREST))
                .pooled("beijing-reguarantee"));
    }

    @Override
    public List<Cap> caps() {
        return List.of(Cap.of(
                tally(
                                "household-balance",
                                "单户在保余额上限",
                                "ceiling of one household's open rows",
                                Tally.Scope.ENTERPRISE,
                                Tally.Measure.OPEN_BALANCE)
                        .tells(BALANCE),
                ours("单户1000万元以下", "household-over-open-rows"),
                wan(1000)));
    }

    @Override
    public List<Tally> tallies() {
        return List.of(
                ofInstitution("filed", "各担保机构申报金额", "filed by each guarantor", Tally.Measure.FILED),
                ofInstitution("claimed", "各担保机构代偿金额", "claimed by each guarantor", Tally.Measure.CLAIMED),
                ofInstitution(
                        "compensated",
                        "各担保机构净补偿金额",
                        "net compensation of each guarantor",
                        Tally.Measure.NET_COMPENSATION));
    }

    private static Tally ofInstitution(String id, String zh, String en, Tally.Measure measure) {
        return tally(id, zh, en, Tally.Scope.INSTITUTION, measure);
    }

    @Override
    public List<Alert> alerts() {
        return List.of(new Alert(
                "compensation-rate",
                ours("线上申请审批风控", "compensation-rate"),
                Text.of("代偿率不超过5%", "compensation rate of at most 5 %"),
                Tally.Measure.CLAIMED,
                Tally.Measure.FILED,
                Ratio.percent(5)));
    }

    @Override
    public Optional<LossSharing> losses() {
        return Optional.of(LossSharing.of(
                sum(GUARANTOR_PAID), share(art("代偿补偿"), REGUARANTOR, REGUARANTEE_SHARE), rest(art("代偿补偿"), GUARANTOR)));
    }

    @Override
    public Optional<Recovery> recoveries() {
        return Optional.of(inProportion(
                surplus(ours("代偿补偿", "surplus-to-borrower"), BORROWER),
                turn(ours("代偿补偿", "recovery-in-proportion"), GUARANTOR),
                turn(ours("代偿补偿", "recovery-in-proportion"), REGUARANTOR)));
    }

    @Override
    public List<Mandate> mandates() {
        return List.of(mandate(
                art("规模与户数"),
                Actor.AUTHORITY,
                "统计本期新增规模和户数、同比增长、其中批量化部分以及补偿金额",
                "reports new volume and households of a period, their growth on the year before, the batch part of each,"
                        + " and what was compensated"));
    }

    @Override
    public List<Reading> readings() {
        return ReguaranteeReadings.ALL;
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(
                unmodelled("帮扶困难企业", "报道背景，不含可计算的规则", "the background of the report; it holds no rule to compute"),
                unmodelled("生活服务业", "说明行业的重要性，不含可计算的规则", "why these trades matter; it holds no rule to compute"));
    }

    @Override
    public Example example() {
        return ReguaranteeExample.EXAMPLE;
    }

    @Override
    public List<Story> stories() {
        return ReguaranteeStories.ALL;
    }
}
