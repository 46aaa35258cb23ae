package org.fendan.core.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.casefile.Approval;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.casefile.StepRules;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.decision.RecoveryDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Split;
import org.fendan.core.time.WorkCalendar;

/** Turns somebody's wish to take a step into the event and the money it would move, or into all that stands against it. */
public final class Planner {

    private final WorkCalendar calendar;

    public Planner(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    public Plan plan(CaseFile file, Step step, StepRequest request, Surroundings around) {
        List<Fault> faults = new ArrayList<>(StepRules.faults(file, step, request, calendar));
        AdmissionCheck check = new AdmissionCheck(file, step, request, around);
        Optional<Admission> admission = check.admission();
        faults.addAll(check.faults());
        SubsidyCheck subsidy = new SubsidyCheck(file, step, request, around.records());
        faults.addAll(subsidy.faults());
        faults.addAll(Averages.faults(file, step, request, around));
        faults.addAll(Groups.faults(file, step, request));
        if (!faults.isEmpty()) {
            return new Plan.Refused(faults, admission);
        }
        Facts facts = admission
                .map(a -> request.facts().and(check.kept()))
                .orElse(request.facts())
                .and(subsidy.kept());
        Optional<Split> split = split(file, step, request, around);
        List<Fault> undecided = ClaimCheck.faults(file, step, request, around, split);
        if (!undecided.isEmpty()) {
            return new Plan.Refused(undecided, admission);
        }
        CaseEvent event = event(file, step, request, facts, split);
        Optional<Chain> chain = Postings.of(file, event, around.accounts());
        List<Fault> held = heldInVain(step, event, chain);
        return held.isEmpty()
                ? new Plan.Ready(file.plus(event), event, chain, admission)
                : new Plan.Refused(held, admission);
    }

    /** A day until which nothing is held: nobody may take it for a day on which something will be let go. */
    private static List<Fault> heldInVain(Step step, CaseEvent event, Optional<Chain> chain) {
        boolean holds =
                chain.stream().flatMap(some -> some.movements().stream()).anyMatch(Movement.Reserve.class::isInstance);
        return Approval.heldUntil(event)
                .filter(day -> !holds)
                .map(day -> Fault.of(
                                ServiceFacts.HELD_UNTIL.name(),
                                "NOTHING_HELD",
                                day.toString(),
                                Text.of("本次没有预留任何资金或额度，不设有效期", "nothing is kept for this; leave the day out"),
                                "")
                        .by(step.citation()))
                .map(List::of)
                .orElse(List.of());
    }

    private static CaseEvent event(CaseFile file, Step step, StepRequest request, Facts facts, Optional<Split> split) {
        return new CaseEvent(
                file.next(),
                step.id(),
                step.effect(),
                request.date(),
                request.by(),
                agreed(step, request),
                facts,
                split,
                request.reasons(),
                request.documents());
    }

    /** A step that may be answered with no is agreed to unless it is. */
    static boolean agreed(Step step, StepRequest request) {
        return step.otherwise().isEmpty()
                || request.facts().get(ServiceFacts.APPROVED).orElse(true);
    }

    private static Optional<Split> split(CaseFile file, Step step, StepRequest request, Surroundings around) {
        Facts facts = ClaimCheck.facts(file, request, around);
        return switch (step.effect()) {
            case PAY -> file.lastClaim().flatMap(Claim::split);
            case CLAIM ->
                ClaimDecision.of(file.scheme(), facts, around.resources()).split();
            case RESERVE ->
                agreed(step, request)
                        ? ClaimDecision.of(file.scheme(), facts, around.resources())
                                .split()
                        : Optional.empty();
            case RECOVER ->
                file.scheme()
                        .recoveries()
                        .map(recovery -> RecoveryDecision.of(
                                        file.scheme(),
                                        recovery,
                                        facts.get(ServiceFacts.RECOVERED).orElse(Money.ZERO),
                                        facts.get(ServiceFacts.RECOVERY_COSTS).orElse(Money.ZERO),
                                        file.borne())
                                .split());
            default -> Optional.empty();
        };
    }
}
