package org.fendan.core.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.decision.Admission;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;

/** Whether the loan still may enter the scheme, asked anew at every step that depends on it, with our own records. */
final class AdmissionCheck {

    private final CaseFile file;
    private final Step step;
    private final StepRequest request;
    private final Facts recorded;
    private final Optional<Admission> admission;

    AdmissionCheck(CaseFile file, Step step, StepRequest request, Surroundings around) {
        this.file = file;
        this.step = step;
        this.request = request;
        this.recorded = recorded(around);
        this.admission =
                isAsked() ? Optional.of(Admission.of(file.scheme(), judged()).only(this::concerns)) : Optional.empty();
    }

    Optional<Admission> admission() {
        return admission;
    }

    /** What we add to what was stated: our own records, and the day of an application. It is kept with the event. */
    Facts kept() {
        return step.effect().applies() ? recorded.with(LoanFacts.APPLICATION_DATE, request.date()) : recorded;
    }

    private boolean isAsked() {
        return step.effect().judges() && Planner.agreed(step, request);
    }

    private Facts recorded(Surroundings around) {
        return around.records().with(LoanFacts.BALANCE, around.otherLoans().plus(ownLoan()));
    }

    private Money ownLoan() {
        return switch (step.effect()) {
            case FILE -> request.facts().get(LoanFacts.LOAN_AMOUNT).orElse(Money.ZERO);
            case INCREASE ->
                file.loan()
                        .open()
                        .plus(request.facts().get(ServiceFacts.INCREASE).orElse(Money.ZERO));
            default -> file.loan().counted();
        };
    }

    private Facts judged() {
        Facts facts = file.facts().and(request.facts()).and(kept());
        return step.effect() == Effect.RENEW
                ? facts.with(LoanFacts.DISBURSED_ON, request.date())
                        .with(
                                LoanFacts.MATURES_ON,
                                request.facts().get(ServiceFacts.RENEWED_UNTIL).orElse(request.date()))
                : facts;
    }

    /** A disbursement reopens what its own facts may have changed; who was approved is not judged again. */
    private boolean concerns(Requirement requirement) {
        Set<FactKey<?>> keys = requirement.condition().keys();
        return step.effect() != Effect.DISBURSE
                || keys.contains(LoanFacts.BANK_AGREEMENT)
                || keys.stream().anyMatch(request.facts()::has);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        recorded.keys().forEach(key -> differing(key, faults));
        admission.ifPresent(answer -> {
            answer.findings().only(f -> f.verdict() == Verdict.UNMET).forEach(f -> unmet(f, faults));
            answer.findings().missing().forEach(key -> faults.add(Fault.missing(key)));
        });
        return faults;
    }

    private <T> void differing(FactKey<T> key, List<Fault> faults) {
        String ours = recorded.text(key).orElse("");
        request.facts()
                .text(key)
                .filter(stated -> !stated.equals(ours))
                .ifPresent(stated -> faults.add(Fault.of(
                        key.name(),
                        "PLATFORM_FACT_DIFFERS",
                        stated,
                        Text.of(
                                "此项以系统记录为准：" + ours,
                                "our own records say " + ours + "; leave it out, or clear up the difference"),
                        ours)));
    }

    private void unmet(Finding finding, List<Fault> faults) {
        String clause = finding.requirement().citation().clause();
        boolean excused = finding.asksReason()
                && (request.reasons().containsKey(clause) || file.reasons().containsKey(clause));
        if (!excused) {
            Text wording = finding.requirement().condition().wording();
            faults.add(Fault.of(
                            finding.asksReason() ? "reasons." + clause : place(finding),
                            finding.asksReason() ? "REASON_NEEDED" : "REQUIREMENT_UNMET",
                            values(finding),
                            wording,
                            finding.asksReason() ? "{\"reasons\":{\"" + clause + "\":\"…\"}}" : example(finding))
                    .by(finding.requirement().citation()));
        }
    }

    /** What the scheme's own example says there, which is right by its making. */
    private String example(Finding finding) {
        Facts right = file.scheme().example().loan();
        return finding.requirement().condition().keys().stream()
                .filter(key -> key.name().equals(place(finding)))
                .findFirst()
                .flatMap(right::text)
                .orElse("");
    }

    private static String place(Finding finding) {
        return finding.requirement().condition().keys().stream()
                .map(FactKey::name)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private String values(Finding finding) {
        Facts facts = admission.orElseThrow().findings().facts();
        Set<String> values = new HashSet<>();
        finding.requirement()
                .condition()
                .keys()
                .forEach(key -> facts.text(key).ifPresent(value -> values.add(key.name() + "=" + value)));
        return String.join(", ", values.stream().sorted().toList());
    }
}
