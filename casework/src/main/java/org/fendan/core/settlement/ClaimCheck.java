package org.fendan.core.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Split;

/** What stands against sharing a loss: a fact or a term of an agreement that is missing. */
final class ClaimCheck {

    private ClaimCheck() {}

    /** What is known of a loss: the terms agreed, then the case, then what is stated now. */
    static Facts facts(CaseFile file, StepRequest request, Surroundings around) {
        return around.records().and(file.facts()).and(request.facts());
    }

    static List<Fault> faults(
            CaseFile file, Step step, StepRequest request, Surroundings around, Optional<Split> split) {
        boolean shares =
                step.effect() == Effect.CLAIM || (step.effect() == Effect.RESERVE && Planner.agreed(step, request));
        if (!shares || split.isPresent() || file.scheme().losses().isEmpty()) {
            return List.of();
        }
        ClaimDecision decision = ClaimDecision.of(file.scheme(), facts(file, request, around), around.resources());
        List<Fault> faults = new ArrayList<>();
        decision.missingFacts().forEach(key -> faults.add(Fault.missing(key).by(step.citation())));
        if (faults.isEmpty()) {
            faults.add(Fault.of(
                            "",
                            "UNDECIDABLE",
                            "",
                            Text.of("现有资料无法确定损失的分担", "what is known does not decide how the loss is shared"),
                            "")
                    .by(step.citation()));
        }
        return faults;
    }
}
