package org.fendan.policy.xiamen;

import static org.fendan.core.fact.LoanFacts.BALANCE;

import java.util.List;
import org.fendan.core.amount.Cap;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.time.DateSpan;

/** 科技保证保险贷款: what both editions say. */
abstract class InsuredLoan extends XiamenLoan {

    InsuredLoan(LegalSource source, DateSpan inForce) {
        super(INSURED_LOAN, source, inForce, Institution.INSURER);
    }

    @Override
    public final Text name() {
        return Text.of("厦门科技保证保险贷款", "Xiamen technology insured loan");
    }

    @Override
    public final Text summary() {
        return Text.of(
                "以贷款保证保险增信、无固定资产抵押的信用贷款：本金损失由市财政承担四成，结清后补贴利息。",
                "Credit loans behind which a loan guarantee insurance stands instead of a mortgage: the city bears 40 % of"
                        + " a lost principal and subsidises the interest once the loan is settled.");
    }

    /** Who is recognised, which the amendment changed. */
    abstract Requirement recognised();

    @Override
    public final List<Requirement> eligibility() {
        return List.of(
                partnerBank(),
                partnerInstitution(),
                hard(art("申请方式"), holds(XiamenFacts.LOAN_INSURED)),
                hard(art("申请方式"), holds(XiamenFacts.NO_FIXED_ASSETS_MORTGAGED)),
                registeredInXiamen(),
                fewEmployees(),
                smallSales(),
                smallAssets(),
                recognised(),
                hard(ours("最高300万元", "ceiling-is-open-balance"), atMost(BALANCE, wan(300))),
                atMostFiveYears());
    }

    @Override
    public final List<Cap> caps() {
        return List.of(
                Cap.of(
                        openOfEnterprise("单家企业贷款余额上限", "ceiling of one enterprise's open loans"),
                        ours("最高300万元", "ceiling-is-open-balance"),
                        wan(300)),
                netCompensation(wan(1000)));
    }

    @Override
    public final List<Subsidy> subsidies() {
        return List.of(interestSubsidy("30"));
    }
}
