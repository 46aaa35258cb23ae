package org.fendan.policy.xiamen;

import static org.fendan.core.fact.ServiceFacts.APPROVED;
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
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.DateSpan;

/** How a loan is handled that a guarantor or insurer stands behind: who does what, in which order. */
abstract class LoanPractice extends LoanApplication {

    /** From the first overdue day until it is cured, or the city has paid. */
    private static final String[] DEFAULT_UNDER_WAY = {
        "overdue", "notified", "institution-paid", "claimed", "confirmed", "payment-approved"
    };

    private final Procedure procedure;

    LoanPractice(String id, LegalSource source, DateSpan inForce, Institution institution) {
        super(id, source, inForce, institution);
        this.procedure = steps();
    }

    @Override
    public final Procedure procedure() {
        return procedure;
    }

    private Procedure steps() {
        List<Step> steps = new ArrayList<>();
        steps.addAll(toTheApproval());
        steps.addAll(toTheLoan());
        steps.addAll(theLoan());
        steps.addAll(toTheInstitutionsPayment());
        steps.addAll(toTheCitysPayment());
        steps.addAll(afterThePayment());
        if (institution() == Institution.GUARANTOR) {
            steps.addAll(feeSubsidy());
        }
        steps.addAll(interestSubsidy());
        steps.add(closing());
        return new Procedure(steps, List.of(), Set.of("refused", "withdrawn", "closed"));
    }

    private List<Step> theLoan() {
        return List.of(
                step("repay", "还款付息", "repayment", art("贷款贴息"), Effect.REPAY, BANK)
                        .needs("live")
                        .asks(PRINCIPAL_REPAID, INTEREST_PAID),
                step("settle", "贷款结清", "settled", art("贷款贴息"), Effect.SETTLE, BANK)
                        .takes("live")
                        .bars(DEFAULT_UNDER_WAY)
                        .gives("settled"));
    }

    private List<Step> toTheInstitutionsPayment() {
        return List.of(
                step("overdue", "登记企业无法还款", "default recorded", art("风险分担(一)"), Effect.OVERDUE, BANK)
                        .needs("live")
                        .bars(DEFAULT_UNDER_WAY)
                        .gives("overdue")
                        .asks(OVERDUE_SINCE, XiamenFacts.LOST_PRINCIPAL),
                cured("cure", "逾期已归还", "overdue sum repaid", "overdue"),
                step(
                                "notify-responsibility",
                                "通知履行代偿责任",
                                "notice to pay for the borrower",
                                art("风险分担(一)"),
                                Effect.NOTIFY,
                                BANK)
                        .takes("overdue")
                        .gives("notified")
                        .letter(
                                "notice",
                                Text.of("履行代偿责任通知书", "Notice to pay for the borrower"),
                                institution().label()),
                cured("cure-after-notice", "通知后逾期已归还", "overdue sum repaid after the notice", "notified"),
                step(
                                "pay-bank",
                                "合作机构代偿",
                                "payment by the institution",
                                art("风险分担(一)"),
                                Effect.REPORT,
                                institution().actor())
                        .takes("notified")
                        .gives("institution-paid")
                        .asks(institution().paid(), institution().paidOn()),
                step(
                                "forgo-claim",
                                "不申请市财政代偿",
                                "nothing asked of the city",
                                art("风险分担(一)"),
                                Effect.REPORT,
                                institution().actor())
                        .takes("institution-paid")
                        .asks(GROUNDS));
    }

    private Step cured(String id, String zh, String en, String stage) {
        return step(id, zh, en, art("风险分担(一)"), Effect.REPAY, BANK).takes(stage).asks(PRINCIPAL_REPAID, INTEREST_PAID);
    }

    private List<Step> toTheCitysPayment() {
        return List.of(
                step(
                                "claim",
                                "向市科技局申请代偿资金",
                                "claim to the bureau",
                                art("风险分担(一)"),
                                Effect.CLAIM,
                                institution().actor())
                        .takes("institution-paid")
                        .gives("claimed")
                        .asks(
                                XiamenFacts.CREDIT_RECORD_UNFIT,
                                XiamenFacts.LENDING_RULES_BROKEN,
                                XiamenFacts.CITY_SHARE_STATED,
                                XiamenFacts.BANK_SHARE_STATED,
                                XiamenFacts.INSTITUTION_SHARE_STATED)
                        .document("application", "代偿资金申请", "application for the city's payment")
                        .document("voucher", "代偿凭证", "proof of the institution's payment"),
                step(
                                "confirm-loss",
                                "市科技局确认损失",
                                "loss confirmed by the bureau",
                                art("风险分担(三)1"),
                                Effect.CONFIRM,
                                AUTHORITY)
                        .takes("claimed")
                        .gives("confirmed")
                        .ifRefused("institution-paid")
                        .asks(APPROVED, OPINION, XiamenFacts.CREDIT_RECORD_UNFIT, XiamenFacts.LENDING_RULES_BROKEN),
                step("approve-payment", "批准拨付代偿资金", "payment approved", art("风险分担"), Effect.RESERVE, LEADER, AUTHORITY)
                        .takes("confirmed")
                        .gives("payment-approved")
                        .ifRefused("institution-paid")
                        .asks(APPROVED, OPINION),
                step("pay", "拨付代偿资金", "payment", art("风险分担(一)"), Effect.PAY, AUTHORITY)
                        .takes("payment-approved")
                        .gives("compensated")
                        .letter(
                                "payment",
                                Text.of("代偿资金拨付通知", "Notice of payment"),
                                institution().label()));
    }

    private List<Step> afterThePayment() {
        return List.of(
                step(
                                "recover",
                                "追偿到账",
                                "recovery",
                                art("风险分担(二)"),
                                Effect.RECOVER,
                                institution().actor(),
                                BANK)
                        .needs("compensated")
                        .asks(RECOVERED, RECOVERY_COSTS),
                step(
                                "write-off",
                                "核销",
                                "write-off",
                                art("风险分担(二)"),
                                Effect.WRITE_OFF,
                                institution().actor(),
                                BANK)
                        .needs("compensated")
                        .bars("written-off")
                        .gives("written-off")
                        .asks(GROUNDS));
    }

    private List<Step> feeSubsidy() {
        return List.of(
                step(
                                "ask-guarantee-fee",
                                "申请担保费补贴",
                                "fee subsidy asked for",
                                art("担保费补贴"),
                                Effect.SUBSIDISE,
                                institution().actor())
                        .about("guarantee-fee")
                        .needs("lent")
                        .bars("fee-asked", "fee-granted")
                        .gives("fee-asked")
                        .asks(XiamenFacts.GUARANTEE_FEE, XiamenFacts.ENTERPRISE_FEE),
                grant("guarantee-fee", "核定担保费补贴", "fee subsidy granted", art("担保费补贴"))
                        .takes("fee-asked")
                        .gives("fee-granted")
                        .ifRefused(),
                paySubsidy("guarantee-fee", "拨付担保费补贴", "fee subsidy paid", art("担保费补贴"))
                        .needs("fee-granted"));
    }

    private List<Step> interestSubsidy() {
        return List.of(
                step(
                                "ask-interest",
                                "申请贷款贴息",
                                "interest subsidy asked for",
                                ours("贷款贴息", "settled-means-repaid"),
                                Effect.SUBSIDISE,
                                Actor.ENTERPRISE)
                        .about("interest")
                        .needs("settled")
                        .bars("interest-asked", "interest-granted", "written-off")
                        .gives("interest-asked"),
                grant("interest", "核定贷款贴息", "interest subsidy granted", art("贷款贴息"))
                        .takes("interest-asked")
                        .gives("interest-granted")
                        .ifRefused(),
                paySubsidy("interest", "拨付贷款贴息", "interest subsidy paid", art("贷款贴息"))
                        .needs("interest-granted"));
    }

    /** Not while a subsidy that was asked for is undecided. */
    private Step closing() {
        Step close = step("close", "办结归档", "closed", art("具体工作"), Effect.REPORT, AUTHORITY)
                .needs("settled")
                .bars("interest-asked")
                .gives("closed");
        return institution() == Institution.GUARANTOR ? close.bars("fee-asked") : close;
    }
}
