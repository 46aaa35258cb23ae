package lan.qinghe;

import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.BANK;
import static org.fendan.core.scheme.Actor.ENTERPRISE;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Story.Act;

/** Made-up lives of a seed loan of 500,000, lent on 2024-04-29 for two years. */
final class SeedLoanStories {

    static final List<Story> ALL = List.of(
            story("按期还清", "repaid when due", 5, Stream.concat(lent(), repaid())),
            story(
                    "第二年逾期，分担后全部追回",
                    "overdue in its second year, shared, recovered",
                    3,
                    Stream.concat(lent(), recovered())),
            story("银行审查未通过", "refused by the bank", 2, Stream.of(apply(), answer("review", BANK, 8, "false", "订单不足"))),
            story("企业撤回", "withdrawn", 1, Stream.of(apply(), Act.of("withdraw", ENTERPRISE, 3))));

    private SeedLoanStories() {}

    private static Story story(String zh, String en, int weight, Stream<Act> acts) {
        return new Story(Text.of(zh, en), weight, acts.toList());
    }

    private static Act apply() {
        return Act.of("apply", ENTERPRISE, 0);
    }

    private static Stream<Act> lent() {
        return Stream.of(
                apply(),
                answer("review", BANK, 8, "true", "制种合同齐全，同意"),
                answer("approve", AUTHORITY, 14, "true", "符合条件，同意"),
                Act.of("pay-fee", BANK, 17),
                act("disburse", BANK, 21, of(ServiceFacts.DISBURSED, "500000.00")));
    }

    private static Stream<Act> repaid() {
        return Stream.of(
                repay(386, "200000.00", "21000.00"),
                repay(750, "300000.00", "12600.00"),
                Act.of("settle", BANK, 750));
    }

    private static Stream<Act> recovered() {
        return Stream.of(
                repay(386, "299999.99", "21000.00"),
                act("overdue", BANK, 450, SeedLoanExample.EXAMPLE.loss()),
                Act.of("claim", BANK, 470),
                answer("approve-payment", AUTHORITY, 480, "true", "事实清楚，核定"),
                Act.of("pay", AUTHORITY, 484),
                back(600, "164000.00", "4000.00"),
                back(640, "41200.01", "1200.00"),
                Act.of("settle", BANK, 641));
    }

    private static Act repay(int day, String principal, String interest) {
        return act(
                "repay",
                BANK,
                day,
                of(ServiceFacts.PRINCIPAL_REPAID, principal).withText(ServiceFacts.INTEREST_PAID, interest));
    }

    private static Act back(int day, String sum, String costs) {
        return act("recover", BANK, day, of(ServiceFacts.RECOVERED, sum).withText(ServiceFacts.RECOVERY_COSTS, costs));
    }

    private static Act answer(String step, Actor who, int day, String agreed, String opinion) {
        return act(step, who, day, of(ServiceFacts.APPROVED, agreed).withText(ServiceFacts.OPINION, opinion));
    }

    private static Act act(String step, Actor who, int day, Facts facts) {
        return new Act(step, who, day, facts);
    }

    private static Facts of(FactKey<?> key, String value) {
        return Facts.NONE.withText(key, value);
    }
}
