package org.fendan.policy.chongqing;

import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE;
import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE_NAME;
import static org.fendan.core.fact.LoanFacts.DISBURSED_ON;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.LoanFacts.MATURES_ON;
import static org.fendan.core.fact.LoanFacts.RATE;
import static org.fendan.core.fact.LoanFacts.REFERENCE;
import static org.fendan.core.fact.LoanFacts.SECURITY;
import static org.fendan.core.fact.ServiceFacts.APPROVED;
import static org.fendan.core.fact.ServiceFacts.BREACH;
import static org.fendan.core.fact.ServiceFacts.DECIDED_AMOUNT;
import static org.fendan.core.fact.ServiceFacts.DISBURSED;
import static org.fendan.core.fact.ServiceFacts.GROUNDS;
import static org.fendan.core.fact.ServiceFacts.INCREASE;
import static org.fendan.core.fact.ServiceFacts.INTEREST_PAID;
import static org.fendan.core.fact.ServiceFacts.MEASURES;
import static org.fendan.core.fact.ServiceFacts.OPINION;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_INTEREST;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_PRINCIPAL;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_SINCE;
import static org.fendan.core.fact.ServiceFacts.PRINCIPAL_REPAID;
import static org.fendan.core.fact.ServiceFacts.RECOVERED;
import static org.fendan.core.fact.ServiceFacts.RECOVERY_COSTS;
import static org.fendan.core.fact.ServiceFacts.RENEWED_UNTIL;
import static org.fendan.core.fact.ServiceFacts.RESPONSIBLE;
import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.BANK;
import static org.fendan.core.scheme.Actor.COMMITTEE;
import static org.fendan.core.scheme.Actor.LEADER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.SchemeText;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.Delay;

/** How an assist loan is handled, articles 14 to 19: who does what, in which order, by when. */
abstract class AssistLoanPractice extends SchemeText {

    /** From the first overdue day until it is cured, or the payment is made. */
    private static final String[] CLAIM_UNDER_WAY = {
        "overdue", "claimed", "overdue-confirmed", "jointly-confirmed", "payment-approved"
    };

    private static final Text CENTRE = Text.of("重庆高新区创新服务中心", "the innovation service centre");
    private static final Text THE_BANK = Text.of("合作银行", "the bank");

    private final Procedure procedure;

    AssistLoanPractice(String id, LegalSource source, DateSpan inForce) {
        super(id, source, inForce);
        this.procedure = steps();
    }

    @Override
    public final Procedure procedure() {
        return procedure;
    }

    private Procedure steps() {
        List<Step> steps = new ArrayList<>();
        steps.addAll(toTheContract());
        steps.addAll(fromTheLoan());
        steps.addAll(increase());
        steps.addAll(renewal());
        steps.addAll(claim());
        steps.addAll(afterTheClaim());
        return new Procedure(
                steps,
                List.of(
                        due(art("14(3)"), "notify", Delay.workingDays(5), "disburse"),
                        due(art("19"), "notify-renewal", Delay.workingDays(5), "renew"),
                        due(art("17"), "pay", Delay.workingDays(15), "confirm-overdue")),
                Set.of("refused", "withdrawn", "settled"));
    }

    private List<Step> toTheContract() {
        return List.of(
                step("apply", "企业申请", "application", art("14(1)"), Effect.FILE, BANK, Actor.ENTERPRISE)
                        .gives("filed")
                        .asks(ENTERPRISE, ENTERPRISE_NAME, REFERENCE, LOAN_AMOUNT, SECURITY)
                        .document("application", "企业申请材料", "the enterprise's application"),
                step("bank-review", "银行审核", "the bank's review", art("14(1)"), Effect.REVIEW, BANK)
                        .takes("filed")
                        .gives("reviewed")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION)
                        .document("opinion", "审核意见函", "letter of opinion")
                        .document("risk-assessment", "风险评估证明", "risk assessment"),
                step("approve", "中心审核", "approval by the centre", art("14(2)"), Effect.APPROVE, AUTHORITY)
                        .takes("reviewed")
                        .gives("approved")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION)
                        .letter(
                                "approval",
                                Text.of("关于同意发放“助保贷”贷款的函", "Letter of consent to an assist loan"),
                                THE_BANK),
                step("contribute", "缴纳助保金", "contribution paid", art("6"), Effect.CHARGE, BANK)
                        .takes("approved")
                        .gives("contributed")
                        .asks(AssistLoanFacts.CONTRIBUTION_PAID),
                step("sign", "签订贷款合同和担保合同", "contracts signed", art("6"), Effect.SIGN, BANK)
                        .takes("contributed")
                        .gives("contracted")
                        .document("loan-contract", "贷款合同", "loan contract")
                        .document("guarantee-contract", "担保合同", "guarantee contract"),
                step("withdraw", "撤回申请", "application withdrawn", art("14(1)"), Effect.WITHDRAW, BANK, Actor.ENTERPRISE)
                        .bars("live", "refused", "withdrawn", "settled")
                        .gives("withdrawn"));
    }

    private List<Step> fromTheLoan() {
        return List.of(
                step("disburse", "放款", "disbursement", art("14(3)"), Effect.DISBURSE, BANK)
                        .takes("contracted")
                        .gives("live", "notice-owed")
                        .asks(DISBURSED, DISBURSED_ON, MATURES_ON, RATE),
                step("notify", "发函告知放款", "notice of disbursement", art("14(3)"), Effect.NOTIFY, BANK)
                        .takes("notice-owed")
                        .letter("disbursement", Text.of("关于“助保贷”贷款发放情况的函", "Notice of disbursement"), CENTRE),
                step("repay", "还款", "repayment", art("17"), Effect.REPAY, BANK)
                        .needs("live")
                        .asks(PRINCIPAL_REPAID, INTEREST_PAID),
                step("report-breach", "书面通知违约情况", "breach reported", art("15"), Effect.REPORT, BANK, AUTHORITY)
                        .needs("live")
                        .asks(BREACH, MEASURES)
                        .letter(
                                "breach",
                                Text.of("关于企业违约情况的函", "Notice of a breach"),
                                Text.of("另一方", "the other side")),
                step("settle", "结清", "settled", art("17"), Effect.SETTLE, BANK)
                        .takes("live")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("settled"));
    }

    private List<Step> increase() {
        return List.of(
                step("increase", "申请增加贷款", "increase applied for", art("6"), Effect.INCREASE, BANK)
                        .needs("live")
                        .bars("increase-filed", "increase-reviewed", "approved", "contributed", "contracted")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("increase-filed")
                        .asks(INCREASE),
                step(
                                "review-increase",
                                "银行审核增贷",
                                "the bank's review of the increase",
                                art("14(1)"),
                                Effect.REVIEW,
                                BANK)
                        .takes("increase-filed")
                        .gives("increase-reviewed")
                        .ifRefused()
                        .asks(APPROVED, OPINION)
                        .document("opinion", "审核意见函", "letter of opinion")
                        .document("risk-assessment", "风险评估证明", "risk assessment"),
                step("approve-increase", "中心审核增贷", "approval of the increase", art("14(2)"), Effect.APPROVE, AUTHORITY)
                        .takes("increase-reviewed")
                        .gives("approved")
                        .ifRefused()
                        .asks(APPROVED, OPINION)
                        .letter(
                                "approval",
                                Text.of("关于同意发放“助保贷”贷款的函", "Letter of consent to an assist loan"),
                                THE_BANK));
    }

    private List<Step> renewal() {
        return List.of(
                step("apply-renewal", "申请续贷", "renewal applied for", art("19"), Effect.REPORT, BANK)
                        .needs("live")
                        .bars("renewal-filed", "renewal-approved")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("renewal-filed")
                        .asks(OPINION)
                        .document("application", "续贷申请材料", "application for renewal")
                        .document("opinion", "审核意见函", "letter of opinion")
                        .document("risk-assessment", "风险评估证明", "risk assessment"),
                step("approve-renewal", "中心审查续贷", "approval of the renewal", art("19"), Effect.REVIEW, AUTHORITY)
                        .takes("renewal-filed")
                        .gives("renewal-approved")
                        .ifRefused()
                        .asks(APPROVED, OPINION),
                step("renew", "续贷", "renewal", ours("19", "increase-at-renewal"), Effect.RENEW, BANK)
                        .needs("live")
                        .takes("renewal-approved")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("renewal-notice-owed")
                        .asks(RENEWED_UNTIL),
                step("notify-renewal", "发函告知续贷", "notice of renewal", art("19"), Effect.NOTIFY, BANK)
                        .takes("renewal-notice-owed")
                        .letter("renewal", Text.of("关于“助保贷”续贷情况的函", "Notice of renewal"), CENTRE));
    }

    private List<Step> claim() {
        return List.of(
                step("overdue", "登记逾期", "overdue recorded", ours("17", "penalty-interest"), Effect.OVERDUE, BANK)
                        .needs("live")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("overdue")
                        .asks(OVERDUE_SINCE, OVERDUE_PRINCIPAL, OVERDUE_INTEREST),
                step("cure", "逾期已归还", "overdue sum repaid", art("17"), Effect.REPAY, BANK)
                        .takes("overdue")
                        .asks(PRINCIPAL_REPAID, INTEREST_PAID),
                step("claim", "申请代偿", "claim", art("17"), Effect.CLAIM, BANK)
                        .takes("overdue")
                        .gives("claimed")
                        .letterIfPays(
                                AssistLoanBearers.CONTRIBUTIONS,
                                "claim-contributions",
                                Text.of("关于使用助保金代偿“助保贷”贷款的函", "Request to pay from the contributions"),
                                CENTRE)
                        .letterIfPays(
                                AssistLoanBearers.RISK_FUND,
                                "claim-risk-fund",
                                Text.of("关于使用政府风险补偿金代偿“助保贷”贷款的函", "Request to pay from the risk fund"),
                                CENTRE),
                step(
                                "confirm-overdue",
                                "中心确认逾期事实",
                                "overdue facts confirmed by the centre",
                                art("17"),
                                Effect.CONFIRM,
                                AUTHORITY)
                        .takes("claimed")
                        .gives("overdue-confirmed")
                        .ifRefused("overdue")
                        .asks(APPROVED, OPINION),
                step("confirm-payment", "银行共同确认代偿", "payment confirmed by the bank", art("7"), Effect.CONFIRM, BANK)
                        .takes("overdue-confirmed")
                        .gives("jointly-confirmed")
                        .ifRefused("overdue")
                        .asks(APPROVED),
                step("approve-payment", "分管领导审核同意", "payment approved", art("17"), Effect.RESERVE, LEADER)
                        .takes("jointly-confirmed")
                        .gives("payment-approved")
                        .ifRefused("overdue")
                        .asks(APPROVED, OPINION),
                step("pay", "划付代偿资金", "payment", art("17"), Effect.PAY, AUTHORITY)
                        .takes("payment-approved")
                        .gives("compensated")
                        .letter(
                                "result",
                                Text.of("关于“助保贷”代偿审核结果的函", "Result of the review of a payment"),
                                Text.of("重庆高新区财政局", "the finance bureau")));
    }

    private List<Step> afterTheClaim() {
        return List.of(
                step(
                                "decide-escalation",
                                "管委会审议不足部分",
                                "decision on the escalated part",
                                art("17"),
                                Effect.DECIDE,
                                COMMITTEE)
                        .needs("compensated")
                        .asks(DECIDED_AMOUNT, AssistLoanFacts.DECIDED_BEARER),
                step("recover", "追偿到账", "recovery", art("18"), Effect.RECOVER, BANK)
                        .needs("compensated")
                        .asks(RECOVERED, RECOVERY_COSTS),
                step("blacklist", "列入信用黑名单", "blacklisted", art("16"), Effect.BLACKLIST, AUTHORITY)
                        .needs("compensated")
                        .bars("blacklisted")
                        .gives("blacklisted")
                        .asks(RESPONSIBLE, GROUNDS),
                step("write-off", "核销", "write-off", art("18"), Effect.WRITE_OFF, BANK)
                        .needs("compensated")
                        .bars("written-off")
                        .gives("written-off")
                        .asks(GROUNDS));
    }
}
