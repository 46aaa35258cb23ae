package org.fendan.policy.beijing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.SignatureFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Story.Act;

/** Made-up lives of a row. */
final class ReguaranteeStories {

    static final List<Story> ALL = List.of(
            story(
                    "到期归还，解除担保",
                    "repaid in time",
                    12,
                    lent(0, Facts.NONE),
                    List.of(repaid(188, "400000.00", "19200.00"), repaid(370, "400000.00", "9600.00"), settled(371))),
            story(
                    "减免期内起保，全额减免",
                    "the fee is waived",
                    8,
                    lent(41, relieved()),
                    List.of(repaid(411, "800000.00", "38400.00"), settled(411))),
            story("在保", "still guaranteed", 6, lent(0, Facts.NONE), List.of(repaid(98, "200000.00", "9600.00"))),
            story("代偿，补偿，部分追回", "compensated, partly recovered", 3, lent(0, Facts.NONE), compensated()),
            story("补偿申请被退回后还清", "compensation refused, then repaid", 1, lent(0, Facts.NONE), returned()),
            story(
                    "审批未通过",
                    "not accepted",
                    2,
                    List.of(Act.of("apply", Actor.ENTERPRISE, 0), decided("accept", Actor.AUTHORITY, 2, false)),
                    List.of()),
            story(
                    "企业撤回",
                    "withdrawn",
                    1,
                    List.of(
                            Act.of("apply", Actor.ENTERPRISE, 0),
                            decided("accept", Actor.AUTHORITY, 1, true),
                            Act.of("withdraw", Actor.ENTERPRISE, 5)),
                    List.of()));

    private ReguaranteeStories() {}

    private static Story story(String zh, String en, int weight, List<Act> first, List<Act> then) {
        List<Act> acts = new ArrayList<>(first);
        acts.addAll(then);
        return new Story(Text.of(zh, en), weight, acts);
    }

    /** From the filing to the day the guarantee begins, six days later. */
    private static List<Act> lent(int from, Facts filed) {
        LocalDate begins = LocalDate.of(2022, 4, 12).plusDays(from);
        Facts loan = Facts.NONE
                .withText(ServiceFacts.DISBURSED, "800000.00")
                .with(LoanFacts.DISBURSED_ON, begins)
                .with(LoanFacts.MATURES_ON, begins.plusYears(1).minusDays(1));
        return List.of(
                new Act("apply", Actor.GUARANTOR, from, filed),
                decided("accept", Actor.AUTHORITY, from + 1, true),
                Act.of("pay-fee", Actor.GUARANTOR, from + 2),
                signed("sign-enterprise", Actor.ENTERPRISE, from + 5),
                signed("sign-owner", Actor.OWNER, from + 5),
                new Act("disburse", Actor.BANK, from + 6, loan));
    }

    private static Facts relieved() {
        return Facts.NONE
                .withText(ReguaranteeFacts.GUARANTEE_FROM, "2022-05-23")
                .withText(LoanFacts.DISBURSED_ON, "2022-05-23")
                .withText(LoanFacts.MATURES_ON, "2023-05-22");
    }

    private static Act signed(String step, Actor signer, int day) {
        return new Act(
                step,
                signer,
                day,
                Facts.NONE
                        .withText(SignatureFacts.SIGNATORY, "示例签署人")
                        .withText(SignatureFacts.DOCUMENT_DIGEST, SignatureFacts.DOCUMENT_DIGEST.example())
                        .withText(SignatureFacts.SIGNATURE, SignatureFacts.SIGNATURE.example())
                        .withText(SignatureFacts.SIGNATURE_KEY, SignatureFacts.SIGNATURE_KEY.example()));
    }

    private static Act decided(String step, Actor actor, int day, boolean agreed) {
        return new Act(
                step,
                actor,
                day,
                Facts.of(ServiceFacts.APPROVED, agreed)
                        .withText(ServiceFacts.OPINION, agreed ? "材料齐全，同意" : "材料不全，不同意"));
    }

    private static Act repaid(int day, String principal, String interest) {
        return new Act(
                "repay",
                Actor.BANK,
                day,
                Facts.NONE
                        .withText(ServiceFacts.PRINCIPAL_REPAID, principal)
                        .withText(ServiceFacts.INTEREST_PAID, interest));
    }

    private static Act settled(int day) {
        return Act.of("settle", Actor.GUARANTOR, day);
    }

    private static Act claimed(int day) {
        return new Act(
                "claim",
                Actor.GUARANTOR,
                day,
                Facts.NONE
                        .withText(ReguaranteeFacts.GUARANTOR_PAID, "600000.00")
                        .withText(ServiceFacts.OVERDUE_SINCE, "2023-04-12"));
    }

    private static List<Act> compensated() {
        return List.of(
                repaid(188, "200000.00", "19200.00"),
                claimed(400),
                decided("confirm", Actor.AUTHORITY, 405, true),
                decided("approve-payment", Actor.LEADER, 407, true),
                Act.of("pay", Actor.AUTHORITY, 408),
                new Act(
                        "recover",
                        Actor.GUARANTOR,
                        520,
                        Facts.NONE
                                .withText(ServiceFacts.RECOVERED, "120000.00")
                                .withText(ServiceFacts.RECOVERY_COSTS, "20000.00")),
                new Act("write-off", Actor.GUARANTOR, 700, Facts.of(ServiceFacts.GROUNDS, "法院裁定终结执行")),
                Act.of("close", Actor.GUARANTOR, 701));
    }

    private static List<Act> returned() {
        return List.of(
                repaid(188, "200000.00", "19200.00"),
                claimed(400),
                decided("confirm", Actor.AUTHORITY, 405, false),
                repaid(430, "600000.00", "36000.00"),
                settled(431));
    }
}
