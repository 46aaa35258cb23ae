package org.fendan.policy.xiamen;

import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.BANK;
import static org.fendan.core.scheme.Actor.ENTERPRISE;
import static org.fendan.core.scheme.Actor.LEADER;
import static org.fendan.core.scheme.Actor.OWNER;

import java.util.List;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.SignatureFacts;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Story;

/** Lives of made-up loans, from the application on. */
final class LoanStories {

    private final LoanExample example;
    private final Actor institution;

    private LoanStories(LoanExample example) {
        this.example = example;
        this.institution = example.institution().actor();
    }

    static List<Story> of(LoanExample example) {
        LoanStories stories = new LoanStories(example);
        return List.of(
                stories.repaid(),
                stories.refused(),
                stories.withdrawn(),
                stories.cured(),
                stories.sharedAndRecovered(),
                stories.excluded());
    }

    private Story repaid() {
        Acts acts = lent();
        if (example.institution() == Institution.GUARANTOR) {
            acts.then(40, institution, "ask-guarantee-fee", fees()).agreed(60, AUTHORITY, "grant-guarantee-fee");
        }
        return acts.then(210, BANK, "repay", repayment("0.00", "98583.34"))
                .then(LoanExample.REPAID, BANK, "repay", repayment("3000000.00", "98583.33"))
                .then(LoanExample.REPAID, BANK, "settle")
                .then(400, ENTERPRISE, "ask-interest")
                .agreed(420, AUTHORITY, "grant-interest")
                .called("按期结清并获补贴", "repaid in time and subsidised", 10);
    }

    private Story refused() {
        return new Acts()
                .then(0, ENTERPRISE, "apply")
                .agreed(5, institution, "review-institution")
                .refused(9, BANK, "review-bank", "订单不足，还款来源不清")
                .called("银行调查未通过", "refused by the bank's investigation", 3);
    }

    private Story withdrawn() {
        return approved().then(18, ENTERPRISE, "withdraw").called("核准后企业撤回", "withdrawn after the approval", 2);
    }

    private Story cured() {
        return notified()
                .then(425, BANK, "cure-after-notice", repayment("1200000.00", "6000.00"))
                .then(430, BANK, "settle")
                .then(440, AUTHORITY, "close")
                .called("通知后归还", "repaid after the notice", 2);
    }

    private Story sharedAndRecovered() {
        return claimed()
                .then(460, AUTHORITY, "confirm-loss", exclusions("false").and(Acts.decided("true", "损失属实")))
                .agreed(470, LEADER, "approve-payment")
                .then(475, AUTHORITY, "pay")
                .then(600, institution, "recover", recovery("220000.00", "20000.00"))
                .then(700, BANK, "recover", recovery("80000.00", "0.00"))
                .called("代偿分担并追偿", "a loss shared and partly recovered", 3);
    }

    private Story excluded() {
        return claimed()
                .then(460, AUTHORITY, "confirm-loss", exclusions("true").and(Acts.decided("true", "信用记录不符合贷款条件")))
                .agreed(470, AUTHORITY, "approve-payment")
                .then(475, AUTHORITY, "pay")
                .then(800, institution, "write-off", Facts.NONE.withText(ServiceFacts.GROUNDS, "破产终结，无财产可供执行"))
                .then(801, BANK, "settle")
                .then(810, AUTHORITY, "close")
                .called("市财政不予分担", "nothing borne by the city", 1);
    }

    private Acts approved() {
        return new Acts()
                .then(0, ENTERPRISE, "apply")
                .agreed(5, institution, "review-institution")
                .agreed(6, BANK, "review-bank")
                .agreed(15, AUTHORITY, "approve");
    }

    private Acts lent() {
        return approved()
                .then(LoanExample.SIGNED, ENTERPRISE, "sign-enterprise", signed("陈某（法定代表人）"))
                .then(LoanExample.SIGNED, OWNER, "sign-owner", signed("陈某（企业主）"))
                .then(LoanExample.DISBURSED, BANK, "disburse", disbursement());
    }

    private Acts notified() {
        return lent().then(LoanExample.REPAID, BANK, "repay", repayment("1800000.00", "197166.67"))
                .then(400, BANK, "overdue", defaulted())
                .then(405, BANK, "notify-responsibility");
    }

    private Acts claimed() {
        return notified().then(430, institution, "pay-bank", paidBank()).then(445, institution, "claim", stated());
    }

    private static Facts signed(String who) {
        return Facts.NONE
                .withText(SignatureFacts.SIGNATORY, who)
                .withText(SignatureFacts.DOCUMENT_DIGEST, SignatureFacts.DOCUMENT_DIGEST.example())
                .withText(SignatureFacts.SIGNATURE, SignatureFacts.SIGNATURE.example())
                .withText(SignatureFacts.SIGNATURE_KEY, SignatureFacts.SIGNATURE_KEY.example());
    }

    private Facts disbursement() {
        return Facts.NONE
                .withText(ServiceFacts.DISBURSED, "3000000.00")
                .with(LoanFacts.DISBURSED_ON, example.day(LoanExample.DISBURSED))
                .with(LoanFacts.MATURES_ON, example.day(LoanExample.REPAID))
                .withText(LoanFacts.RATE, "6.5")
                .with(LoanFacts.SIGNED_ON, example.day(LoanExample.SIGNED));
    }

    private static Facts fees() {
        return Facts.NONE
                .withText(XiamenFacts.GUARANTEE_FEE, "75000.00")
                .withText(XiamenFacts.ENTERPRISE_FEE, "30000.00");
    }

    private static Facts repayment(String principal, String interest) {
        return Facts.NONE
                .withText(ServiceFacts.PRINCIPAL_REPAID, principal)
                .withText(ServiceFacts.INTEREST_PAID, interest);
    }

    private Facts defaulted() {
        return Facts.NONE
                .with(ServiceFacts.OVERDUE_SINCE, example.day(LoanExample.REPAID + 1))
                .withText(XiamenFacts.LOST_PRINCIPAL, "1200000.00");
    }

    private Facts paidBank() {
        return Facts.NONE
                .withText(example.institution().paid(), "1200000.00")
                .with(example.institution().paidOn(), example.day(430));
    }

    private static Facts stated() {
        return exclusions("false")
                .withText(XiamenFacts.CITY_SHARE_STATED, "480000.00")
                .withText(XiamenFacts.BANK_SHARE_STATED, "240000.00")
                .withText(XiamenFacts.INSTITUTION_SHARE_STATED, "480000.00");
    }

    private static Facts exclusions(String creditRecordUnfit) {
        return Facts.NONE
                .withText(XiamenFacts.CREDIT_RECORD_UNFIT, creditRecordUnfit)
                .withText(XiamenFacts.LENDING_RULES_BROKEN, "false");
    }

    private static Facts recovery(String recovered, String costs) {
        return Facts.NONE.withText(ServiceFacts.RECOVERED, recovered).withText(ServiceFacts.RECOVERY_COSTS, costs);
    }
}
