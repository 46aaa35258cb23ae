package lan.qinghe;

import static lan.qinghe.SeedLoanFacts.CONTROLLING_PERSON;
import static lan.qinghe.SeedLoanFacts.GROUP_BALANCE;
import static lan.qinghe.SeedLoanFacts.LICENSED_UNTIL;
import static lan.qinghe.SeedLoanFacts.QINGHE;
import static lan.qinghe.SeedLoanFacts.RISK_FEE_PAID;
import static org.fendan.core.fact.EnterpriseFacts.REGISTERED_IN;
import static org.fendan.core.fact.LoanFacts.BANK_AGREEMENT;
import static org.fendan.core.fact.LoanFacts.DISBURSED_ON;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.LoanFacts.MATURES_ON;
import static org.fendan.core.fact.LoanFacts.PURPOSE;
import static org.fendan.core.fact.LoanFacts.RATE;
import static org.fendan.core.fact.LoanFacts.WORKING_CAPITAL;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_PRINCIPAL;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_SINCE;
import static org.fendan.core.sharing.Bearer.BANK;
import static org.fendan.core.sharing.Bearer.BORROWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Term;
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
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;

/** 青禾市种子贷（虚构）. One statement to a clause; the clauses are listed beside it. */
public final class SeedLoan2024 extends SeedLoanPractice {

    private static final LegalSource SOURCE = LegalSource.official(
            "青政发〔2024〕1号",
            "2024-02-01",
            Text.of("青禾市种子贷风险分担办法（虚构）", "Measures on sharing the risk of seed loans of Qinghe (invented)"),
            Text.of("青禾市人民政府（虚构）", "People's Government of Qinghe (invented)"));

    /** Article 14: in force from 2024-03-01. */
    public SeedLoan2024() {
        super("qinghe.seed-loan", SOURCE, DateSpan.since(LocalDate.of(2024, 3, 1)));
    }

    @Override
    public Text name() {
        return Text.of("青禾市种子贷", "Qinghe seed loan");
    }

    @Override
    public Text summary() {
        return Text.of(
                "补偿金与合作银行分担种子贷的本金损失：放款未满一年逾期的承担60%，未满两年的50%，此后40%。本项目为教程虚构。",
                "A fund shares lost principal of seed loans with the bank: 60 % where the loan falls overdue in its first"
                        + " year, 50 % in its second, 40 % later. Invented for the guide.");
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(art("14"));
    }

    @Override
    public List<Requirement> eligibility() {
        return List.of(
                hard(art("2"), holds(BANK_AGREEMENT)),
                hard(art("3(1)"), is(REGISTERED_IN, QINGHE)),
                hard(art("3(2)"), sizedWithin(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM)),
                hard(art("3(3)"), noLaterThan(MATURES_ON, LICENSED_UNTIL)),
                hard(art("4(1)"), is(PURPOSE, WORKING_CAPITAL)),
                hard(art("4(1)"), after(MATURES_ON, DISBURSED_ON)),
                hard(art("4(1)"), noLaterThan(MATURES_ON, yearsAfter(3, DISBURSED_ON))),
                soft(art("5"), atMost(RATE, Ratio.percent("5"))),
                hard(ours("6(1)", "applied-for-counts"), atMost(GROUP_BALANCE, wan(1000))));
    }

    @Override
    public List<Fund> funds() {
        return List.of(new Fund(FUND, art("2"), Set.of(Fund.Inflow.INJECTION, Fund.Inflow.CHARGE)).pooled("qinghe"));
    }

    @Override
    public List<Cap> caps() {
        var ofGroup = tallyOfGroup(
                "group-open",
                "同一实际控制人名下种子贷余额",
                "open seed loans of one controlling person's enterprises",
                CONTROLLING_PERSON,
                Tally.Measure.OPEN_BALANCE);
        var ofBank = tally(
                "bank-open", "合作银行种子贷余额", "a bank's open seed loans", Tally.Scope.BANK, Tally.Measure.OPEN_BALANCE);
        return List.of(
                Cap.of(ofGroup.tells(GROUP_BALANCE), ours("6(1)", "applied-for-counts"), wan(1000)),
                Cap.of(ofBank, ours("6(2)", "applied-for-counts"), wan(2000)));
    }

    @Override
    public Optional<Charge> charge() {
        return Optional.of(
                new Charge(art("7"), share(percent("1"), LOAN_AMOUNT), Rounding.HALF_UP).paidAs(RISK_FEE_PAID));
    }

    @Override
    public Optional<LossSharing> losses() {
        return Optional.of(LossSharing.of(
                sum(OVERDUE_PRINCIPAL),
                share(ours("8(1)", "anniversary-opens-the-next-year"), FUND, byAge()),
                rest(art("8(2)"), BANK)));
    }

    /** 60 %, 50 %, 40 %: by the year of the loan in which it fell overdue. */
    private static Term<Ratio> byAge() {
        return chosen(
                before(OVERDUE_SINCE, yearsAfter(1, DISBURSED_ON)),
                percent("60"),
                chosen(before(OVERDUE_SINCE, yearsAfter(2, DISBURSED_ON)), percent("50"), percent("40")));
    }

    @Override
    public Optional<Recovery> recoveries() {
        return Optional.of(inProportion(
                surplus(ours("9", "surplus-to-borrower"), BORROWER), turn(art("9"), FUND), turn(art("9"), BANK)));
    }

    @Override
    public List<Mandate> mandates() {
        return List.of(
                mandate(art("12"), Actor.AUTHORITY, "每年公布补偿金的使用情况", "publishes each year how the fund was used"));
    }

    @Override
    public List<Reading> readings() {
        return SeedLoanReadings.ALL;
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(
                unmodelled("1", "制定目的，不含可计算的规则", "the purpose; it holds no rule to compute"),
                unmodelled("13", "解释权归属", "who interprets the measures"));
    }

    @Override
    public Example example() {
        return SeedLoanExample.EXAMPLE;
    }

    @Override
    public List<Story> stories() {
        return SeedLoanStories.ALL;
    }
}
