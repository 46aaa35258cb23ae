package lan.qinghe;

import static lan.qinghe.SeedLoanFacts.CONTROLLING_PERSON;
import static lan.qinghe.SeedLoanFacts.RISK_FEE_PAID;
import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE;
import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE_NAME;
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
import static org.fendan.core.fact.ServiceFacts.OVERDUE_PRINCIPAL;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_SINCE;
import static org.fendan.core.fact.ServiceFacts.PRINCIPAL_REPAID;
import static org.fendan.core.fact.ServiceFacts.RECOVERED;
import static org.fendan.core.fact.ServiceFacts.RECOVERY_COSTS;
import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.BANK;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Duty;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.SchemeText;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.Delay;

/** How a seed loan is handled, articles 4 and 7 to 11: who does what, in which order, by when. */
abstract class SeedLoanPractice extends SchemeText {

    static final Bearer FUND = new Bearer("fund", Text.of("种子贷风险补偿金", "seed loan fund"), Bearer.Kind.FUND);

    /** From the first overdue day until it is cured, or the payment is made. */
    private static final String[] CLAIM_UNDER_WAY = {"overdue", "claimed", "payment-approved"};

    private final Procedure procedure;

    SeedLoanPractice(String id, LegalSource source, DateSpan inForce) {
        super(id, source, inForce);
        this.procedure = new Procedure(
                Stream.of(toTheLoan(), fromTheLoan(), loss())
                        .flatMap(List::stream)
                        .toList(),
                deadlines(),
                Set.of("refused", "withdrawn", "settled"));
    }

    @Override
    public final Procedure procedure() {
        return procedure;
    }

    private List<Step> toTheLoan() {
        return List.of(
                step("apply", "企业申请", "application", art("10(1)"), Effect.FILE, Actor.ENTERPRISE, BANK)
                        .gives("filed")
                        .asks(ENTERPRISE, ENTERPRISE_NAME, REFERENCE, LOAN_AMOUNT, CONTROLLING_PERSON)
                        .document("application", "企业申请材料", "the enterprise's application"),
                step("review", "银行审查", "the bank's review", art("10(2)"), Effect.REVIEW, BANK)
                        .takes("filed")
                        .gives("reviewed")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION)
                        .document("opinion", "书面意见", "the bank's written opinion"),
                step("approve", "种子办决定", "decision of the seed office", art("10(3)"), Effect.APPROVE, AUTHORITY)
                        .takes("reviewed")
                        .gives("approved")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION)
                        .letter(
                                "decision",
                                Text.of("关于种子贷申请的决定", "Decision on an application for a seed loan"),
                                Text.of("合作银行", "the bank")),
                step("pay-fee", "缴纳风险金", "risk fee paid", art("7"), Effect.CHARGE, BANK)
                        .takes("approved")
                        .gives("fee-paid")
                        .asks(RISK_FEE_PAID),
                step("withdraw", "撤回申请", "application withdrawn", art("10(4)"), Effect.WITHDRAW, Actor.ENTERPRISE, BANK)
                        .bars("live")
                        .gives("withdrawn"));
    }

    private List<Step> fromTheLoan() {
        return List.of(
                step("disburse", "放款", "disbursement", art("4(1)"), Effect.DISBURSE, BANK)
                        .takes("fee-paid")
                        .gives("live")
                        .asks(DISBURSED, DISBURSED_ON, MATURES_ON, RATE),
                step("repay", "还款", "repayment", art("4(2)"), Effect.REPAY, BANK)
                        .needs("live")
                        .asks(PRINCIPAL_REPAID, INTEREST_PAID),
                step("settle", "结清", "settled", art("4(2)"), Effect.SETTLE, BANK)
                        .takes("live")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("settled"));
    }

    private List<Step> loss() {
        return List.of(
                step("overdue", "登记逾期", "overdue recorded", art("8(1)"), Effect.OVERDUE, BANK)
                        .needs("live")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("overdue")
                        .asks(OVERDUE_SINCE, OVERDUE_PRINCIPAL),
                step("cure", "逾期已归还", "overdue sum repaid", art("4(2)"), Effect.REPAY, BANK)
                        .takes("overdue")
                        .asks(PRINCIPAL_REPAID, INTEREST_PAID),
                step("claim", "申请分担损失", "claim", art("11(1)"), Effect.CLAIM, BANK)
                        .takes("overdue")
                        .gives("claimed")
                        .document("collection", "催收记录", "record of the collection")
                        .letterIfPays(
                                FUND,
                                "claim",
                                Text.of("关于种子贷损失分担的申请", "Claim for a share of a lost seed loan"),
                                Text.of("种子办", "the seed office")),
                step("approve-payment", "种子办核定", "payment approved", art("11(2)"), Effect.RESERVE, AUTHORITY)
                        .takes("claimed")
                        .gives("payment-approved")
                        .ifRefused("overdue")
                        .asks(APPROVED, OPINION),
                step("pay", "划付", "payment", art("11(3)"), Effect.PAY, AUTHORITY)
                        .takes("payment-approved")
                        .gives("compensated")
                        .letter(
                                "payment",
                                Text.of("关于划付种子贷补偿金的函", "Notice of a payment from the seed loan fund"),
                                Text.of("市财政局", "the finance bureau")),
                step("recover", "追回款项", "recovery", art("9"), Effect.RECOVER, BANK)
                        .needs("compensated")
                        .asks(RECOVERED, RECOVERY_COSTS),
                step("write-off", "核销", "write-off", ours("9", "written-off-by-the-bank"), Effect.WRITE_OFF, BANK)
                        .needs("compensated")
                        .bars("written-off")
                        .gives("written-off")
                        .asks(GROUNDS));
    }

    private List<Duty> deadlines() {
        return List.of(
                due(art("10(2)"), "review", Delay.workingDays(10), "apply"),
                due(art("10(3)"), "approve", Delay.workingDays(5), "review"),
                due(art("11(1)"), "claim", Delay.calendarDays(60), "overdue"),
                due(art("11(2)"), "approve-payment", Delay.workingDays(15), "claim"),
                due(art("11(3)"), "pay", Delay.workingDays(5), "approve-payment"));
    }
}
