package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.LoanState;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.settlement.Plan;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Split;

/** The most somebody may approve. A case counts as a whole, so that two halves are no way around it. */
final class ApprovalLimit {

    private ApprovalLimit() {}

    /** What stands against approving what a step approves; saying no has no limit. */
    static List<Fault> faults(CaseFile file, Plan.Ready ready, Caller caller) {
        return ready.event().agreed()
                ? sum(file, ready).flatMap(sum -> fault(sum, caller)).stream().toList()
                : List.of();
    }

    static Optional<Fault> fault(Money sum, Caller caller) {
        return caller.limit()
                .filter(most -> sum.compareTo(most) > 0)
                .map(most -> Fault.of(
                        "actor",
                        "ABOVE_LIMIT",
                        sum.toString(),
                        Text.of(
                                "审批额" + sum + "元超过本人权限" + most + "元，须由上一级审批",
                                "the sum to approve, " + sum + ", is above your limit of " + most
                                        + ": somebody with a higher one approves it"),
                        most.toString()));
    }

    private static Optional<Money> sum(CaseFile file, Plan.Ready ready) {
        CaseEvent event = ready.event();
        return switch (event.effect()) {
            case APPROVE -> Optional.of(lent(file.loan()));
            case RESERVE -> event.split().map(split -> funds(split).plus(paidBefore(file)));
            case DECIDE -> Optional.of(decided(ready.after()));
            case GRANT -> Optional.of(granted(ready.after()));
            default -> Optional.empty();
        };
    }

    /** What is owed already and what is applied for. */
    private static Money lent(LoanState loan) {
        return loan.counted();
    }

    private static Money funds(Split split) {
        return split.byBearer().entrySet().stream()
                .filter(slice -> slice.getKey().kind() == Bearer.Kind.FUND)
                .map(java.util.Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money paidBefore(CaseFile file) {
        return file.events().stream()
                .filter(event -> event.effect() == Effect.PAY)
                .flatMap(event -> event.split().stream())
                .map(ApprovalLimit::funds)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money decided(CaseFile after) {
        return after.events().stream()
                .filter(event -> event.effect() == Effect.DECIDE && event.agreed())
                .flatMap(event -> event.facts().get(ServiceFacts.DECIDED_AMOUNT).stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money granted(CaseFile after) {
        return after.grants().values().stream()
                .map(grant -> grant.due().plus(grant.kept()))
                .reduce(Money.ZERO, Money::plus);
    }
}
