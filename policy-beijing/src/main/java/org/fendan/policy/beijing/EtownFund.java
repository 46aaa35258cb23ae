package org.fendan.policy.beijing;

import static org.fendan.core.sharing.Bearer.BORROWER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Condition;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;

/** What the area's two loan schemes have in common: one fund, its custodian, and how recoveries are shared. */
abstract class EtownFund extends EtownPractice {

    static final LegalSource SOURCE = LegalSource.report(
            "美通社2025-06-24",
            "2025-06-24",
            Text.of(
                    "关于北京经开区小微企业、科创类中小企业贷款风险补偿政策的报道",
                    "Report on the compensation of loans to micro, small and technology enterprises of the Beijing"
                            + " Economic-Technological Development Area"),
            Text.of("美通社", "PR Newswire"));

    EtownFund(String id, DateSpan inForce, FactKey<?>... reported) {
        super(id, SOURCE, inForce, reported);
    }

    @Override
    public final List<Fund> funds() {
        return List.of(new Fund(
                        EtownFacts.AREA,
                        ours("风险补偿资金", "shared-pool"),
                        Set.of(Fund.Inflow.INJECTION, Fund.Inflow.INTEREST))
                .pooled("beijing-etown"));
    }

    /** The ceiling of the fund, and of what one bank's open loans to an enterprise come to. */
    final List<Cap> capsWith(Money ofAnEnterprise) {
        return List.of(
                Cap.of(
                        tally(
                                        "bank-enterprise-balance",
                                        "单家银行对单户企业备案贷款余额上限",
                                        "ceiling of one bank's open loans to an enterprise",
                                        Tally.Scope.BANK_AND_ENTERPRISE,
                                        Tally.Measure.OPEN_BALANCE)
                                .tells(LoanFacts.BANK_BALANCE),
                        ours("贷款上限", "bank-open-balance"),
                        ofAnEnterprise),
                Cap.of(
                        tally(
                                "area-fund-size",
                                "风险补偿资金总规模上限",
                                "ceiling of the risk compensation fund",
                                Tally.Scope.POOL,
                                Tally.Measure.NET_INJECTION),
                        ours("风险补偿资金", "ceiling-on-injections"),
                        wan(10000)));
    }

    final Recovery inProportionToWhatEachBore(Bearer... bearers) {
        return inProportion(
                surplus(ours("补偿比例", "surplus-to-borrower"), BORROWER),
                List.of(bearers).stream()
                        .map(bearer -> turn(ours("补偿比例", "recovery-in-proportion"), bearer))
                        .toArray(Recovery.Turn[]::new));
    }

    final Condition oneOfTheThreeKinds() {
        return anyOf(
                is(EtownFacts.LOAN_KIND, EtownFacts.CREDIT),
                is(EtownFacts.LOAN_KIND, EtownFacts.IP_PLEDGE),
                is(EtownFacts.LOAN_KIND, EtownFacts.RECEIVABLES_PLEDGE));
    }

    /** The last three of the five classes. */
    final Condition classedAsNonPerforming() {
        return anyOf(
                is(EtownFacts.LOAN_CLASS, EtownFacts.SUBSTANDARD),
                is(EtownFacts.LOAN_CLASS, EtownFacts.DOUBTFUL),
                is(EtownFacts.LOAN_CLASS, EtownFacts.LOSS));
    }

    /** One of the named titles is valid on the day of disbursement. */
    final Condition titledEnterprise() {
        return anyOf(EtownFacts.KEY_TITLES.stream()
                .map(title -> titledOn(LoanFacts.DISBURSED_ON, title))
                .toArray(Condition[]::new));
    }

    @Override
    public final Optional<Condition> keyEnterprise() {
        return Optional.of(titledEnterprise());
    }

    @Override
    public final List<Mandate> mandates() {
        return List.of(mandate(
                art("公开解读：托管机构"), Actor.AUTHORITY, "受托管理风险补偿资金的日常事务", "the custodian runs the fund day by day"));
    }
}
