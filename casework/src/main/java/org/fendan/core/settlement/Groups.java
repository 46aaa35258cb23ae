package org.fendan.core.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;

/** Which group a case counts in: said when it is filed, and not changed while sums are kept of it. */
final class Groups {

    private Groups() {}

    static List<Fault> faults(CaseFile file, Step step, StepRequest request) {
        List<Fault> faults = new ArrayList<>();
        file.scheme().allTallies().stream()
                .flatMap(tally -> tally.groupedBy().stream())
                .distinct()
                .forEach(key ->
                        fault(file, step, request, key).ifPresent(fault -> faults.add(fault.by(step.citation()))));
        return faults;
    }

    private static Optional<Fault> fault(CaseFile file, Step step, StepRequest request, FactKey<?> key) {
        Optional<String> stated = request.facts().text(key);
        if (step.effect() == Effect.FILE) {
            return stated.isEmpty() ? Optional.of(Fault.missing(key)) : Optional.empty();
        }
        String kept = file.facts().text(key).orElse("");
        return stated.filter(other -> !other.equals(kept))
                .map(other -> Fault.of(
                        key.name(),
                        "GROUP_FIXED",
                        other,
                        Text.of("立案时所报的归属，此后不再更改", "what was said when the case was filed; it stays"),
                        kept));
    }
}
