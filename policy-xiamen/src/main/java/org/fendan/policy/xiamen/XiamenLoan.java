package org.fendan.policy.xiamen;

import static org.fendan.core.fact.EnterpriseFacts.ASSETS;
import static org.fendan.core.fact.EnterpriseFacts.EMPLOYEES;
import static org.fendan.core.fact.EnterpriseFacts.REGISTERED_IN;
import static org.fendan.core.fact.EnterpriseFacts.REVENUE;
import static org.fendan.core.fact.LoanFacts.APPLICATION_DATE;
import static org.fendan.core.fact.LoanFacts.BALANCE;
import static org.fendan.core.fact.LoanFacts.BANK_AGREEMENT;
import static org.fendan.core.fact.LoanFacts.FIRST_SUPPORTED_ON;
import static org.fendan.core.fact.LoanFacts.INSTITUTION_AGREEMENT;
import static org.fendan.core.fact.LoanFacts.INTEREST_PAID_IN_ALL;
import static org.fendan.core.fact.LoanFacts.SUPPORTED_BEFORE;
import static org.fendan.core.sharing.Bearer.BANK;
import static org.fendan.core.sharing.Bearer.BORROWER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;

/** What the two kinds of loans have in common: who may apply, how a loss is shared, what of the interest is paid. */
abstract class XiamenLoan extends LoanPractice {

    XiamenLoan(String id, LegalSource source, DateSpan inForce, Institution institution) {
        super(id, source, inForce, institution);
    }

    @Override
    final Citation cityPays() {
        return art("风险分担");
    }

    @Override
    public final Set<Partner> partners() {
        return Set.of(Partner.BANK, institution().partner());
    }

    final Requirement partnerBank() {
        return hard(art("申请方式"), holds(BANK_AGREEMENT));
    }

    final Requirement partnerInstitution() {
        return hard(art("申请方式"), holds(INSTITUTION_AGREEMENT));
    }

    final Requirement registeredInXiamen() {
        return hard(art("申请主体"), is(REGISTERED_IN, XiamenFacts.XIAMEN));
    }

    final Requirement fewEmployees() {
        return hard(ours("申请主体", "size-limits-on-every-road"), atMost(EMPLOYEES, 500L));
    }

    final Requirement smallSales() {
        return hard(ours("申请主体", "annual-sales"), atMost(REVENUE, wan(20_000)));
    }

    final Requirement smallAssets() {
        return hard(ours("申请主体", "size-limits-on-every-road"), atMost(ASSETS, wan(20_000)));
    }

    /** A title, talent, or an entry number of any year. */
    final Requirement recognisedBeforeTheAmendment() {
        return hard(
                ours("申请主体", "text-before-amendment"),
                anyOf(holdsATitle(), foundedByTalent(), holds(XiamenFacts.TECH_SME_ENTRY)));
    }

    /** A title, talent, or for a while an entry number of 2019. */
    final Requirement recognisedSinceTheAmendment() {
        var entryOf2019 = allOf(
                holds(XiamenFacts.TECH_SME_ENTRY),
                equal(XiamenFacts.TECH_SME_ENTRY_YEAR, 2019L),
                appliedBy("2019-06-30"));
        return hard(ours("三大改变(二)", "until-includes-the-day"), anyOf(holdsATitle(), foundedByTalent(), entryOf2019));
    }

    private static Condition foundedByTalent() {
        return allOf(holds(XiamenFacts.FOUNDED_BY_TALENT), holds(XiamenFacts.TECHNOLOGY_ENTERPRISE));
    }

    final Requirement atMostFiveYears() {
        return hard(
                ours("最多5年", "five-years-when-idle"),
                anyOf(not(holds(SUPPORTED_BEFORE)), before(APPLICATION_DATE, yearsAfter(5, FIRST_SUPPORTED_ON))));
    }

    static Tally openOfEnterprise(String zh, String en) {
        return tally("enterprise-balance", zh, en, Tally.Scope.ENTERPRISE, Tally.Measure.OPEN_BALANCE)
                .tells(BALANCE);
    }

    final Cap netCompensation(Money limit) {
        return Cap.of(
                tally(
                        "net-compensation",
                        "对单家合作机构的累计净代偿上限",
                        "ceiling of net payments to one institution",
                        Tally.Scope.INSTITUTION,
                        Tally.Measure.NET_COMPENSATION),
                ours("累计净代偿", "cap-per-institution"),
                limit);
    }

    @Override
    public final Optional<LossSharing> losses() {
        return Optional.of(LossSharing.of(
                sum(XiamenFacts.LOST_PRINCIPAL),
                share(art("风险分担"), CITY, percent("40"))
                        .unless(art("风险分担(三)1"), holds(XiamenFacts.CREDIT_RECORD_UNFIT))
                        .unless(art("风险分担(三)2"), holds(XiamenFacts.LENDING_RULES_BROKEN)),
                share(ours("风险分担(一)", "bank-share-of-whole-loss"), BANK, XiamenFacts.BANK_SHARE),
                rest(ours("风险分担(一)", "rest-with-institution"), institution().bearer())));
    }

    @Override
    public final Optional<Recovery> recoveries() {
        return Optional.of(inProportion(
                surplus(ours("风险分担(二)", "surplus-to-borrower"), BORROWER),
                turn(ours("风险分担(二)", "odd-fen-to-institution"), institution().bearer()),
                turn(art("风险分担(二)"), CITY),
                turn(art("风险分担(二)"), BANK)));
    }

    /** A share of the interest paid, which counts up to 1.4 times the benchmark. */
    final Subsidy interestSubsidy(String percent) {
        return new Subsidy(
                "interest",
                Text.of("贷款贴息", "interest subsidy"),
                List.of(),
                new Charge(
                        ours("贷款贴息", "actual-over-360"),
                        share(
                                percent(percent),
                                least(sum(INTEREST_PAID_IN_ALL), interestAt(tenthsOfBenchmarkAtSigning(14)))),
                        Rounding.DOWN),
                CITY,
                Subsidy.Payee.ENTERPRISE);
    }
}
