package org.fendan.policy.beijing;

import static org.fendan.core.fact.EnterpriseFacts.REGISTERED_IN;
import static org.fendan.core.fact.LoanFacts.BANK_AGREEMENT;
import static org.fendan.core.fact.LoanFacts.BANK_BALANCE;
import static org.fendan.core.fact.LoanFacts.DISBURSED_ON;
import static org.fendan.core.fact.ServiceFacts.DISBURSED;
import static org.fendan.core.rule.Requirement.Phase.CLAIM;
import static org.fendan.core.sharing.Bearer.BANK;
import static org.fendan.policy.beijing.EtownFacts.AREA;
import static org.fendan.policy.beijing.EtownFacts.BANK_SHARE;
import static org.fendan.policy.beijing.EtownFacts.CREDIT_REPORT_BALANCE;
import static org.fendan.policy.beijing.EtownFacts.CREDIT_REPORT_DATE;
import static org.fendan.policy.beijing.EtownFacts.ETOWN;
import static org.fendan.policy.beijing.EtownFacts.GOVERNMENT_GUARANTEE;
import static org.fendan.policy.beijing.EtownFacts.GUARANTEE_SIDE;
import static org.fendan.policy.beijing.EtownFacts.NON_PERFORMING_PRINCIPAL;
import static org.fendan.policy.beijing.EtownFacts.OTHER_KIND_APPROVED;
import static org.fendan.policy.beijing.EtownFacts.TECH_INNOVATION;

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
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Alert;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.Delay;

/** 经开区科技创新类中小企业贷款风险补偿. One statement to a clause; the clauses are listed beside it. */
public final class EtownTechSme2025 extends EtownFund {

    public EtownTechSme2025() {
        super(
                "beijing.etown-tech-sme",
                DateSpan.since(LocalDate.of(2025, 6, 30)),
                CREDIT_REPORT_DATE,
                CREDIT_REPORT_BALANCE);
    }

    @Override
    public Text name() {
        return Text.of("北京经开区科技创新类中小企业贷款风险补偿", "Beijing E-Town compensation of loans to technology SMEs");
    }

    @Override
    public Text summary() {
        return Text.of(
                "合作银行向经开区内科技创新型中小企业发放的备案贷款形成不良的，补偿本金余额的50%；银担分险业务改为补偿银行自担的20%。",
                "Of a filed loan to a technology-innovation enterprise of the area that becomes non-performing, the area's"
                        + " fund compensates 50 % of the principal; where a public guarantor shares the risk, the bank's 20 % instead.");
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(art("公开解读：发布日"));
    }

    @Override
    public List<Requirement> eligibility() {
        return List.of(
                hard(art("贷款备案"), holds(BANK_AGREEMENT)),
                hard(ours("支持对象", "in-the-area"), is(REGISTERED_IN, ETOWN)),
                hard(art("支持对象"), holds(TECH_INNOVATION)),
                hard(art("支持对象"), sizedWithin(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM)),
                hard(
                        ours("贷款种类", "other-kinds-by-approval"),
                        anyOf(oneOfTheThreeKinds(), allOf(holds(GOVERNMENT_GUARANTEE), holds(OTHER_KIND_APPROVED)))),
                hard(ours("贷款上限", "bank-open-balance"), atMost(BANK_BALANCE, wan(3000))),
                hard(art("银担分险"), anyOf(not(holds(GOVERNMENT_GUARANTEE)), atLeast(BANK_SHARE, percent("20")))),
                hard(ours("征信报告", "report-without-lower-bound"), noLaterThan(CREDIT_REPORT_DATE, lastDayOfTheReport()))
                        .at(CLAIM),
                hard(ours("总负债控制", "report-on-the-day"), atMost(balanceWithThisLoan(), money(wan(5000))))
                        .at(CLAIM),
                hard(art("公开解读：不良认定"), classedAsNonPerforming()).at(CLAIM));
    }

    private Term<LocalDate> lastDayOfTheReport() {
        return dueAfter(DISBURSED_ON, Dated.of(Delay.workingDays(10), inForce(), ours("征信报告", "days-as-written")));
    }

    /** A report from after the disbursement holds the loan already. */
    private static Term<Money> balanceWithThisLoan() {
        return chosen(
                after(CREDIT_REPORT_DATE, DISBURSED_ON), CREDIT_REPORT_BALANCE, plus(CREDIT_REPORT_BALANCE, DISBURSED));
    }

    @Override
    public List<Cap> caps() {
        return capsWith(wan(3000));
    }

    @Override
    public List<Tally> tallies() {
        return List.of(
                tally("filed", "累计备案", "filed, in all", Tally.Scope.SCHEME, Tally.Measure.FILED),
                tally("claimed", "累计申请补偿", "claimed, in all", Tally.Scope.SCHEME, Tally.Measure.CLAIMED));
    }

    @Override
    public List<Alert> alerts() {
        return List.of(new Alert(
                "compensation-rate",
                ours("公开解读：代偿率上限", "compensation-rate"),
                Text.of("累计申请补偿不超过累计备案的5%", "what is claimed is at most 5 % of what was filed"),
                Tally.Measure.CLAIMED,
                Tally.Measure.FILED,
                Ratio.percent(5)));
    }

    @Override
    public Optional<LossSharing> losses() {
        var guaranteed = holds(GOVERNMENT_GUARANTEE);
        return Optional.of(LossSharing.of(
                sum(NON_PERFORMING_PRINCIPAL),
                share(ours("补偿比例", "flat-fifty"), AREA, percent("50")).when(not(guaranteed)),
                share(ours("银担分险", "guarantee-side-bears-the-rest"), GUARANTEE_SIDE, complement(BANK_SHARE))
                        .when(guaranteed),
                share(ours("银担补偿", "area-pays-up-to-twenty"), AREA, lesser(percent("20"), BANK_SHARE))
                        .when(guaranteed),
                rest(art("补偿比例"), BANK)));
    }

    @Override
    public Optional<Recovery> recoveries() {
        return Optional.of(inProportionToWhatEachBore(BANK, AREA, GUARANTEE_SIDE));
    }

    @Override
    public List<Stacking> stacking() {
        return List.of(new Stacking(ours("贷款备案", "one-scheme-per-loan"), Set.of("beijing.etown-micro"), false));
    }

    @Override
    public List<Reading> readings() {
        return EtownReadings.ofTechSme();
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(
                unmodelled("政策名称", "政策名称，见项目说明", "the name of the policy; shown with the scheme"),
                unmodelled("政策目的", "说明用意和亮点，不含可计算的规则", "aims and highlights; it holds no rule to compute"),
                unmodelled("鼓励银担合作", "鼓励性表述，不含可计算的规则", "an encouragement; it holds no rule to compute"),
                unmodelled("后续安排", "今后的打算，不含可计算的规则", "plans for later; it holds no rule to compute"),
                unmodelled(
                        "公开解读：国担基金分担",
                        "担保一方内部（国家、省级基金与担保机构）如何分担由其合同约定，不改变经开区和银行的部分",
                        "how the guarantee side divides its part among its own members is settled by their contracts; it"
                                + " changes neither the area's part nor the bank's"),
                unmodelled(
                        "公开解读：再担保费",
                        "再担保费由担保机构向再担保方缴纳，不涉及企业、银行和本资金",
                        "the re-guarantee fee is paid by the guarantor to its re-guarantor, not by enterprise, bank or fund"));
    }

    @Override
    public Example example() {
        return EtownTechSmeExample.EXAMPLE;
    }

    @Override
    public List<Story> stories() {
        return EtownTechSmeExample.stories();
    }
}
