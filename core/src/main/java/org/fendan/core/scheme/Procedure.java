package org.fendan.core.scheme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a scheme in the order a reader expects them, and the deadlines between them.
 *
 * @param ended the marks of a case on which nothing more is to be done
 */
public record Procedure(List<Step> steps, List<Duty> duties, Set<String> ended) {

    public static final Procedure NONE = new Procedure(List.of(), List.of(), Set.of());

    public Procedure {
        steps = List.copyOf(steps);
        duties = List.copyOf(duties);
        ended = Set.copyOf(ended);
        requireKnown(steps, duties);
    }

    private static void requireKnown(List<Step> steps, List<Duty> duties) {
        Set<String> ids = new HashSet<>();
        for (Step step : steps) {
            if (!ids.add(step.id())) {
                throw new IllegalArgumentException("two steps are called \"" + step.id() + "\"");
            }
            if (step.effect() == Effect.LAPSE) {
                throw new IllegalArgumentException("the step \"" + step.id()
                        + "\" has the effect LAPSE, which no step has: approvals lapse by date");
            }
        }
        for (Duty duty : duties) {
            if (!ids.contains(duty.after()) || !ids.contains(duty.owed())) {
                throw new IllegalArgumentException("a deadline names a step that is none: " + duty.after() + " → "
                        + duty.owed() + ", known are " + ids);
            }
        }
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The first step with this effect. */
    public Optional<Step> first(Effect effect) {
        return steps.stream().filter(step -> step.effect() == effect).findFirst();
    }

    /** The one step with which a case begins. */
    public Optional<Step> filing() {
        return first(Effect.FILE);
    }

    /** Whether a refusal at this step refuses the money applied for: it is the approval, or leads to it. */
    public boolean leadsToApproval(Step step) {
        return step.effect() == Effect.APPROVE
                || (step.effect() == Effect.REVIEW
                        && steps.stream()
                                .filter(next -> next.takes().stream().anyMatch(step.gives()::contains))
                                .anyMatch(this::leadsToApproval));
    }
}
