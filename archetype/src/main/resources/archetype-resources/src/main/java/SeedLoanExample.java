package ${package};

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Story.Act;
import org.fendan.core.sharing.Resources;

/** A made-up firm that qualifies, its loss, and two lives of its loan: forms, tests and demonstrations start here. */
final class SeedLoanExample {

    private static final Facts LOAN = Facts.of(EnterpriseFacts.REGISTERED_IN, SeedLoan2025.CITY)
            .withText(EnterpriseFacts.ENTERPRISE, "91500107MA5UQ9B69J")
            .withText(EnterpriseFacts.ENTERPRISE_NAME, "示例种业有限公司")
            .withText(LoanFacts.REFERENCE, "S-2025-0001")
            .withText(LoanFacts.LOAN_AMOUNT, "1000000.00")
            .withText(LoanFacts.RATE, "3.5")
            .withText(LoanFacts.DISBURSED_ON, "2025-03-10")
            .withText(LoanFacts.MATURES_ON, "2026-03-09");

    private static final Facts LOSS = Facts.NONE
            .withText(ServiceFacts.OVERDUE_SINCE, "2026-03-10")
            .withText(ServiceFacts.OVERDUE_PRINCIPAL, "600000.00")
            .withText(ServiceFacts.OVERDUE_INTEREST, "10500.01");

    private static final Facts RECOVERY =
            Facts.NONE.withText(ServiceFacts.RECOVERED, "105000.00").withText(ServiceFacts.RECOVERY_COSTS, "5000.00");

    /** The fund holds five million; of the ten million it may pay in all, none is paid yet. */
    static final Example EXAMPLE = new Example(
            LocalDate.of(2025, 3, 3),
            LOAN,
            LOSS,
            Resources.UNKNOWN
                    .with(SeedLoan2025.FUND, Money.parse("5000000.00"))
                    .with("paid", Money.parse("10000000.00")),
            RECOVERY);

    static final List<Story> STORIES = List.of(
            story("按期还清", "repaid in time", 3, Stream.of(repaid(371, "1000000.00"), settled(371))),
            story(
                    "补偿后追回一部分，其余核销",
                    "paid for, recovered in part, the rest written off",
                    1,
                    Stream.of(
                            repaid(371, "400000.00"),
                            Act.of("claim", Actor.BANK, 380),
                            decided("agree", Actor.LEADER, 385),
                            Act.of("pay", Actor.AUTHORITY, 390),
                            Act.of("recover", Actor.BANK, 500),
                            new Act(
                                    "write-off",
                                    Actor.BANK,
                                    600,
                                    Facts.NONE.withText(ServiceFacts.GROUNDS, "已无可供执行的财产")),
                            settled(601))));

    private SeedLoanExample() {}

    private static Story story(String zh, String en, int weight, Stream<Act> end) {
        Stream<Act> beginning = Stream.of(
                Act.of("apply", Actor.BANK, 0),
                decided("approve", Actor.AUTHORITY, 4),
                new Act("disburse", Actor.BANK, 7, Facts.NONE.withText(ServiceFacts.DISBURSED, "1000000.00")));
        return new Story(Text.of(zh, en), weight, Stream.concat(beginning, end).toList());
    }

    private static Act repaid(int day, String principal) {
        Facts sums = Facts.NONE
                .withText(ServiceFacts.PRINCIPAL_REPAID, principal)
                .withText(ServiceFacts.INTEREST_PAID, "35000.00");
        return new Act("repay", Actor.BANK, day, sums);
    }

    private static Act decided(String step, Actor actor, int day) {
        Facts answer = Facts.of(ServiceFacts.APPROVED, true).withText(ServiceFacts.OPINION, "符合办法，同意");
        return new Act(step, actor, day, answer);
    }

    private static Act settled(int day) {
        return Act.of("settle", Actor.BANK, day);
    }
}
