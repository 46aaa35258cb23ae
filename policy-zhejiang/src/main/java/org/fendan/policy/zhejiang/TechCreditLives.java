package org.fendan.policy.zhejiang;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Story.Act;

/** Made-up lives of an application. */
final class TechCreditLives {

    private TechCreditLives() {}

    static List<Story> all() {
        return List.of(
                new Story(Text.of("三天获贷900万元", "9 million granted in three days"), 8, granted()),
                new Story(Text.of("到期还清", "repaid in time"), 4, repaid()),
                new Story(Text.of("银行审查未通过", "refused in the bank's review"), 2, refused()),
                new Story(Text.of("企业撤回", "withdrawn"), 1, withdrawn()));
    }

    private static List<Act> granted() {
        return List.of(
                Act.of("apply", Actor.ENTERPRISE, 0),
                shared(),
                decided("review", 2, true),
                decided("approve", 3, true),
                Act.of("sign", Actor.BANK, 4),
                new Act(
                        "disburse",
                        Actor.BANK,
                        4,
                        Facts.NONE
                                .withText(ServiceFacts.DISBURSED, "9000000.00")
                                .withText(LoanFacts.DISBURSED_ON, "2025-09-05")
                                .withText(LoanFacts.MATURES_ON, "2026-09-04")
                                .withText(LoanFacts.RATE, "3.2")));
    }

    private static List<Act> repaid() {
        return Stream.concat(
                        granted().stream(),
                        Stream.of(
                                new Act(
                                        "repay",
                                        Actor.BANK,
                                        368,
                                        Facts.NONE
                                                .withText(ServiceFacts.PRINCIPAL_REPAID, "9000000.00")
                                                .withText(ServiceFacts.INTEREST_PAID, "291200.00")),
                                Act.of("settle", Actor.BANK, 368)))
                .toList();
    }

    private static List<Act> refused() {
        return List.of(Act.of("apply", Actor.BANK, 0), shared(), decided("review", 6, false));
    }

    private static List<Act> withdrawn() {
        return List.of(Act.of("apply", Actor.ENTERPRISE, 0), shared(), Act.of("withdraw", Actor.ENTERPRISE, 9));
    }

    private static Act shared() {
        return new Act(
                "share-data",
                Actor.AUTHORITY,
                1,
                Facts.of(TechCreditFacts.SHARED_DATA, TechCreditFacts.SHARED_DATA.example()));
    }

    private static Act decided(String step, int day, boolean agreed) {
        return new Act(
                step,
                Actor.BANK,
                day,
                Facts.of(ServiceFacts.APPROVED, agreed)
                        .withText(ServiceFacts.OPINION, agreed ? "技术领先，同意" : "订单不足，不同意"));
    }
}
