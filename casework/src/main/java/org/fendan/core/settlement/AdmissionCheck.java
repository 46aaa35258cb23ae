package org.fendan.core.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.decision.Admission;
import org.fendan.core.fact.EnterpriseFacts;
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

/**
 * What the scheme asks at a step, asked anew each time with our own records: may the loan enter, may the loss be
 * claimed, may the claim be paid.
 */
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
        this.admission = step.effect()
                .phase()
                .filter(phase -> Planner.agreed(step, request))
                .map(phase -> Admission.of(file.scheme(), phase, judged()).only(this::concerns))
                .filter(answer ->
                        step.effect().judges() || !answer.findings().all().isEmpty());
    }

    Optional<Admission> admission() {
        return admission;
    }

    /** What we add to what was stated: our own records, and the day of an application. It is kept with the event. */
    Facts kept() {
        Facts kept = asked(recorded);
        return step.effect().applies() ? kept.with(LoanFacts.APPLICATION_DATE, request.date()) : kept;
    }

    /** Of our records, those that some rule of the scheme looks at. */
    private Facts asked(Facts records) {
        Set<FactKey<?>> asked = new HashSet<>();
        file.scheme().eligibility().forEach(r -> asked.addAll(r.condition().keys()));
        file.scheme().losses().ifPresent(losses -> asked.addAll(losses.keys()));
        file.scheme().charge().ifPresent(charge -> asked.addAll(charge.keys()));
        file.scheme().subsidies().forEach(subsidy -> asked.addAll(subsidy.keys()));
        Facts kept = records;
        for (FactKey<?> key : records.keys()) {
            kept = asked.contains(key) ? kept : kept.without(key);
        }
        return kept;
    }

    private Facts recorded(Surroundings around) {
        ChartOfAccounts chart = ChartOfAccounts.of(file.scheme());
        Facts known = file.facts().and(request.facts());
        String enterprise = known.text(EnterpriseFacts.ENTERPRISE).orElse("");
        Facts records = around.records();
        for (Tally tally : file.scheme().allTallies()) {
            Optional<FactKey<Money>> key = tally.tells();
            if (key.isPresent()) {
                Money sum = Subjects.of(tally, file, enterprise, known)
                        .map(subject ->
                                Gauge.of(tally, subject, enterprise, chart).sum(around.accounts()))
                        .orElse(Money.ZERO);
                records = records.with(key.get(), withOwn(tally, sum));
            }
        }
        return records;
    }

    /** A sum of open loans counts this one as it would be after the step. */
    private Money withOwn(Tally tally, Money sum) {
        return tally.measure() == Tally.Measure.OPEN_BALANCE
                ? sum.minus(file.loan().counted()).max(Money.ZERO).plus(ownLoan())
                : sum;
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
        Facts facts = recorded.and(file.facts()).and(request.facts()).and(kept());
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
                || keys.contains(LoanFacts.INSTITUTION_AGREEMENT)
                || keys.stream().anyMatch(request.facts()::has);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        recorded.keys().forEach(key -> differing(key, faults));
        admission.ifPresent(answer -> {
            answer.findings().only(f -> f.verdict() == Verdict.UNMET).forEach(f -> unmet(f, faults));
            answer.findings().missing().forEach(key -> faults.add(Fault.missing(key)));
            answer.findings()
                    .only(f -> f.verdict() == Verdict.UNDECIDED
                            && f.requirement()
                                    .condition()
                                    .missing(answer.findings().facts())
                                    .isEmpty())
                    .forEach(f -> faults.add(undecidable(f)));
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
            faults.add(
                    finding.asksReason()
                            ? reasonNeeded(finding, clause)
                            : fault(
                                    finding,
                                    judgedFacts(),
                                    file.scheme().example().loan()));
        }
    }

    private Facts judgedFacts() {
        return admission.orElseThrow().findings().facts();
    }

    private Fault reasonNeeded(Finding finding, String clause) {
        return Fault.of(
                        "reasons." + clause,
                        "REASON_NEEDED",
                        values(finding, judgedFacts()),
                        finding.requirement().condition().wording(),
                        "{\"reasons\":{\"" + clause + "\":\"…\"}}")
                .by(finding.requirement().citation());
    }

    /** Nothing is missing, and still there is no answer: a day lies past the published calendar. */
    private static Fault undecidable(Finding finding) {
        return Fault.of(
                        place(finding),
                        "UNDECIDABLE",
                        "",
                        Text.of(
                                "无法判断（所涉年份的工作日安排尚未公布）："
                                        + finding.requirement()
                                                .condition()
                                                .wording()
                                                .zh(),
                                "cannot be decided (no working-day calendar is published for that year): "
                                        + finding.requirement()
                                                .condition()
                                                .wording()
                                                .en()),
                        "")
                .by(finding.requirement().citation());
    }

    static Fault fault(Finding finding, Facts facts, Facts example) {
        return Fault.of(
                        place(finding),
                        "REQUIREMENT_UNMET",
                        values(finding, facts),
                        finding.requirement().condition().wording(),
                        example(finding, example))
                .by(finding.requirement().citation());
    }

    /** What the scheme's own example says there, which is right by its making. */
    private static String example(Finding finding, Facts right) {
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

    private static String values(Finding finding, Facts facts) {
        Set<String> values = new HashSet<>();
        finding.requirement()
                .condition()
                .keys()
                .forEach(key -> facts.text(key).ifPresent(value -> values.add(key.name() + "=" + value)));
        return String.join(", ", values.stream().sorted().toList());
    }
}
