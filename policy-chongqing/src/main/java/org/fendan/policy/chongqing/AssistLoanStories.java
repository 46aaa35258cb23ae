package org.fendan.policy.chongqing;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Story.Act;

/** Made-up lives of an assist loan of three million, lent on 2021-04-28 for a year. */
final class AssistLoanStories {

    static final List<Story> ALL = List.of(
            story("银行审核未通过", "refused by the bank", 2, Stream.of(apply()), Stream.of(review(5, "false", "现金流不足以覆盖还款"))),
            story("按期还清", "repaid when due", 6, lent(), repaid()),
            story("增加贷款后还清", "increased, then repaid", 2, lent(), increased()),
            story("续贷一年后还清", "renewed for a year, then repaid", 2, lent(), renewed()),
            story("逾期后自行还清", "overdue, then repaid by itself", 2, lent(), cured()),
            story("代偿后全部追回", "paid for, then recovered", 2, lent(), recovered()),
            story("恶意逃废债，列入黑名单并核销", "blacklisted and written off", 1, lent(), writtenOff()));

    private AssistLoanStories() {}

    private static Story story(String zh, String en, int weight, Stream<Act> beginning, Stream<Act> end) {
        return new Story(Text.of(zh, en), weight, Stream.concat(beginning, end).toList());
    }

    private static Stream<Act> lent() {
        return Stream.of(
                apply(),
                review(5, "true", "材料齐全，同意推荐"),
                act("approve", Actor.AUTHORITY, 12, answer("true", "符合条件，同意")),
                act("contribute", Actor.BANK, 20),
                act("sign", Actor.BANK, 22),
                act("disburse", Actor.BANK, 27, of(ServiceFacts.DISBURSED, "3000000.00")),
                act("notify", Actor.BANK, 29));
    }

    private static Act apply() {
        return act("apply", Actor.BANK, 0);
    }

    private static Act review(int day, String agreed, String opinion) {
        return act("bank-review", Actor.BANK, day, answer(agreed, opinion));
    }

    private static Stream<Act> repaid() {
        return Stream.of(
                repay("repay", 210, "500000.00", "72000.00"),
                repay("repay", 391, "2500000.00", "61000.00"),
                act("settle", Actor.BANK, 392));
    }

    private static Stream<Act> increased() {
        return Stream.of(
                act("increase", Actor.BANK, 120, of(ServiceFacts.INCREASE, "1000000.00")),
                act("review-increase", Actor.BANK, 123, answer("true", "订单增加，同意增贷")),
                act("approve-increase", Actor.AUTHORITY, 127, answer("true", "合计未超过限额，同意")),
                act("contribute", Actor.BANK, 129),
                act("sign", Actor.BANK, 130),
                act(
                        "disburse",
                        Actor.BANK,
                        132,
                        of(ServiceFacts.DISBURSED, "1000000.00").withText(LoanFacts.DISBURSED_ON, "2021-08-11")),
                act("notify", Actor.BANK, 134),
                repay("repay", 391, "4000000.00", "180000.00"),
                act("settle", Actor.BANK, 391));
    }

    private static Stream<Act> renewed() {
        return Stream.of(
                act("apply-renewal", Actor.BANK, 370, of(ServiceFacts.OPINION, "经营正常，同意续贷")),
                act("approve-renewal", Actor.AUTHORITY, 376, answer("true", "仍符合条件，同意")),
                act("renew", Actor.BANK, 391, of(ServiceFacts.RENEWED_UNTIL, "2023-04-27")),
                act("notify-renewal", Actor.BANK, 393),
                repay("repay", 756, "3000000.00", "287100.00"),
                act("settle", Actor.BANK, 757));
    }

    private static Stream<Act> cured() {
        return Stream.of(
                repay("repay", 391, "2000000.00", "120000.00"),
                overdue("1000000.00", "4785.00"),
                repay("cure", 410, "1000000.00", "7000.00"),
                act("settle", Actor.BANK, 411));
    }

    private static Stream<Act> recovered() {
        return Stream.of(
                        Stream.of(repay("repay", 391, "2000000.00", "120000.00"), overdue("1000000.00", "30000.01")),
                        paidFor(),
                        Stream.of(
                                back(520, "820000.00", "20000.00"),
                                back(640, "240000.01", "10000.00"),
                                act("settle", Actor.BANK, 650)))
                .flatMap(part -> part);
    }

    private static Stream<Act> writtenOff() {
        return Stream.of(
                        Stream.of(
                                act(
                                        "report-breach",
                                        Actor.BANK,
                                        300,
                                        of(ServiceFacts.BREACH, "贷款资金被挪作他用")
                                                .withText(ServiceFacts.MEASURES, "已要求提前还款并冻结额度")),
                                overdue("3000000.00", "42000.00")),
                        paidFor(),
                        Stream.of(
                                act(
                                        "blacklist",
                                        Actor.AUTHORITY,
                                        430,
                                        of(ServiceFacts.RESPONSIBLE, "张某（法定代表人）")
                                                .withText(ServiceFacts.GROUNDS, "转移资产恶意逃废债，已有判决")),
                                back(560, "500000.00", "50000.00"),
                                act("write-off", Actor.BANK, 780, of(ServiceFacts.GROUNDS, "已无可供执行的财产")),
                                act("settle", Actor.BANK, 781)))
                .flatMap(part -> part);
    }

    private static Stream<Act> paidFor() {
        return Stream.of(
                act("claim", Actor.BANK, 403),
                act("confirm-overdue", Actor.AUTHORITY, 406, answer("true", "逾期事实清楚")),
                act("confirm-payment", Actor.BANK, 408, of(ServiceFacts.APPROVED, "true")),
                act("approve-payment", Actor.LEADER, 412, answer("true", "同意代偿")),
                act("pay", Actor.AUTHORITY, 415));
    }

    private static Act overdue(String principal, String interest) {
        return act(
                "overdue",
                Actor.BANK,
                400,
                of(ServiceFacts.OVERDUE_SINCE, "2022-04-28")
                        .withText(ServiceFacts.OVERDUE_PRINCIPAL, principal)
                        .withText(ServiceFacts.OVERDUE_INTEREST, interest));
    }

    private static Act repay(String step, int day, String principal, String interest) {
        return act(
                step,
                Actor.BANK,
                day,
                of(ServiceFacts.PRINCIPAL_REPAID, principal).withText(ServiceFacts.INTEREST_PAID, interest));
    }

    private static Act back(int day, String sum, String costs) {
        return act(
                "recover",
                Actor.BANK,
                day,
                of(ServiceFacts.RECOVERED, sum).withText(ServiceFacts.RECOVERY_COSTS, costs));
    }

    private static Facts answer(String agreed, String opinion) {
        return of(ServiceFacts.APPROVED, agreed).withText(ServiceFacts.OPINION, opinion);
    }

    private static Facts of(FactKey<?> key, String value) {
        return Facts.NONE.withText(key, value);
    }

    private static Act act(String step, Actor actor, int day) {
        return Act.of(step, actor, day);
    }

    private static Act act(String step, Actor actor, int day, Facts facts) {
        return new Act(step, actor, day, facts);
    }
}
