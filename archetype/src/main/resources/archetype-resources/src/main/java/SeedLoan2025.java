package ${package};

import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE;
import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE_NAME;
import static org.fendan.core.fact.EnterpriseFacts.REGISTERED_IN;
import static org.fendan.core.fact.LoanFacts.DISBURSED_ON;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.LoanFacts.MATURES_ON;
import static org.fendan.core.fact.LoanFacts.RATE;
import static org.fendan.core.fact.LoanFacts.REFERENCE;
import static org.fendan.core.fact.ServiceFacts.APPROVED;
import static org.fendan.core.fact.ServiceFacts.DISBURSED;
import static org.fendan.core.fact.ServiceFacts.GROUNDS;
import static org.fendan.core.fact.ServiceFacts.INTEREST_PAID;
import static org.fendan.core.fact.ServiceFacts.OPINION;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_INTEREST;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_PRINCIPAL;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_SINCE;
import static org.fendan.core.fact.ServiceFacts.PRINCIPAL_REPAID;
import static org.fendan.core.fact.ServiceFacts.RECOVERED;
import static org.fendan.core.fact.ServiceFacts.RECOVERY_COSTS;
import static org.fendan.core.law.Reading.option;
import static org.fendan.core.law.Reading.reading;
import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.LEADER;
import static org.fendan.core.sharing.Bearer.BANK;
import static org.fendan.core.sharing.Bearer.BORROWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Choice;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.SchemeText;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.Delay;

/** An invented seed loan. One statement to a clause; the clauses are listed in SeedLoan2025.clauses. */
public final class SeedLoan2025 extends SchemeText {

    static final Choice CITY = Choice.of("${city}", "${cityZh}", "${cityClass}");
    static final Bearer FUND = new Bearer("riskFund", Text.of("风险补偿资金", "risk fund"), Bearer.Kind.FUND);

    private static final LegalSource SOURCE = LegalSource.official(
            "示例发〔2025〕1号", "2025-01-10", Text.of("种子贷办法", "Measures for seed loans"), CITY.label());

    public SeedLoan2025() {
        super("${city}.seed-loan", SOURCE, DateSpan.since(LocalDate.of(2025, 2, 1)));
    }

    @Override
    public Text name() {
        return Text.of("${cityZh}种子贷", "${cityClass} seed loan");
    }

    @Override
    public Text summary() {
        return Text.of("小额贷款逾期后，风险补偿资金承担四成损失。", "A public fund bears 40 % of the loss on small loans.");
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(art("6"));
    }

    @Override
    public List<Requirement> eligibility() {
        return List.of(
                hard(art("1"), is(REGISTERED_IN, CITY)),
                hard(art("1"), atMost(LOAN_AMOUNT, wan(200))),
                hard(art("1"), noLaterThan(MATURES_ON, yearsAfter(1, DISBURSED_ON))));
    }

    @Override
    public List<Fund> funds() {
        return List.of(new Fund(FUND, art("2"), Set.of(Fund.Inflow.INJECTION)));
    }

    @Override
    public List<Cap> caps() {
        return List.of(Cap.of(
                tally("paid", "累计净补偿", "net payments", Tally.Scope.SCHEME, Tally.Measure.NET_COMPENSATION),
                art("2"),
                wan(1000)));
    }

    @Override
    public Optional<LossSharing> losses() {
        return Optional.of(LossSharing.of(
                sum(OVERDUE_PRINCIPAL, OVERDUE_INTEREST),
                share(art("4"), FUND, percent("40")),
                rest(art("4"), BANK)));
    }

    @Override
    public Optional<Recovery> recoveries() {
        return Optional.of(inProportion(
                surplus(ours("5", "surplus-to-borrower"), BORROWER), turn(art("5"), BANK), turn(art("5"), FUND)));
    }

    /** Where the text is silent: what we asked ourselves, and the answer we took. */
    @Override
    public List<Reading> readings() {
        return List.of(reading(
                "surplus-to-borrower",
                "5",
                "追回款多于损失时，余款归谁？",
                "Who gets what is recovered above the loss?",
                "borrower",
                option("borrower", "归借款企业", "the borrower"),
                option("fund", "归风险补偿资金", "the risk fund")));
    }

    /** What we do not compute, and why. */
    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(unmodelled("7", "解释权归属，不含可计算的规则", "who interprets the measures; no rule to compute"));
    }

    /** A case carries marks; a step needs or takes some, and gives others. */
    @Override
    public Procedure procedure() {
        return new Procedure(
                List.of(
                        step("apply", "申请", "application", art("3"), Effect.FILE, Actor.BANK)
                                .gives("filed")
                                .asks(ENTERPRISE, ENTERPRISE_NAME, REFERENCE, LOAN_AMOUNT),
                        step("approve", "审批", "approval", art("3"), Effect.APPROVE, AUTHORITY)
                                .takes("filed")
                                .gives("approved")
                                .ifRefused("refused")
                                .asks(APPROVED, OPINION),
                        step("disburse", "放款", "disbursement", art("3"), Effect.DISBURSE, Actor.BANK)
                                .takes("approved")
                                .gives("live")
                                .asks(DISBURSED, DISBURSED_ON, MATURES_ON, RATE),
                        step("repay", "还款", "repayment", art("4"), Effect.REPAY, Actor.BANK)
                                .needs("live")
                                .asks(PRINCIPAL_REPAID, INTEREST_PAID),
                        step("claim", "申请补偿", "claim", art("4"), Effect.CLAIM, Actor.BANK)
                                .needs("live")
                                .bars("claimed", "agreed", "paid")
                                .gives("claimed")
                                .asks(OVERDUE_SINCE, OVERDUE_PRINCIPAL, OVERDUE_INTEREST),
                        step("agree", "同意补偿", "payment approved", art("4"), Effect.RESERVE, LEADER)
                                .takes("claimed")
                                .gives("agreed")
                                .ifRefused()
                                .asks(APPROVED, OPINION),
                        step("pay", "拨付", "payment", art("4"), Effect.PAY, AUTHORITY)
                                .takes("agreed")
                                .gives("paid"),
                        step("recover", "追回", "recovery", art("5"), Effect.RECOVER, Actor.BANK)
                                .needs("paid")
                                .asks(RECOVERED, RECOVERY_COSTS),
                        step("write-off", "核销", "write-off", art("5"), Effect.WRITE_OFF, Actor.BANK)
                                .needs("paid")
                                .bars("written-off")
                                .gives("written-off")
                                .asks(GROUNDS),
                        step("settle", "结清", "settled", art("4"), Effect.SETTLE, Actor.BANK)
                                .takes("live")
                                .bars("claimed", "agreed")
                                .gives("settled")),
                List.of(due(art("4"), "pay", Delay.workingDays(10), "agree")),
                Set.of("refused", "settled"));
    }

    @Override
    public Example example() {
        return SeedLoanExample.EXAMPLE;
    }

    @Override
    public List<Story> stories() {
        return SeedLoanExample.STORIES;
    }
}
