package org.fendan.policy.chongqing;

import static org.fendan.core.fact.EnterpriseFacts.BLACKLISTED;
import static org.fendan.core.fact.EnterpriseFacts.COUNTED_IN;
import static org.fendan.core.fact.EnterpriseFacts.HIGH_TECH;
import static org.fendan.core.fact.EnterpriseFacts.IN_TECH_REGISTER;
import static org.fendan.core.fact.EnterpriseFacts.OWNS_IP;
import static org.fendan.core.fact.EnterpriseFacts.REGISTERED_IN;
import static org.fendan.core.fact.EnterpriseFacts.REGISTER_UP_TO_DATE;
import static org.fendan.core.fact.EnterpriseFacts.REVENUE;
import static org.fendan.core.fact.EnterpriseFacts.TAXED_IN;
import static org.fendan.core.fact.LoanFacts.BALANCE;
import static org.fendan.core.fact.LoanFacts.BANK_AGREEMENT;
import static org.fendan.core.fact.LoanFacts.DISBURSED_ON;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.LoanFacts.MATURES_ON;
import static org.fendan.core.fact.LoanFacts.PURPOSE;
import static org.fendan.core.fact.LoanFacts.RATE;
import static org.fendan.core.fact.LoanFacts.SECURITY_GIVEN;
import static org.fendan.core.fact.LoanFacts.WORKING_CAPITAL;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_INTEREST;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_PRINCIPAL;
import static org.fendan.core.sharing.Bearer.BANK;
import static org.fendan.core.sharing.Bearer.BORROWER;
import static org.fendan.policy.chongqing.AssistLoanBearers.COMMITTEE;
import static org.fendan.policy.chongqing.AssistLoanBearers.CONTRIBUTIONS;
import static org.fendan.policy.chongqing.AssistLoanBearers.RISK_FUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Choice;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Floor;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;

/** 重庆高新区中小微企业“助保贷”. One statement to a clause; the clauses are listed beside it. */
public final class AssistLoan2021 extends AssistLoanPractice {

    /** 重庆高新区直管园, the area under the zone's direct administration. */
    static final Choice PARK = Choice.of(
            "chongqing-hitech-park", "重庆高新区直管园", "the directly administered park of the Chongqing high-tech zone");

    private static final LegalSource SOURCE = LegalSource.official(
            "渝高新发〔2021〕8号",
            "2021-02-24",
            Text.of("重庆高新区中小微企业“助保贷”管理办法", "Measures for assist loans to SMEs of the Chongqing high-tech zone"),
            Text.of("重庆高新区管委会", "Administrative Committee of the Chongqing High-tech Zone"));

    /** Article 21: in force from the day it was published. */
    public AssistLoan2021() {
        super("chongqing.assist-loan", SOURCE, DateSpan.since(LocalDate.of(2021, 2, 24)));
    }

    @Override
    public Text name() {
        return Text.of("重庆高新区“助保贷”", "Chongqing high-tech zone assist loan");
    }

    @Override
    public Text summary() {
        return Text.of(
                "企业缴纳的助保金与政府风险补偿金共同为流动资金贷款增信；逾期先以助保金代偿，不足部分由风险补偿金和银行各承担一半。",
                "Working-capital loans backed by the enterprises' contributions and a public risk fund: overdue loans are"
                        + " paid from the contributions first, the shortfall half by the risk fund, half by the bank.");
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(art("21"));
    }

    @Override
    public List<Requirement> eligibility() {
        var provenByRegister =
                allOf(holds(IN_TECH_REGISTER), holds(REGISTER_UP_TO_DATE), holds(OWNS_IP), atLeast(REVENUE, wan(500)));
        return List.of(
                hard(art("2"), holds(BANK_AGREEMENT)),
                hard(art("2"), holds(SECURITY_GIVEN)),
                hard(art("8(1)"), is(REGISTERED_IN, PARK)),
                hard(art("8(1)"), is(TAXED_IN, PARK)),
                hard(art("8(1)"), is(COUNTED_IN, PARK)),
                hard(art("8(2)"), sizedWithin(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM)),
                hard(art("8(3)"), anyOf(titled(HIGH_TECH), provenByRegister)),
                hard(art("9"), is(PURPOSE, WORKING_CAPITAL)),
                soft(ours("10", "balance-over-all-loans"), atMost(BALANCE, wan(500))),
                hard(ours("10", "balance-over-all-loans"), atMost(BALANCE, wan(1000))),
                hard(art("11"), after(MATURES_ON, DISBURSED_ON)),
                hard(art("11"), noLaterThan(MATURES_ON, yearsAfter(1, DISBURSED_ON))),
                soft(art("12"), atMost(RATE, tenthsOfBenchmark(12))),
                hard(ours("16", "blacklist-bars"), not(holds(BLACKLISTED))));
    }

    @Override
    public Optional<Charge> charge() {
        return Optional.of(new Charge(art("6"), share(percent("2.5"), LOAN_AMOUNT), Rounding.HALF_UP)
                .paidAs(AssistLoanFacts.CONTRIBUTION_PAID));
    }

    @Override
    public List<Fund> funds() {
        return List.of(
                new Fund(CONTRIBUTIONS, art("5"), Set.of(Fund.Inflow.CHARGE, Fund.Inflow.INTEREST)),
                new Fund(RISK_FUND, art("7"), Set.of(Fund.Inflow.INJECTION, Fund.Inflow.INTEREST)));
    }

    @Override
    public List<Cap> caps() {
        return List.of(
                Cap.of(
                        tally(
                                        "enterprise-balance",
                                        "单户贷款余额上限",
                                        "ceiling of one enterprise's open loans",
                                        Tally.Scope.ENTERPRISE,
                                        Tally.Measure.OPEN_BALANCE)
                                .tells(BALANCE),
                        ours("10", "balance-over-all-loans"),
                        wan(1000)),
                Cap.of(
                        tally(
                                "risk-fund-size",
                                "风险补偿金总规模上限",
                                "ceiling of the risk fund",
                                Tally.Scope.SCHEME,
                                Tally.Measure.NET_INJECTION),
                        ours("6", "ceiling-on-injections"),
                        wan(5000)));
    }

    @Override
    public List<Floor> floors() {
        return List.of(new Floor(
                "risk-fund-floor",
                ours("6", "floor-per-bank-and-total"),
                Text.of("风险补偿金不低于贷款余额的10%", "the risk fund is at least 10 % of open loans"),
                RISK_FUND,
                Ratio.percent(10)));
    }

    @Override
    public Optional<LossSharing> losses() {
        return Optional.of(LossSharing.of(
                sum(OVERDUE_PRINCIPAL, OVERDUE_INTEREST),
                first(art("17"), CONTRIBUTIONS),
                share(art("17"), RISK_FUND, percent("50"), COMMITTEE),
                rest(art("17"), BANK)));
    }

    @Override
    public Optional<Recovery> recoveries() {
        return Optional.of(inOrder(
                surplus(ours("18", "surplus-to-borrower"), BORROWER),
                turn(ours("18", "escalated-ranks-with-bank"), BANK, COMMITTEE),
                turn(art("18"), RISK_FUND),
                turn(ours("18", "contributions-after-risk-fund"), CONTRIBUTIONS)));
    }

    @Override
    public List<Mandate> mandates() {
        return List.of(
                mandate(
                        art("4(1)"),
                        Actor.AUTHORITY,
                        "日常监管助保金账户",
                        "supervises the accounts of the contributions day by day"),
                mandate(art("4(2)"), Actor.AUTHORITY, "协助办理逾期贷款的代偿", "helps to complete payments on overdue loans"),
                mandate(
                        art("7"),
                        Actor.AUTHORITY,
                        "业务终止且贷款全部结清后，处置账户余款",
                        "disposes of what the accounts hold once the scheme has ended and every loan is settled"));
    }

    @Override
    public List<Reading> readings() {
        return AssistLoanReadings.ALL;
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(
                unmodelled("1", "制定目的，不含可计算的规则", "the purpose; it holds no rule to compute"),
                unmodelled("3", "指明主管单位，见项目说明", "names the authority; shown with the scheme"),
                unmodelled("4(3)", "兜底职责，未列具体事项", "a catch-all duty without content"),
                unmodelled("13", "还款方式由企业与银行约定", "repayment is as enterprise and bank agree"),
                unmodelled("20", "解释权归属", "who interprets the measures"));
    }

    @Override
    public Example example() {
        return AssistLoanExample.EXAMPLE;
    }

    @Override
    public List<Story> stories() {
        return AssistLoanStories.ALL;
    }
}
