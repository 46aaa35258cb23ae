package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;

/**
 * Whether what is acted on is still what was approved. The case is the fold of its events, and they stand in the hash
 * chain: what was approved is the case as it stood at the approval, and nothing has to be written down beside it.
 */
final class ApprovalStands {

    private static final Set<FactKey<?>> JUDGEMENT =
            Set.of(ServiceFacts.APPROVED, ServiceFacts.OPINION, ServiceFacts.HELD_UNTIL);

    private ApprovalStands() {}

    /** What stands against a step that acts on an approval. */
    static List<Fault> faults(CaseFile file, Step step, StepRequest wish) {
        return switch (step.effect()) {
            case PAY ->
                voided(file).map(differing -> payment(step, differing)).stream().toList();
            case DISBURSE -> restated(file, step, wish.facts());
            default -> List.of();
        };
    }

    /** What differs from what the standing approval of a payment approved; empty where it stands. */
    static Optional<String> voided(CaseFile file) {
        return file.approval()
                .map(approval -> differing(file.asOf(approval), file))
                .filter(names -> !names.isEmpty())
                .map(names -> String.join(", ", names));
    }

    private static List<String> differing(CaseFile approved, CaseFile now) {
        Facts judged = judged(approved);
        List<String> names = new ArrayList<>(restated(judged, now.facts()));
        if (!approved.lastClaim()
                .map(ApprovalStands::sums)
                .equals(now.lastClaim().map(ApprovalStands::sums))) {
            names.add("claim");
        }
        return names;
    }

    /** What an approval of a payment rests on: what the step is told, and what the loss is shared by. */
    private static Facts judged(CaseFile file) {
        Set<FactKey<?>> keys = new HashSet<>();
        file.scheme().procedure().steps().stream()
                .filter(step -> step.effect() == Effect.RESERVE || step.effect() == Effect.CLAIM)
                .forEach(step -> keys.addAll(CaseDesk.stepFacts(file.scheme(), step)));
        file.scheme().losses().ifPresent(losses -> keys.addAll(losses.keys()));
        Facts judged = file.facts();
        for (FactKey<?> key : file.facts().keys()) {
            judged = keys.contains(key) ? judged : judged.without(key);
        }
        return judged;
    }

    private static List<Money> sums(Claim claim) {
        return List.of(claim.principal(), claim.interest());
    }

    /** The facts that were known then and read otherwise now. */
    private static List<String> restated(Facts approved, Facts now) {
        return approved.keys().stream()
                .filter(key -> !JUDGEMENT.contains(key))
                .filter(key -> now.has(key) && !approved.text(key).equals(now.text(key)))
                .map(FactKey::name)
                .sorted()
                .toList();
    }

    /** A loan is paid out as it was approved: what the step does not ask for is not told otherwise at it. */
    private static List<Fault> restated(CaseFile file, Step step, Facts facts) {
        boolean approved = file.events().stream().anyMatch(ApprovalStands::isApproval);
        Facts own = facts;
        for (FactKey<?> key : step.asks()) {
            own = own.without(key);
        }
        return approved
                ? restated(file.facts(), own).stream()
                        .map(name -> fault(name, name, step))
                        .toList()
                : List.of();
    }

    private static boolean isApproval(CaseEvent event) {
        return event.effect() == Effect.APPROVE && event.agreed();
    }

    private static Fault payment(Step step, String differing) {
        return fault("step", differing, step);
    }

    private static Fault fault(String place, String differing, Step step) {
        return Fault.of(
                        place,
                        "APPROVAL_VOID",
                        differing,
                        Text.of(
                                "批准后情况有变（" + differing + "），批准作废，须重新批准",
                                "what was approved has changed since (" + differing
                                        + "): the approval is void and is given anew"),
                        "")
                .by(step.citation());
    }
}
