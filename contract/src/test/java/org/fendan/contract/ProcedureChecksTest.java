package org.fendan.contract;

import static org.fendan.contract.Held.bites;
import static org.fendan.contract.Helping.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fendan.core.scheme.Duty;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.Delay;
import org.junit.jupiter.api.Test;

/** One thing of a right procedure is spoilt, and a check says which. */
class ProcedureChecksTest {

    private static final Step FILE = step("file", Effect.FILE);

    private static Scheme with(Procedure procedure) {
        return new SmallScheme() {
            @Override
            public Procedure procedure() {
                return procedure;
            }
        };
    }

    private static Procedure procedure(Step... steps) {
        return new Procedure(List.of(steps), List.of(), Set.of("done"));
    }

    private static Step end() {
        return step("end", Effect.SETTLE).takes("filed").gives("done");
    }

    @Test
    void a_step_no_case_can_reach_is_found() {
        bites(
                "steps-reached",
                with(procedure(
                        FILE.gives("filed"), end(), step("lost", Effect.REPORT).needs("done"))),
                "no case can reach the step \"lost\", which needs [done]",
                "任何案件都走不到");
    }

    @Test
    void a_case_that_is_stuck_is_found() {
        bites(
                "steps-reached",
                with(procedure(
                        FILE.gives("filed"),
                        end(),
                        step("wait", Effect.REVIEW).takes("filed").gives("waiting"))),
                "a case with the marks [waiting] can never come to an end");
    }

    @Test
    void a_case_that_begins_nowhere_or_twice_is_found() {
        bites("steps-reached", with(procedure(end())), "0 steps have the effect FILE");
        bites(
                "steps-reached",
                with(procedure(FILE.gives("filed"), step("again", Effect.FILE).gives("filed"), end())),
                "2 steps have the effect FILE");
    }

    @Test
    void a_deadline_for_a_step_that_cannot_follow_is_found() {
        Duty duty = new Duty(SmallScheme.art("2"), "end", "file", Delay.calendarDays(1));
        bites(
                "steps-reached",
                with(new Procedure(List.of(FILE.gives("filed"), end()), List.of(duty), Set.of("done"))),
                "the deadline end → file is for a step that cannot follow");
    }

    @Test
    void more_lives_than_can_be_looked_through_are_found() {
        List<Step> steps = new ArrayList<>(List.of(FILE.gives("filed"), end()));
        for (int i = 0; i < 15; i++) {
            steps.add(step("flag-" + i, Effect.REPORT).needs("filed").gives("m" + i));
        }
        bites(
                "steps-reached",
                with(procedure(steps.toArray(new Step[0]))),
                "a case can come to more than 20000 different sets of marks");
    }

    @Test
    void a_mark_nobody_reads_is_found() {
        bites(
                "marks-given-and-read",
                with(procedure(FILE.gives("filed", "forgotten"), end())),
                "the mark \"forgotten\" is given, but no step reads it");
    }

    @Test
    void a_mark_nobody_gives_is_found() {
        bites(
                "marks-given-and-read",
                with(procedure(FILE.gives("filed"), end().bars("barred"))),
                "the mark \"barred\" is read or final, but no step gives it");
    }

    @Test
    void a_step_that_is_no_address_is_found() {
        bites(
                "steps-named",
                with(procedure(
                        FILE.gives("filed"),
                        step("The End", Effect.SETTLE).takes("filed").gives("done"))),
                "the step's id \"The End\" cannot be part of an address");
    }

    @Test
    void a_step_nobody_takes_is_found() {
        Step nobodys = new Step(
                "end",
                FILE.name(),
                FILE.citation(),
                Effect.SETTLE,
                Set.of(),
                Set.of(),
                Set.of("filed"),
                Set.of("done"),
                Set.of(),
                FILE.otherwise(),
                List.of(),
                List.of(),
                List.of(),
                FILE.subsidy());
        bites("steps-named", with(procedure(FILE.gives("filed"), nobodys)), "nobody takes the step \"end\"");
    }
}
