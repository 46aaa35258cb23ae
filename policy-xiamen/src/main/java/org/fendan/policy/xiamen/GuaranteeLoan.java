package org.fendan.policy.xiamen;

import static org.fendan.core.fact.LoanFacts.BALANCE;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.ServiceFacts.DISBURSED;

import java.util.List;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Term;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.time.DateSpan;

/** 科技担保贷款: what both editions say. */
abstract class GuaranteeLoan extends XiamenLoan {

    GuaranteeLoan(LegalSource source, DateSpan inForce) {
        super(GUARANTEE_LOAN, source, inForce, Institution.GUARANTOR);
    }

    @Override
    public final Text name() {
        return Text.of("厦门科技担保贷款", "Xiamen technology guarantee loan");
    }

    @Override
    public final Text summary() {
        return Text.of(
                "合作担保机构担保的贷款：本金损失由市财政承担四成，并补贴担保费和已结清贷款的利息。",
                "Loans backed by a partner guarantor: the city bears 40 % of a lost principal and subsidises the fee, and"
                        + " the interest once the loan is settled.");
    }

    /** Who is recognised, which the amendment changed. */
    abstract Requirement recognised();

    @Override
    public final List<Requirement> eligibility() {
        return List.of(
                partnerBank(),
                partnerInstitution(),
                registeredInXiamen(),
                fewEmployees(),
                smallSales(),
                smallAssets(),
                recognised(),
                hard(ours("最高担保余额", "balance-is-open-principal"), atMost(BALANCE, wan(2000))),
                atMostFiveYears());
    }

    @Override
    public final List<Cap> caps() {
        return List.of(
                Cap.of(
                        openOfEnterprise("单家企业担保余额上限", "ceiling of one enterprise's guaranteed balance"),
                        ours("最高担保余额", "balance-is-open-principal"),
                        wan(2000)),
                Cap.average(
                        tally(
                                "average-balance",
                                "同一担保机构户均担保余额上限",
                                "ceiling of a guarantor's average balance",
                                Tally.Scope.INSTITUTION,
                                Tally.Measure.OPEN_BALANCE),
                        ours("户均担保余额", "average-over-live"),
                        wan(500)),
                netCompensation(wan(3000)));
    }

    @Override
    public final List<Subsidy> subsidies() {
        return List.of(feeSubsidy(), interestSubsidy("20"));
    }

    private Subsidy feeSubsidy() {
        Term<Money> guaranteed = agreedOr(DISBURSED, LOAN_AMOUNT);
        return new Subsidy(
                "guarantee-fee",
                Text.of("担保费补贴", "guarantee fee subsidy"),
                List.of(hard(art("担保费补贴"), atMost(XiamenFacts.ENTERPRISE_FEE, fraction(percent("1"), guaranteed)))),
                new Charge(
                        ours("担保费补贴", "uncovered-fee-with-guarantor"),
                        least(
                                less(sum(XiamenFacts.GUARANTEE_FEE), sum(XiamenFacts.ENTERPRISE_FEE)),
                                bands(guaranteed, upTo(wan(600), "2"), above("1.5"))),
                        Rounding.DOWN),
                CITY,
                Subsidy.Payee.INSTITUTION);
    }
}
