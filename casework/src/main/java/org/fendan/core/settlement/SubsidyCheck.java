package org.fendan.core.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Resources;

/** What a subsidy comes to when it is asked for or granted, and what stands against it. */
final class SubsidyCheck {

    private final Step step;
    private final StepRequest request;
    private final Facts recorded;
    private final Optional<SubsidyDecision> decision;

    SubsidyCheck(CaseFile file, Step step, StepRequest request, Facts records) {
        this.step = step;
        this.request = request;
        Optional<Subsidy> subsidy = isAsked() ? PaymentRun.subsidy(file, step) : Optional.empty();
        this.recorded = subsidy.isPresent() ? file.loanRecord() : Facts.NONE;
        this.decision = subsidy.map(some -> SubsidyDecision.of(
                file.scheme(),
                some,
                records.and(file.facts()).and(request.facts()).and(recorded),
                Resources.UNKNOWN));
    }

    private boolean isAsked() {
        return step.effect() == Effect.SUBSIDISE || (step.effect() == Effect.GRANT && Planner.agreed(step, request));
    }

    /** What the loan's record says, and what the subsidy comes to; kept with the event. */
    Facts kept() {
        return decision.flatMap(SubsidyDecision::entitled)
                .map(sum -> recorded.with(ServiceFacts.SUBSIDY_ENTITLED, sum.value()))
                .orElse(Facts.NONE);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        decision.ifPresent(some -> {
            some.missing()
                    .forEach(key -> faults.add(
                            Fault.missing(key).by(some.subsidy().sum().citation())));
            some.findings().only(f -> f.verdict() == Verdict.UNMET).forEach(f -> faults.add(unmet(f, some)));
        });
        if (step.effect() == Effect.PAY_SUBSIDY) {
            faults.add(Fault.of(
                            "step",
                            "PAID_BY_RUN",
                            step.id(),
                            Text.of("补贴随拨付批次统一拨付", "subsidies are paid by payment runs"),
                            "")
                    .by(step.citation()));
        }
        return faults;
    }

    private static Fault unmet(Finding finding, SubsidyDecision some) {
        return AdmissionCheck.fault(
                finding, some.findings().facts(), some.scheme().example().loan());
    }
}
