package org.fendan.policy.beijing;

import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE;
import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE_NAME;
import static org.fendan.core.fact.LoanFacts.DISBURSED_ON;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.LoanFacts.MATURES_ON;
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
import static org.fendan.core.fact.SignatureFacts.DOCUMENT_DIGEST;
import static org.fendan.core.fact.SignatureFacts.SIGNATORY;
import static org.fendan.core.fact.SignatureFacts.SIGNATURE;
import static org.fendan.core.fact.SignatureFacts.SIGNATURE_KEY;
import static org.fendan.core.reference.EnterpriseSize.INDUSTRY;
import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.BANK;
import static org.fendan.core.scheme.Actor.GUARANTOR;
import static org.fendan.core.scheme.Actor.LEADER;
import static org.fendan.core.scheme.Actor.OWNER;
import static org.fendan.policy.beijing.ReguaranteeFacts.CULTURE_OR_TOURISM;
import static org.fendan.policy.beijing.ReguaranteeFacts.DISTRICT;
import static org.fendan.policy.beijing.ReguaranteeFacts.FEE_PAID;
import static org.fendan.policy.beijing.ReguaranteeFacts.GUARANTEED_BY;
import static org.fendan.policy.beijing.ReguaranteeFacts.GUARANTEE_FROM;
import static org.fendan.policy.beijing.ReguaranteeFacts.GUARANTOR_PAID;
import static org.fendan.policy.beijing.ReguaranteeFacts.IS_BATCH;

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

/** How a row of a portfolio is handled: who does what, in which order. The report sets no deadlines. */
abstract class ReguaranteePractice extends SchemeText {

    /** From the guarantor's application for compensation until it is paid or refused. */
    private static final String[] CLAIM_UNDER_WAY = {"claimed", "confirmed", "payment-approved"};

    private final Procedure procedure;

    ReguaranteePractice(String id, LegalSource source, DateSpan inForce) {
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
        steps.addAll(claim());
        steps.addAll(afterTheClaim());
        return new Procedure(steps, List.of(), Set.of("refused", "withdrawn", "settled", "closed"));
    }

    private List<Step> toTheContract() {
        return List.of(
                step("apply", "申报", "filing", art("线上申请审批风控"), Effect.FILE, GUARANTOR, BANK, Actor.ENTERPRISE)
                        .gives("filed")
                        .asks(
                                ENTERPRISE,
                                ENTERPRISE_NAME,
                                REFERENCE,
                                LOAN_AMOUNT,
                                IS_BATCH,
                                DISTRICT,
                                GUARANTEED_BY,
                                INDUSTRY,
                                CULTURE_OR_TOURISM,
                                GUARANTEE_FROM),
                step("accept", "再担保机构审批", "acceptance by the re-guarantor", art("线上申请审批风控"), Effect.APPROVE, AUTHORITY)
                        .takes("filed")
                        .gives("accepted")
                        .ifRefused("refused")
                        .asks(APPROVED, OPINION),
                step("pay-fee", "缴纳再担保费", "re-guarantee fee paid", ours("增信分险", "fee-once"), Effect.CHARGE, GUARANTOR)
                        .takes("accepted")
                        .gives("fee-paid")
                        .asks(FEE_PAID),
                signature(
                        "sign-enterprise",
                        "企业远程签约",
                        "signed by the enterprise",
                        "signed-by-enterprise",
                        Actor.ENTERPRISE),
                signature("sign-owner", "企业主远程签约", "signed by the owner", "signed-by-owner", OWNER),
                step(
                                "withdraw",
                                "撤回申报",
                                "withdrawn",
                                art("线上申请审批风控"),
                                Effect.WITHDRAW,
                                GUARANTOR,
                                BANK,
                                Actor.ENTERPRISE)
                        .bars("live")
                        .gives("withdrawn"));
    }

    /** Each signs for itself, in either order. */
    private Step signature(String id, String zh, String en, String mark, Actor signer) {
        return step(id, zh, en, ours("远程签约和电子签章", "signature-not-a-seal"), Effect.SIGN, signer)
                .needs("fee-paid")
                .bars(mark)
                .gives(mark)
                .asks(SIGNATORY, DOCUMENT_DIGEST, SIGNATURE, SIGNATURE_KEY)
                .document("contract", "所签合同", "the contract that is signed");
    }

    private List<Step> fromTheLoan() {
        return List.of(
                step(
                                "disburse",
                                "担保生效并放款",
                                "guarantee begins, loan disbursed",
                                art("批量化分险"),
                                Effect.DISBURSE,
                                GUARANTOR,
                                BANK)
                        .takes("fee-paid", "signed-by-enterprise", "signed-by-owner")
                        .gives("live")
                        .asks(DISBURSED, DISBURSED_ON, MATURES_ON),
                step("repay", "还款", "repayment", art("批量化分险"), Effect.REPAY, BANK, GUARANTOR)
                        .needs("live")
                        .asks(PRINCIPAL_REPAID, INTEREST_PAID),
                step("settle", "解除担保", "settled", art("批量化分险"), Effect.SETTLE, GUARANTOR, BANK)
                        .takes("live")
                        .bars("compensated")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("settled"));
    }

    private List<Step> claim() {
        return List.of(
                step(
                                "claim",
                                "代偿后申请补偿",
                                "compensation applied for",
                                ours("代偿补偿", "payment-up-to-principal"),
                                Effect.CLAIM,
                                GUARANTOR)
                        .needs("live")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("claimed")
                        .asks(GUARANTOR_PAID, OVERDUE_SINCE)
                        .document("application", "代偿补偿申请", "application for compensation")
                        .document("contract-and-receipt", "借款合同和借据", "loan contract and receipt")
                        .document("payment-proof", "代偿凭证", "proof of the guarantor's payment")
                        .document("collection-record", "催收记录", "collection record"),
                step("confirm", "确认代偿事实", "payment confirmed", art("代偿补偿"), Effect.CONFIRM, AUTHORITY)
                        .takes("claimed")
                        .gives("confirmed")
                        .ifRefused()
                        .asks(APPROVED, OPINION),
                step("approve-payment", "审批补偿", "compensation approved", art("代偿补偿"), Effect.RESERVE, LEADER)
                        .takes("confirmed")
                        .gives("payment-approved")
                        .ifRefused()
                        .asks(APPROVED, OPINION),
                step("pay", "划付补偿款", "compensation paid", art("代偿补偿"), Effect.PAY, AUTHORITY)
                        .takes("payment-approved")
                        .gives("compensated")
                        .letter(
                                "result",
                                Text.of("关于代偿补偿结果的函", "Notice of a compensation"),
                                Text.of("担保机构", "the guarantor")));
    }

    private List<Step> afterTheClaim() {
        return List.of(
                step("recover", "追偿到账", "recovery", ours("代偿补偿", "recovery-in-proportion"), Effect.RECOVER, GUARANTOR)
                        .needs("compensated")
                        .asks(RECOVERED, RECOVERY_COSTS),
                step("write-off", "核销", "write-off", art("代偿补偿"), Effect.WRITE_OFF, GUARANTOR)
                        .needs("compensated")
                        .bars("written-off")
                        .gives("written-off")
                        .asks(GROUNDS),
                step("close", "终结", "closed", art("代偿补偿"), Effect.SETTLE, GUARANTOR)
                        .needs("compensated")
                        .takes("live")
                        .bars(CLAIM_UNDER_WAY)
                        .gives("closed"));
    }
}
