package org.fendan.policy.xiamen;

import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE;
import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE_NAME;
import static org.fendan.core.fact.LoanFacts.DISBURSED_ON;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.LoanFacts.MATURES_ON;
import static org.fendan.core.fact.LoanFacts.RATE;
import static org.fendan.core.fact.LoanFacts.REFERENCE;
import static org.fendan.core.fact.LoanFacts.SIGNED_ON;
import static org.fendan.core.fact.ServiceFacts.APPROVED;
import static org.fendan.core.fact.ServiceFacts.DISBURSED;
import static org.fendan.core.fact.ServiceFacts.OPINION;
import static org.fendan.core.fact.SignatureFacts.DOCUMENT_DIGEST;
import static org.fendan.core.fact.SignatureFacts.SIGNATORY;
import static org.fendan.core.fact.SignatureFacts.SIGNATURE;
import static org.fendan.core.fact.SignatureFacts.SIGNATURE_KEY;
import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.BANK;
import static org.fendan.core.scheme.Actor.OWNER;

import java.util.List;
import org.fendan.core.law.LegalSource;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.DateSpan;

/** From an enterprise's application to the money: two investigations, the bureau's approval, contracts signed from afar. */
abstract class LoanApplication extends XiamenScheme {

    private final Institution institution;

    LoanApplication(String id, LegalSource source, DateSpan inForce, Institution institution) {
        super(id, source, inForce);
        this.institution = institution;
    }

    final Institution institution() {
        return institution;
    }

    final List<Step> toTheApproval() {
        return List.of(
                step(
                                "apply",
                                "企业在线申请",
                                "application on line",
                                art("申请方式"),
                                Effect.FILE,
                                Actor.ENTERPRISE,
                                institution.actor())
                        .gives("bank-to-review", "institution-to-review")
                        .asks(ENTERPRISE, ENTERPRISE_NAME, REFERENCE, LOAN_AMOUNT)
                        .document("application", "企业申请材料", "the enterprise's application"),
                step(
                                "review-institution",
                                "合作机构调查",
                                "the institution's investigation",
                                art("申请方式"),
                                Effect.REVIEW,
                                institution.actor())
                        .takes("institution-to-review")
                        .gives("institution-agreed")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION)
                        .document("institution-report", "合作机构调查报告", "report of the institution's investigation"),
                step("review-bank", "合作银行调查", "the bank's investigation", art("申请方式"), Effect.REVIEW, BANK)
                        .takes("bank-to-review")
                        .gives("bank-agreed")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION)
                        .document("bank-report", "合作银行调查报告", "report of the bank's investigation"),
                step("approve", "市科技局核准", "approval by the bureau", art("申请方式"), Effect.APPROVE, AUTHORITY)
                        .takes("bank-agreed", "institution-agreed")
                        .gives("enterprise-to-sign", "owner-to-sign")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION));
    }

    final List<Step> toTheLoan() {
        return List.of(
                signing("sign-enterprise", "企业远程签署合同", "contracts signed by the enterprise", Actor.ENTERPRISE)
                        .takes("enterprise-to-sign")
                        .gives("enterprise-signed"),
                signing("sign-owner", "企业主远程签署合同", "contracts signed by the owner", OWNER)
                        .takes("owner-to-sign")
                        .gives("owner-signed"),
                step(
                                "withdraw",
                                "撤回申请",
                                "application withdrawn",
                                art("申请方式"),
                                Effect.WITHDRAW,
                                Actor.ENTERPRISE,
                                institution.actor())
                        .bars("lent")
                        .gives("withdrawn"),
                step("disburse", "放款", "disbursement", art("申请方式"), Effect.DISBURSE, BANK)
                        .takes("enterprise-signed", "owner-signed")
                        .gives("lent", "live")
                        .asks(DISBURSED, DISBURSED_ON, MATURES_ON, RATE, SIGNED_ON));
    }

    private Step signing(String id, String zh, String en, Actor who) {
        return step(id, zh, en, art("申请方式"), Effect.SIGN, who)
                .asks(SIGNATORY, DOCUMENT_DIGEST, SIGNATURE, SIGNATURE_KEY)
                .document("contract", "所签合同", "the contract that is signed");
    }
}
