package org.fendan.policy.beijing;

import java.util.ArrayList;
import java.util.List;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Story;

/** A made-up life of an area loan, put together act by act; every day counts from the example's. */
final class EtownLives {

    private final List<Story.Act> acts = new ArrayList<>();

    private EtownLives() {}

    /** A loan that is filed as in the example. */
    static EtownLives filed() {
        return new EtownLives().filedWith(Facts.NONE);
    }

    /** A loan that is filed with facts of its own; what our own records know is left out. */
    static EtownLives filed(Facts own) {
        Facts stated = own;
        for (FactKey<?> key : own.keys()) {
            stated = key.origin() == FactKey.Origin.STATED ? stated : stated.without(key);
        }
        return new EtownLives().filedWith(stated);
    }

    private EtownLives filedWith(Facts facts) {
        acts.add(new Story.Act("file", Actor.BANK, 0, facts));
        return this;
    }

    EtownLives reviewed(boolean agreed, String opinion) {
        return decided("review", Actor.AUTHORITY, 3, agreed, opinion);
    }

    EtownLives approved() {
        return reviewed(true, "材料齐全，符合备案条件").decided("approve", Actor.AUTHORITY, 6, true, "同意备案");
    }

    EtownLives withdrawn() {
        acts.add(Story.Act.of("withdraw", Actor.BANK, 8));
        return this;
    }

    /** Paid out as the example plans it, with its credit report. */
    EtownLives paidOut() {
        approved();
        acts.add(Story.Act.of("disburse", Actor.BANK, 9));
        acts.add(Story.Act.of("register-report", Actor.BANK, 14));
        return this;
    }

    EtownLives repaid(String step, int day, String principal, String interest) {
        acts.add(new Story.Act(
                step,
                Actor.BANK,
                day,
                Facts.NONE
                        .withText(ServiceFacts.PRINCIPAL_REPAID, principal)
                        .withText(ServiceFacts.INTEREST_PAID, interest)));
        return this;
    }

    EtownLives settled(int day) {
        acts.add(Story.Act.of("settle", Actor.BANK, day));
        return this;
    }

    EtownLives nonPerforming(int day, String since, String principal, String loanClass) {
        acts.add(new Story.Act(
                "non-performing",
                Actor.BANK,
                day,
                Facts.NONE
                        .withText(ServiceFacts.OVERDUE_SINCE, since)
                        .withText(EtownFacts.NON_PERFORMING_PRINCIPAL, principal)
                        .withText(EtownFacts.LOAN_CLASS, loanClass)));
        return this;
    }

    EtownLives claimed(int day) {
        acts.add(Story.Act.of("claim", Actor.BANK, day));
        return this;
    }

    EtownLives confirmed(int day, boolean agreed, String opinion) {
        return decided("confirm", Actor.AUTHORITY, day, agreed, opinion);
    }

    EtownLives compensated(int day) {
        decided("approve-payment", Actor.LEADER, day, true, "同意补偿");
        acts.add(Story.Act.of("pay", Actor.AUTHORITY, day + 5));
        return this;
    }

    EtownLives recovered(int day, String recovered, String costs) {
        acts.add(new Story.Act(
                "recover",
                Actor.BANK,
                day,
                Facts.NONE.withText(ServiceFacts.RECOVERED, recovered).withText(ServiceFacts.RECOVERY_COSTS, costs)));
        return this;
    }

    EtownLives writtenOffAndClosed(int day, String grounds) {
        acts.add(new Story.Act("write-off", Actor.BANK, day, Facts.NONE.withText(ServiceFacts.GROUNDS, grounds)));
        acts.add(Story.Act.of("close", Actor.BANK, day + 1));
        return this;
    }

    Story as(int weight, String zh, String en) {
        return new Story(Text.of(zh, en), weight, acts);
    }

    private EtownLives decided(String step, Actor actor, int day, boolean agreed, String opinion) {
        acts.add(new Story.Act(
                step, actor, day, Facts.of(ServiceFacts.APPROVED, agreed).withText(ServiceFacts.OPINION, opinion)));
        return this;
    }
}
