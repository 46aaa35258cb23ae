package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.amount.Charge;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import org.fendan.core.sharing.LossSharing;

/** What every story keeps: it can be played as it is told. */
final class StoryContract {

    private final Scheme scheme;
    private final Procedure procedure;

    StoryContract(Scheme scheme) {
        this.scheme = scheme;
        this.procedure = scheme.procedure();
    }

    void play() {
        assertThat(scheme.stories())
                .extracting(story -> story.title().en())
                .as("titles of stories")
                .doesNotHaveDuplicates();
        scheme.stories()
                .forEach(story -> assertThat(faults(story))
                        .as(
                                "what stands against the story \"%s\"",
                                story.title().en())
                        .isEmpty());
    }

    private List<String> faults(Story story) {
        List<String> faults = new ArrayList<>();
        Set<String> marks = Set.of();
        Set<FactKey<?>> told = new TreeSet<>((one, other) -> one.name().compareTo(other.name()));
        told.addAll(inTheExample());
        int day = 0;
        boolean begun = false;
        for (Story.Act act : story.acts()) {
            Step step = procedure.step(act.step()).orElse(null);
            if (step == null) {
                faults.add("no step is called " + act.step());
                return faults;
            }
            boolean open = begun ? Lives.open(procedure, marks).contains(step) : step.effect() == Effect.FILE;
            if (!open) {
                faults.add(act.step() + " is not open with " + marks);
            }
            faults.addAll(faults(act, step, day, told));
            marks = Lives.after(step, marks, coming(act, step));
            told.addAll(recorded(step));
            day = act.day();
            begun = true;
        }
        return faults;
    }

    private static List<String> faults(Story.Act act, Step step, int day, Set<FactKey<?>> told) {
        List<String> faults = new ArrayList<>();
        if (step.effect() == Effect.PAY_SUBSIDY) {
            faults.add(act.step() + " is taken by payment runs alone");
        }
        if (!step.actors().contains(act.actor())) {
            faults.add(act.step() + " is not taken by " + act.actor());
        }
        if (act.day() < day) {
            faults.add(act.step() + " goes back from day " + day + " to day " + act.day());
        }
        step.asks().stream()
                .filter(key -> !act.facts().has(key) && !told.contains(key))
                .forEach(key -> faults.add(act.step() + " does not say " + key));
        return faults;
    }

    /** Agreed, unless the act says no where one may. */
    private static Set<String> coming(Story.Act act, Step step) {
        boolean agreed = act.facts().get(ServiceFacts.APPROVED).orElse(true);
        return agreed ? step.gives() : step.otherwise().orElse(step.gives());
    }

    private Set<FactKey<?>> inTheExample() {
        Example example = scheme.example();
        Facts all = example.loan().and(example.loss()).and(example.recovery());
        Set<FactKey<?>> keys = new TreeSet<>((one, other) -> one.name().compareTo(other.name()));
        keys.addAll(all.keys());
        scheme.charge().flatMap(Charge::paidAs).ifPresent(keys::add);
        keys.add(ServiceFacts.SUBSIDY_RETURNED);
        return keys;
    }

    /** What a case tells by itself once a step was taken: the sums that are overdue. */
    private Set<FactKey<?>> recorded(Step step) {
        Set<FactKey<?>> keys = new TreeSet<>((one, other) -> one.name().compareTo(other.name()));
        if (step.effect() == Effect.OVERDUE) {
            keys.add(ServiceFacts.OVERDUE_SINCE);
            scheme.losses().map(LossSharing::sums).ifPresent(keys::addAll);
        }
        return keys;
    }
}
