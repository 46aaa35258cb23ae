package org.fendan.app.demo;

import java.util.Map;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;

/** What may become of a loan. */
final class Fates {

    private Fates() {}

    /** A part of the loan, in whole yuan. */
    private static Money part(LoanStory story, int percent) {
        return story.amount().times(Ratio.percent(percent), Rounding.DOWN);
    }

    static void filed(LoanStory story) {
        story.apply();
    }

    static void reviewed(LoanStory story) {
        story.apply().after(3).review(true);
    }

    static void approved(LoanStory story) {
        story.apply().after(2).review(true).after(3).approve(true);
    }

    static void contributed(LoanStory story) {
        story.apply().after(2).review(true).after(3).approve(true).after(2).contribute();
    }

    static void contracted(LoanStory story) {
        story.apply()
                .after(2)
                .review(true)
                .after(3)
                .approve(true)
                .after(2)
                .contribute()
                .after(1)
                .sign();
    }

    static void refusedByBank(LoanStory story) {
        story.apply().after(4).review(false);
    }

    static void refusedByCentre(LoanStory story) {
        story.apply().after(4).review(true).after(6).approve(false);
    }

    static void withdrawn(LoanStory story) {
        story.apply().after(3).review(true).after(9).bank("withdraw", Map.of());
    }

    static void live(LoanStory story) {
        story.live();
    }

    static void partlyRepaid(LoanStory story) {
        story.live().months(3).repay(part(story, 20), 3).months(3).repay(part(story, 20), 3);
    }

    static void toldLate(LoanStory story) {
        story.disbursed().after(19).bank("notify", Map.of());
    }

    static void untold(LoanStory story) {
        story.disbursed();
    }

    static void settled(LoanStory story) {
        story.live()
                .months(3)
                .repay(part(story, 30), 3)
                .months(3)
                .repay(part(story, 70), 3)
                .after(1)
                .bank("settle", Map.of());
    }

    static void breached(LoanStory story) {
        story.live().months(2).bank("report-breach", Map.of("breach", "部分贷款资金转入关联公司", "measures", "已要求限期归还并冻结未用额度"));
    }

    static void increaseAskedFor(LoanStory story) {
        story.live()
                .months(2)
                .bank("increase", Map.of("increase", part(story, 50).toString()));
    }

    static void increaseRefused(LoanStory story) {
        increaseAskedFor(story);
        story.after(4).bank("review-increase", LoanStory.answer(false), "opinion", "risk-assessment");
    }

    static void increased(LoanStory story) {
        increaseAskedFor(story);
        story.after(4)
                .bank("review-increase", LoanStory.answer(true), "opinion", "risk-assessment")
                .after(5)
                .take(DemoUser.CENTRE, "approve-increase", LoanStory.answer(true))
                .after(3)
                .contribute()
                .after(1)
                .sign()
                .after(2)
                .disburse(part(story, 50))
                .after(2)
                .bank("notify", Map.of());
    }

    static void renewalAskedFor(LoanStory story) {
        story.live()
                .months(8)
                .bank("apply-renewal", Map.of("opinion", "经营正常，拟续贷"), "application", "opinion", "risk-assessment");
    }

    static void renewed(LoanStory story) {
        renewalAskedFor(story);
        story.after(5)
                .take(DemoUser.CENTRE, "approve-renewal", LoanStory.answer(true))
                .after(3)
                .bank("renew", Map.of("renewedUntil", "2022-10-31"))
                .after(3)
                .bank("notify-renewal", Map.of());
    }

    static void overdue(LoanStory story) {
        story.live().months(6).overdue(part(story, 60).toString(), "8421.36");
    }

    static void cured(LoanStory story) {
        overdue(story);
        story.after(11).bank("cure", Map.of("principalRepaid", part(story, 60).toString(), "interestPaid", "8421.36"));
    }

    static void claimed(LoanStory story) {
        overdue(story);
        story.after(6).claim();
    }

    static void claimRefused(LoanStory story) {
        claimed(story);
        story.after(4).confirmOverdue(false);
    }

    static void overdueConfirmed(LoanStory story) {
        claimed(story);
        story.after(4).confirmOverdue(true);
    }

    static void jointlyConfirmed(LoanStory story) {
        overdueConfirmed(story);
        story.after(2).confirmPayment();
    }

    static void paymentApproved(LoanStory story) {
        jointlyConfirmed(story);
        story.after(4).approvePayment();
    }

    static void compensated(LoanStory story) {
        overdue(story);
        story.after(6).compensated();
    }

    static void recoveredWhole(LoanStory story) {
        story.live()
                .months(3)
                .repay(part(story, 60), 3)
                .months(3)
                .overdue(part(story, 40).toString(), "5310.08");
        story.after(6)
                .compensated()
                .months(2)
                .recover(part(story, 60).toString(), "6800.00")
                .after(4)
                .bank("settle", Map.of());
    }

    static void writtenOff(LoanStory story) {
        compensated(story);
        story.after(20)
                .recover("21500.00", "1500.00")
                .after(20)
                .bank("write-off", Map.of("grounds", "企业破产程序终结，无可供执行财产"));
    }

    static void blacklisted(LoanStory story) {
        compensated(story);
        story.on("2022-04-29") // when none of the enterprise's other loans waits to be paid out
                .take(
                        DemoUser.CENTRE,
                        "blacklist",
                        Map.of("responsible", "法定代表人李某、财务负责人周某", "grounds", "转移主要设备和应收账款逃废债务，法院已作出判决"));
    }
}
