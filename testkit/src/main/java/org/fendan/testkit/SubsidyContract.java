package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Resources;

/** What every subsidy keeps. A scheme without one keeps it by having none. */
final class SubsidyContract {

    private static final Set<Effect> ABOUT_ONE =
            EnumSet.of(Effect.SUBSIDISE, Effect.GRANT, Effect.PAY_SUBSIDY, Effect.REFUND);

    private final Scheme scheme;
    private final Procedure procedure;

    SubsidyContract(Scheme scheme) {
        this.scheme = scheme;
        this.procedure = scheme.procedure();
    }

    void grantAndPay() {
        Set<String> ids = scheme.subsidies().stream().map(Subsidy::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).as("ids of subsidies").hasSameSizeAs(scheme.subsidies());
        assertThat(procedure.steps())
                .filteredOn(
                        step -> step.subsidy().map(id -> !ids.contains(id)).orElse(ABOUT_ONE.contains(step.effect())))
                .extracting(Step::id)
                .as("steps about a subsidy that is none")
                .isEmpty();
        ids.forEach(this::grantAndPay);
    }

    private void grantAndPay(String subsidy) {
        assertThat(about(subsidy, Effect.GRANT))
                .as("steps that grant the subsidy %s", subsidy)
                .isNotEmpty();
        assertThat(about(subsidy, Effect.PAY_SUBSIDY))
                .as("steps that pay the subsidy %s", subsidy)
                .hasSize(1);
        Step pay = about(subsidy, Effect.PAY_SUBSIDY).get(0);
        assertThat(closedAfter(about(subsidy, Effect.GRANT), pay))
                .as("marks of cases whose granted subsidy %s cannot be paid", subsidy)
                .isEmpty();
        assertThat(closedAfter(List.of(pay), pay))
                .as("marks of cases whose subsidy %s, paid in part, cannot be paid further", subsidy)
                .isEmpty();
    }

    private List<Step> about(String subsidy, Effect effect) {
        return procedure.steps().stream()
                .filter(step -> step.effect() == effect && step.subsidy().equals(Optional.of(subsidy)))
                .toList();
    }

    /** The marks some case can have just after one of the steps was agreed to, where the payment is not open. */
    private Set<Set<String>> closedAfter(List<Step> steps, Step pay) {
        Set<Set<String>> closed = new HashSet<>();
        for (Set<String> marks : Lives.of(procedure).all()) {
            for (Step step : Lives.open(procedure, marks)) {
                Set<String> next = Lives.after(step, marks, step.gives());
                if (steps.contains(step) && !Lives.open(procedure, next).contains(pay)) {
                    closed.add(next);
                }
            }
        }
        return closed;
    }

    /** The example answers, or says what it lacks; nothing pays more than is due, held or left. */
    void answer(Facts good) {
        Facts facts = good.and(scheme.example().loss()).and(scheme.example().recovery());
        for (Subsidy subsidy : scheme.subsidies()) {
            SubsidyDecision nothing = SubsidyDecision.of(scheme, subsidy, Facts.NONE, Resources.UNKNOWN);
            assertThat(nothing.entitled())
                    .as("the subsidy %s without facts", subsidy.id())
                    .isEmpty();
            assertThat(nothing.missing())
                    .as("what the subsidy %s lacks", subsidy.id())
                    .isNotEmpty();
            SubsidyDecision decision =
                    SubsidyDecision.of(scheme, subsidy, facts, scheme.example().resources());
            assertThat(decision.entitled().isPresent() || !decision.missing().isEmpty())
                    .as("the subsidy %s is answered, or says what it lacks", subsidy.id())
                    .isTrue();
            decision.entitled().ifPresent(sum -> pay(subsidy, facts, sum.value(), decision));
        }
    }

    private void pay(Subsidy subsidy, Facts facts, Money entitled, SubsidyDecision decision) {
        assertThat(entitled.isNegative()).as("the subsidy %s", subsidy.id()).isFalse();
        assertThat(decision.payable().orElseThrow())
                .as("what is paid of the subsidy %s", subsidy.id())
                .isLessThanOrEqualTo(entitled);
        Resources resources = scheme.example().resources();
        assertThat(payable(subsidy, facts, resources.with(subsidy.from(), Money.ZERO)))
                .as("the subsidy %s from an empty fund", subsidy.id())
                .isEqualTo(Money.ZERO);
        for (Cap cap : scheme.caps()) {
            if (cap.measure() == Tally.Measure.NET_SUBSIDY) {
                assertThat(payable(subsidy, facts, resources.with(cap.id(), Money.ZERO)))
                        .as("the subsidy %s when the cap %s leaves nothing", subsidy.id(), cap.id())
                        .isEqualTo(Money.ZERO);
            }
        }
    }

    private Money payable(Subsidy subsidy, Facts facts, Resources resources) {
        return SubsidyDecision.of(scheme, subsidy, facts, resources).payable().orElseThrow();
    }
}
