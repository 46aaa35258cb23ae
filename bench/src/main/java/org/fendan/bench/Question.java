package org.fendan.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.decision.Explanation;
import org.fendan.core.decision.Explanations;
import org.fendan.core.decision.RecoveryDecision;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Story;
import org.fendan.core.sharing.Borne;

/** Something a scheme is asked about many facts, one after the other. */
final class Question {

    private final String name;
    private final List<Facts> facts;
    private final Function<Facts, Object> decide;
    private final Function<Facts, Object> explain;

    private <D> Question(
            String name, Set<Facts> facts, Function<Facts, D> decide, Function<D, List<Explanation>> explain) {
        this.name = name;
        this.facts = List.copyOf(facts);
        this.decide = decide::apply;
        this.explain = some -> explain.apply(decide.apply(some));
    }

    /** Everything the edition answers. */
    static List<Question> all(Scheme scheme) {
        Example example = scheme.example();
        Set<Facts> known = known(scheme);
        List<Question> all = new ArrayList<>();
        all.add(new Question("admission", known, facts -> Admission.of(scheme, facts), Question::told));
        if (!scheme.subsidies().isEmpty()) {
            all.add(new Question("subsidies", known, facts -> subsidies(scheme, facts), Question::told));
        }
        Function<Facts, ClaimDecision> claim = facts -> ClaimDecision.of(scheme, facts, example.resources());
        claim.apply(example.loan().and(example.loss())).split().ifPresent(split -> {
            all.add(new Question("split of a loss", known, claim, Question::told));
            scheme.recoveries().ifPresent(recovery -> {
                Borne borne = Borne.NOTHING.plusLoss(split);
                all.add(new Question(
                        "split of a recovery",
                        recovered(known),
                        facts -> RecoveryDecision.of(
                                scheme,
                                recovery,
                                facts.get(ServiceFacts.RECOVERED).orElseThrow(),
                                facts.get(ServiceFacts.RECOVERY_COSTS).orElse(Money.ZERO),
                                borne),
                        decision -> Explanations.of(scheme).split(decision.split())));
            });
        });
        return all;
    }

    private static List<SubsidyDecision> subsidies(Scheme scheme, Facts facts) {
        return scheme.subsidies().stream()
                .map(subsidy -> SubsidyDecision.of(
                        scheme, subsidy, facts, scheme.example().resources()))
                .toList();
    }

    /** The example's facts, and what is known of each story after each of its acts. */
    private static Set<Facts> known(Scheme scheme) {
        Example example = scheme.example();
        Facts loan = example.loan().with(LoanFacts.APPLICATION_DATE, example.date());
        Set<Facts> known = new LinkedHashSet<>();
        known.add(loan);
        known.add(loan.and(example.loss()).and(example.recovery()));
        for (Story story : scheme.stories()) {
            Facts so = loan;
            for (Story.Act act : story.acts()) {
                so = so.and(act.facts());
                known.add(so);
            }
        }
        return known;
    }

    private static Set<Facts> recovered(Set<Facts> known) {
        Set<Facts> some = new LinkedHashSet<>(known);
        some.removeIf(facts -> !facts.has(ServiceFacts.RECOVERED));
        return some;
    }

    private static List<Explanation> told(Admission admission) {
        Explanations explain = Explanations.of(admission.scheme());
        List<Explanation> told = new ArrayList<>(explain.findings(admission.findings()));
        admission
                .charge()
                .ifPresent(charge ->
                        told.add(explain.charge(charge, admission.findings().facts())));
        return told;
    }

    private static List<Explanation> told(List<SubsidyDecision> subsidies) {
        List<Explanation> told = new ArrayList<>();
        for (SubsidyDecision subsidy : subsidies) {
            Explanations explain = Explanations.of(subsidy.scheme());
            told.addAll(explain.findings(subsidy.findings()));
            subsidy.entitled()
                    .ifPresent(sum ->
                            told.add(explain.charge(sum, subsidy.findings().facts())));
        }
        return told;
    }

    private static List<Explanation> told(ClaimDecision claim) {
        return claim.split()
                .map(split -> Explanations.of(claim.scheme()).split(split))
                .orElse(List.of());
    }

    String name() {
        return name;
    }

    Object decide(int number) {
        return decide.apply(facts.get(number % facts.size()));
    }

    Object explain(int number) {
        return explain.apply(facts.get(number % facts.size()));
    }
}
