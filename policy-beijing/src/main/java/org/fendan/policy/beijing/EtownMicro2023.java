package org.fendan.policy.beijing;

import static org.fendan.core.fact.EnterpriseFacts.REGISTERED_IN;
import static org.fendan.core.fact.LoanFacts.BANK_AGREEMENT;
import static org.fendan.core.fact.LoanFacts.BANK_BALANCE;
import static org.fendan.core.fact.LoanFacts.DISBURSED_ON;
import static org.fendan.core.rule.Requirement.Phase.ADMISSION;
import static org.fendan.core.rule.Requirement.Phase.CLAIM;
import static org.fendan.core.rule.Requirement.Phase.PAYMENT;
import static org.fendan.core.sharing.Bearer.BANK;
import static org.fendan.policy.beijing.EtownFacts.AREA;
import static org.fendan.policy.beijing.EtownFacts.BANK_CLAIMED;
import static org.fendan.policy.beijing.EtownFacts.BANK_FILED;
import static org.fendan.policy.beijing.EtownFacts.BANK_NET_COMPENSATION;
import static org.fendan.policy.beijing.EtownFacts.CREDIT_REPORT_DATE;
import static org.fendan.policy.beijing.EtownFacts.ETOWN;
import static org.fendan.policy.beijing.EtownFacts.EXCLUDED_SECTOR;
import static org.fendan.policy.beijing.EtownFacts.GUARANTEE_KIND;
import static org.fendan.policy.beijing.EtownFacts.NATURAL_PERSON;
import static org.fendan.policy.beijing.EtownFacts.NON_PERFORMING_PRINCIPAL;
import static org.fendan.policy.beijing.EtownFacts.NOT_EXCLUDED;
import static org.fendan.policy.beijing.EtownFacts.NO_GUARANTEE;
import static org.fendan.policy.beijing.EtownFacts.PERSONAL_LOAN;
import static org.fendan.policy.beijing.EtownFacts.QUALIFIED_COLLATERAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Dated;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.Delay;

/** 经开区小微企业贷款风险补偿, as amended in 2025. One statement to a clause; the clauses are listed beside it. */
public final class EtownMicro2023 extends EtownFund {

    /** The report names the month only: our reading. */
    public EtownMicro2023() {
        super("beijing.etown-micro", DateSpan.since(LocalDate.of(2023, 12, 1)), CREDIT_REPORT_DATE);
    }

    @Override
    public Text name() {
        return Text.of("北京经开区小微企业贷款风险补偿", "Beijing E-Town compensation of loans to micro and small enterprises");
    }

    @Override
    public Text summary() {
        return Text.of(
                "合作银行向经开区内缺少抵质押物的小微企业发放的信用、知识产权质押、应收账款质押贷款，备案后形成不良的，补偿本金余额的30%，重点企业40%。",
                "Partner banks lend to micro and small enterprises of the area that have no collateral; of a filed loan that"
                        + " becomes non-performing the area's fund compensates 30 % of the principal, 40 % for key enterprises.");
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(ours("推出时间", "in-force-day"));
    }

    /** A sole trader is sized by the same national table; so it may be one of these too. */
    @Override
    public List<Requirement> eligibility() {
        return List.of(
                hard(art("贷款备案"), holds(BANK_AGREEMENT)),
                hard(ours("支持对象", "in-the-area"), is(REGISTERED_IN, ETOWN)),
                hard(art("支持对象"), sizedWithin(SizeClass.MICRO, SizeClass.SMALL)),
                hard(ours("支持对象", "or-as-and"), not(holds(QUALIFIED_COLLATERAL))),
                hard(art("公开解读：自然人保证"), anyOf(is(GUARANTEE_KIND, NO_GUARANTEE), is(GUARANTEE_KIND, NATURAL_PERSON))),
                hard(art("贷款种类"), oneOfTheThreeKinds()),
                hard(ours("贷款上限", "bank-open-balance"), atMost(BANK_BALANCE, wan(1000))),
                hard(art("公开解读：除外行业"), is(EXCLUDED_SECTOR, NOT_EXCLUDED)),
                hard(art("公开解读：适用主体"), not(holds(PERSONAL_LOAN))),
                hard(ours("公开解读：熔断", "suspended-claims-wait"), notSuspended()).at(ADMISSION, PAYMENT),
                hard(ours("征信报告", "report-without-lower-bound"), noLaterThan(CREDIT_REPORT_DATE, lastDayOfTheReport()))
                        .at(CLAIM),
                hard(ours("公开解读：不良认定", "same-classes"), classedAsNonPerforming())
                        .at(CLAIM));
    }

    /** 熔断 needs both figures to be passed; it ends when either falls back. */
    private static Condition notSuspended() {
        return anyOf(
                atMost(BANK_CLAIMED, fraction(percent("3"), BANK_FILED)),
                atMost(BANK_NET_COMPENSATION, money(wan(500))));
    }

    private Term<LocalDate> lastDayOfTheReport() {
        return dueAfter(
                DISBURSED_ON,
                Dated.of(Delay.calendarDays(5), inForce(), ours("征信报告", "days-as-written"))
                        .then(LocalDate.of(2025, 6, 24), Delay.calendarDays(10), ours("修订", "amendment-day")));
    }

    @Override
    public List<Cap> caps() {
        return capsWith(wan(1000));
    }

    @Override
    public List<Tally> tallies() {
        return List.of(
                ofTheBank("bank-filed", "本银行累计备案", "filed by the bank, in all", Tally.Measure.FILED)
                        .tells(BANK_FILED),
                ofTheBank("bank-claimed", "本银行累计申请补偿", "claimed by the bank, in all", Tally.Measure.CLAIMED)
                        .tells(BANK_CLAIMED),
                ofTheBank(
                                "bank-net-compensation",
                                "本银行累计净补偿",
                                "net compensation of the bank",
                                Tally.Measure.NET_COMPENSATION)
                        .tells(BANK_NET_COMPENSATION));
    }

    private static Tally ofTheBank(String id, String zh, String en, Tally.Measure measure) {
        return tally(id, zh, en, Tally.Scope.BANK, measure);
    }

    @Override
    public Optional<LossSharing> losses() {
        return Optional.of(LossSharing.of(
                sum(NON_PERFORMING_PRINCIPAL),
                share(ours("补偿比例", "title-on-disbursement"), AREA, percent("40"))
                        .when(titledEnterprise()),
                share(ours("补偿比例", "named-titles-only"), AREA, percent("30")).when(not(titledEnterprise())),
                rest(art("补偿比例"), BANK)));
    }

    @Override
    public Optional<Recovery> recoveries() {
        return Optional.of(inProportionToWhatEachBore(BANK, AREA));
    }

    @Override
    public List<Stacking> stacking() {
        return List.of(new Stacking(ours("贷款备案", "one-scheme-per-loan"), Set.of("beijing.etown-tech-sme"), false));
    }

    @Override
    public List<Reading> readings() {
        return EtownReadings.ofMicro();
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(
                unmodelled(
                        "政策成效",
                        "报道发布时的成效数字，不是规则；本系统按同样口径统计实际业务",
                        "figures of the past, not a rule; the platform counts actual business in the same shape"),
                unmodelled("修订目的", "说明修订的用意，不含可计算的规则", "why it was amended; it holds no rule to compute"));
    }

    @Override
    public Example example() {
        return EtownMicroExample.EXAMPLE;
    }

    @Override
    public List<Story> stories() {
        return EtownMicroExample.stories();
    }
}
