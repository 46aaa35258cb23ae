package org.fendan.core.settlement;

import static org.fendan.core.fact.ServiceFacts.APPROVED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Step;

/** How the small town handles its loans. */
final class TownPractice {

    static final Procedure PROCEDURE = new Procedure(
            List.of(
                    step("apply", Effect.FILE).gives("filed").asks(EnterpriseFacts.ENTERPRISE, LoanFacts.LOAN_AMOUNT),
                    step("review", Effect.REVIEW)
                            .takes("filed")
                            .gives("reviewed")
                            .ifRefused("refused"),
                    step("approve", Effect.APPROVE)
                            .takes("reviewed")
                            .gives("approved")
                            .ifRefused("refused")
                            .asks(APPROVED),
                    step("withdraw", Effect.WITHDRAW).bars("live").gives("withdrawn"),
                    step("disburse", Effect.DISBURSE)
                            .takes("approved")
                            .gives("live")
                            .asks(ServiceFacts.DISBURSED),
                    step("increase", Effect.INCREASE)
                            .takes("live")
                            .gives("filed")
                            .asks(ServiceFacts.INCREASE),
                    step("repay", Effect.REPAY)
                            .needs("live")
                            .asks(ServiceFacts.PRINCIPAL_REPAID, ServiceFacts.INTEREST_PAID),
                    step("claim", Effect.CLAIM)
                            .needs("live")
                            .bars("claimed", "confirmed", "reserved")
                            .gives("claimed")
                            .asks(ServiceFacts.OVERDUE_SINCE, ServiceFacts.OVERDUE_PRINCIPAL),
                    step("confirm", Effect.CONFIRM)
                            .takes("claimed")
                            .gives("confirmed")
                            .ifRefused(),
                    step("reserve", Effect.RESERVE)
                            .takes("confirmed")
                            .gives("reserved")
                            .ifRefused(),
                    step("object", Effect.CONFIRM)
                            .takes("reserved")
                            .gives("reserved")
                            .ifRefused(),
                    step("correct", Effect.RESERVE).takes("reserved").gives("reserved"),
                    step("ready", Effect.REPORT).needs("reserved").gives("ready"),
                    step("pay", Effect.PAY).takes("reserved").gives("compensated"),
                    step("give-up", Effect.WRITE_OFF).takes("live").gives("given-up"),
                    step("recover", Effect.RECOVER)
                            .needs("compensated")
                            .asks(ServiceFacts.RECOVERED, ServiceFacts.RECOVERY_COSTS),
                    step("ask", Effect.SUBSIDISE)
                            .needs("live")
                            .gives("asked")
                            .asks(SmallTown.PREMIUM, SmallTown.PREMIUM_PAID_ON)
                            .about("premium"),
                    step("grant", Effect.GRANT)
                            .takes("asked")
                            .gives("granted")
                            .ifRefused()
                            .about("premium"),
                    step("pay-subsidy", Effect.PAY_SUBSIDY).needs("granted").about("premium"),
                    step("refund", Effect.REFUND)
                            .takes("granted")
                            .asks(ServiceFacts.SUBSIDY_RETURNED)
                            .about("premium"),
                    step("settle", Effect.SETTLE).takes("live").gives("settled")),
            List.of(),
            Set.of("refused", "withdrawn", "settled", "given-up"));

    private TownPractice() {}

    private static Step step(String id, Effect effect) {
        return new Step(
                id,
                Text.of("步骤" + id, id),
                SmallTown.art("9"),
                effect,
                Set.of(Actor.BANK),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
