package org.fendan.core.settlement;

import java.util.List;
import java.util.Optional;
import org.fendan.core.amount.Cap;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Step;

/** Caps on an average over enterprises: asked when a sum is added, never when one is taken away. */
final class Averages {

    private Averages() {}

    static List<Fault> faults(CaseFile file, Step step, StepRequest request, Surroundings around) {
        Optional<Money> added = added(step, request);
        return added.isEmpty()
                ? List.of()
                : file.scheme().caps().stream()
                        .filter(Cap::perHead)
                        .flatMap(cap -> fault(cap, added.get(), file, request, around).stream())
                        .toList();
    }

    private static Optional<Money> added(Step step, StepRequest request) {
        return switch (step.effect()) {
            case FILE -> request.facts().get(LoanFacts.LOAN_AMOUNT);
            case INCREASE -> request.facts().get(ServiceFacts.INCREASE);
            default -> Optional.empty();
        };
    }

    private static Optional<Fault> fault(
            Cap cap, Money added, CaseFile file, StepRequest request, Surroundings around) {
        Facts facts = file.facts().and(request.facts());
        String enterprise = facts.text(EnterpriseFacts.ENTERPRISE).orElse("");
        return Subjects.of(cap.tally(), file, enterprise, facts)
                .map(subject -> Gauge.of(cap, subject, enterprise, ChartOfAccounts.of(file.scheme()))
                        .roomForOneMore(around.accounts()))
                .filter(room -> added.compareTo(room) > 0)
                .map(room -> Fault.of(
                                LoanFacts.LOAN_AMOUNT.name(),
                                "CAP_EXCEEDED",
                                added.toString(),
                                Text.of(
                                        cap.name().zh() + "（" + cap.limit() + "元）只余" + room.max(Money.ZERO) + "元",
                                        cap.name().en() + " (" + cap.limit() + " yuan) leaves " + room.max(Money.ZERO)
                                                + " yuan"),
                                room.max(Money.ZERO).toString())
                        .by(cap.citation()));
    }
}
