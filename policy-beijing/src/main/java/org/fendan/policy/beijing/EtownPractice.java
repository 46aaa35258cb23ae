package org.fendan.policy.beijing;

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
import static org.fendan.core.fact.ServiceFacts.OVERDUE_SINCE;
import static org.fendan.core.fact.ServiceFacts.PRINCIPAL_REPAID;
import static org.fendan.core.fact.ServiceFacts.RECOVERED;
import static org.fendan.core.fact.ServiceFacts.RECOVERY_COSTS;
import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.BANK;
import static org.fendan.core.scheme.Actor.LEADER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.SchemeText;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.DateSpan;

/**
 * How a loan of either scheme is handled: the bank files it, the custodian looks at it, the area approves; a loss is
 * claimed, confirmed, approved and paid. A claim of a suspended bank waits between its confirmation and its approval.
 */
abstract class EtownPractice extends SchemeText {

    /** From the day the loan is non-performing until that is cured, or the payment is made. */
    private static final String[] CLAIM_UNDER_WAY = {"non-performing", "claimed", "confirmed", "payment-approved"};

    private static final Text THE_BANK = Text.of("合作银行", "the bank");

    private final Procedure procedure;

    /**
     * @param reported what is registered of a credit report
     */
    EtownPractice(String id, LegalSource source, DateSpan inForce, FactKey<?>... reported) {
        super(id, source, inForce);
        List<Step> steps = new ArrayList<>(filing());
        steps.addAll(loan(reported));
        steps.addAll(nonPerforming());
        steps.add(claim());
        steps.addAll(payment());
        steps.addAll(afterThePayment());
        this.procedure = new Procedure(steps, List.of(), Set.of("refused", "withdrawn", "settled", "closed"));
    }

    @Override
    public final Procedure procedure() {
        return procedure;
    }

    private List<Step> filing() {
        return List.of(
                step("file", "银行备案", "filing by the bank", art("贷款备案"), Effect.FILE, BANK)
                        .gives("filed")
                        .asks(ENTERPRISE, ENTERPRISE_NAME, REFERENCE, LOAN_AMOUNT, EtownFacts.LOAN_KIND)
                        .document("filing-form", "贷款备案表", "filing form")
                        .document("licence", "企业营业执照", "business licence"),
                step("review", "托管机构审核", "review by the custodian", art("公开解读：托管机构"), Effect.REVIEW, AUTHORITY)
                        .takes("filed")
                        .gives("reviewed")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION),
                step("approve", "备案审批", "approval of the filing", art("贷款备案"), Effect.APPROVE, AUTHORITY, LEADER)
                        .takes("reviewed")
                        .gives("approved")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION)
                        .letter("filing-approved", Text.of("关于同意贷款备案的函", "Letter of consent to a filing"), THE_BANK),
                step("withdraw", "撤回备案", "filing withdrawn", art("贷款备案"), Effect.WITHDRAW, BANK)
                        .bars("live")
                        .gives("withdrawn"));
    }

    private List<Step> loan(FactKey<?>... reported) {
        return List.of(
                step("disburse", "放款", "disbursement", art("贷款备案"), Effect.DISBURSE, BANK)
                        .takes("approved")
                        .gives("live")
                        .asks(DISBURSED, DISBURSED_ON, MATURES_ON, RATE),
                step("register-report", "登记征信报告", "credit report registered", art("征信报告"), Effect.REPORT, BANK)
                        .needs("live")
                        .bars("claimed", "confirmed", "payment-approved")
                        .asks(reported)
                        .document("credit-report", "征信报告", "credit report"),
                step("repay", "还款", "repayment", art("贷款备案"), Effect.REPAY, BANK)
                        .needs("live")
                        .bars(CLAIM_UNDER_WAY)
                        .asks(PRINCIPAL_REPAID, INTEREST_PAID),
                step("settle", "结清", "settled", art("贷款备案"), Effect.SETTLE, BANK)
                        .takes("live")
                        .bars(CLAIM_UNDER_WAY)
                        .bars("compensated")
                        .gives("settled"));
    }

    private List<Step> nonPerforming() {
        return List.of(
                step("non-performing", "登记不良", "recorded as non-performing", art("公开解读：不良认定"), Effect.OVERDUE, BANK)
                        .needs("live")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("non-performing")
                        .asks(OVERDUE_SINCE, EtownFacts.NON_PERFORMING_PRINCIPAL, EtownFacts.LOAN_CLASS),
                step("cure", "不良期间还款", "repayment while non-performing", art("公开解读：不良认定"), Effect.REPAY, BANK)
                        .takes("non-performing")
                        .asks(PRINCIPAL_REPAID, INTEREST_PAID));
    }

    private Step claim() {
        return step("claim", "申请补偿", "claim", ours("公开解读：申请材料", "papers-not-applicable"), Effect.CLAIM, BANK)
                .takes("non-performing")
                .gives("claimed")
                .document("application-letter", "补偿申请函", "letter of application")
                .document("loan-contract", "贷款合同及借据", "loan contract and receipt")
                .document("pledge-registration", "质押登记证明（无质押的注明）", "registration of the pledge, or why there is none")
                .document("loan-classification", "贷款分类认定材料", "classification of the loan")
                .document("collection-record", "催收记录", "record of collection")
                .document("court-acceptance", "法院受理通知书（未起诉的注明）", "acceptance by the court, or why there is none")
                .document("credit-report", "放款时的征信报告", "credit report at disbursement")
                .document(
                        "certificates", "企业资质证书及有效期（无资质的注明）", "certificates with their validity, or that there is none")
                .document("account", "收款账户信息", "account to pay into");
    }

    private List<Step> payment() {
        return List.of(
                step("confirm", "托管机构确认", "confirmation by the custodian", art("公开解读：托管机构"), Effect.CONFIRM, AUTHORITY)
                        .takes("claimed")
                        .gives("confirmed")
                        .ifRefused("non-performing")
                        .asks(APPROVED, OPINION),
                step(
                                "approve-payment",
                                "补偿审批",
                                "approval of the payment",
                                ours("风险补偿资金", "order-of-approval"),
                                Effect.RESERVE,
                                LEADER)
                        .takes("confirmed")
                        .gives("payment-approved")
                        .ifRefused("non-performing")
                        .asks(APPROVED, OPINION),
                step("pay", "拨付补偿资金", "payment", art("补偿比例"), Effect.PAY, AUTHORITY)
                        .takes("payment-approved")
                        .gives("compensated")
                        .letter("payment", Text.of("关于拨付风险补偿资金的函", "Letter on the payment of compensation"), THE_BANK));
    }

    private List<Step> afterThePayment() {
        return List.of(
                step("recover", "追偿到账", "recovery", ours("补偿比例", "recovery-in-proportion"), Effect.RECOVER, BANK)
                        .needs("compensated")
                        .asks(RECOVERED, RECOVERY_COSTS),
                step("write-off", "核销", "write-off", ours("补偿比例", "recovery-in-proportion"), Effect.WRITE_OFF, BANK)
                        .needs("compensated")
                        .bars("written-off")
                        .gives("written-off")
                        .asks(GROUNDS),
                step("close", "结案", "case closed", ours("补偿比例", "recovery-in-proportion"), Effect.SETTLE, BANK)
                        .needs("compensated")
                        .takes("live")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("closed"));
    }
}
