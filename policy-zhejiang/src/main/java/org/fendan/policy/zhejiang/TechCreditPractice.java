package org.fendan.policy.zhejiang;

import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE_NAME;
import static org.fendan.core.fact.LoanFacts.DISBURSED_ON;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.LoanFacts.MATURES_ON;
import static org.fendan.core.fact.LoanFacts.RATE;
import static org.fendan.core.fact.LoanFacts.REFERENCE;
import static org.fendan.core.fact.ServiceFacts.APPROVED;
import static org.fendan.core.fact.ServiceFacts.DISBURSED;
import static org.fendan.core.fact.ServiceFacts.INTEREST_PAID;
import static org.fendan.core.fact.ServiceFacts.OPINION;
import static org.fendan.core.fact.ServiceFacts.PRINCIPAL_REPAID;
import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.BANK;
import static org.fendan.core.scheme.Actor.ENTERPRISE;
import static org.fendan.policy.zhejiang.ProductFacts.ENHANCEMENT;
import static org.fendan.policy.zhejiang.ProductFacts.PRODUCT;
import static org.fendan.policy.zhejiang.TechCreditFacts.SCORED_ON;
import static org.fendan.policy.zhejiang.TechCreditFacts.SCORE_ISSUER;
import static org.fendan.policy.zhejiang.TechCreditFacts.SCORE_MAXIMUM;
import static org.fendan.policy.zhejiang.TechCreditFacts.SCORE_STAGE;
import static org.fendan.policy.zhejiang.TechCreditFacts.SCORE_VERSION;
import static org.fendan.policy.zhejiang.TechCreditFacts.SHARED_DATA;

import java.util.List;
import java.util.Set;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.law.LegalSource;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.SchemeText;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.DateSpan;

/** From the application to the last repayment. The reports set no deadlines. */
abstract class TechCreditPractice extends SchemeText {

    private final Procedure procedure;

    TechCreditPractice(String id, LegalSource source, DateSpan inForce) {
        super(id, source, inForce);
        this.procedure = new Procedure(steps(), List.of(), Set.of("refused", "withdrawn", "settled"));
    }

    @Override
    public final Procedure procedure() {
        return procedure;
    }

    private List<Step> steps() {
        return List.of(
                step("apply", "申请", "application", art("融资协调机制"), Effect.FILE, ENTERPRISE, BANK)
                        .gives("filed")
                        .asks(
                                EnterpriseFacts.ENTERPRISE,
                                ENTERPRISE_NAME,
                                REFERENCE,
                                LOAN_AMOUNT,
                                PRODUCT,
                                ENHANCEMENT,
                                SCORE_ISSUER,
                                SCORE_VERSION,
                                SCORE_MAXIMUM,
                                SCORE_STAGE,
                                SCORED_ON),
                step("share-data", "部门共享信息", "data shared", art("信息共享"), Effect.REPORT, AUTHORITY)
                        .takes("filed")
                        .gives("data-shared")
                        .asks(SHARED_DATA),
                step("review", "银行审查", "the bank's review", art("评价工具"), Effect.REVIEW, BANK)
                        .takes("data-shared")
                        .gives("reviewed")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION),
                step("approve", "银行审批", "approval", art("创新积分制"), Effect.APPROVE, BANK)
                        .takes("reviewed")
                        .gives("approved")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION),
                step("sign", "签订贷款合同", "contract signed", art("创新积分制"), Effect.SIGN, BANK)
                        .takes("approved")
                        .gives("contracted")
                        .document("loan-contract", "贷款合同", "loan contract"),
                step("withdraw", "撤回申请", "application withdrawn", art("融资协调机制"), Effect.WITHDRAW, ENTERPRISE, BANK)
                        .bars("live")
                        .gives("withdrawn"),
                step("disburse", "放款", "disbursement", art("创新积分制"), Effect.DISBURSE, BANK)
                        .takes("contracted")
                        .gives("live")
                        .asks(DISBURSED, DISBURSED_ON, MATURES_ON, RATE),
                step("repay", "还款", "repayment", art("创新积分制"), Effect.REPAY, BANK)
                        .needs("live")
                        .asks(PRINCIPAL_REPAID, INTEREST_PAID),
                step("settle", "结清", "settled", art("创新积分制"), Effect.SETTLE, BANK)
                        .takes("live")
                        .gives("settled"));
    }
}
