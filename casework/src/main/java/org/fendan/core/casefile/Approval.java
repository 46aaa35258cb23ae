package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;

/**
 * The approval of a payment while it stands, and what a case is without it once it lapsed.
 *
 * <p>An approval held until a day stands until its lapse is posted, also on that day and after it: a payment made in the
 * meantime is good. Nothing here reads a clock.
 */
public final class Approval {

    private Approval() {}

    /** The day from which an approval may lapse; empty where it stands without end. */
    public static Optional<LocalDate> heldUntil(CaseEvent approval) {
        return approval.facts().get(ServiceFacts.HELD_UNTIL);
    }

    /** The event that says the case's standing approval lapsed. */
    public static CaseEvent lapse(CaseFile file, CaseEvent approval, LocalDate date, String by) {
        return new CaseEvent(
                file.next(),
                approval.step(),
                Effect.LAPSE,
                date,
                by,
                false,
                Facts.NONE,
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    /** The approval taken back by the case's last lapse, if none was given since. */
    static Optional<CaseEvent> lapsed(CaseFile file) {
        List<CaseEvent> events = file.events();
        for (int i = events.size() - 1; i >= 0; i--) {
            CaseEvent event = events.get(i);
            if (event.effect() == Effect.LAPSE) {
                return standing(events.subList(0, i));
            }
            if (decidesOnPayment(event)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The approval that stands after these events. */
    static Optional<CaseEvent> standing(List<CaseEvent> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            CaseEvent event = events.get(i);
            if (decidesOnPayment(event)) {
                return event.effect() == Effect.RESERVE && event.agreed() ? Optional.of(event) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether an approval that stood before it does not stand after it, or another one does. */
    private static boolean decidesOnPayment(CaseEvent event) {
        return switch (event.effect()) {
            case CLAIM, RESERVE, PAY, LAPSE -> true;
            case CONFIRM -> !event.agreed();
            default -> false;
        };
    }

    /** The marks without those of the approval and of the steps that rested on it. */
    static Set<String> marksWithout(CaseFile file, Step approved) {
        CaseEvent approval = file.approval()
                .orElseThrow(
                        () -> new IllegalStateException("case " + file.id() + " has no approval that could lapse"));
        Set<String> gone = new TreeSet<>(approved.gives());
        Set<String> back = new TreeSet<>(approved.takes());
        for (CaseEvent event :
                file.events().subList(approval.number(), file.events().size())) {
            Step step = file.scheme().procedure().step(event.step()).orElseThrow();
            if (!Collections.disjoint(step.takes(), gone) || !Collections.disjoint(step.needs(), gone)) {
                back.addAll(step.takes());
                gone.addAll(event.agreed() ? step.gives() : step.otherwise().orElse(step.gives()));
            }
        }
        back.removeAll(gone);
        Set<String> marks = new TreeSet<>(file.marks());
        marks.removeAll(gone);
        marks.addAll(back);
        return marks;
    }
}
