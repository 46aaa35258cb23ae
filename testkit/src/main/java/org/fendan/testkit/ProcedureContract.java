package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Step;

/** What every procedure keeps: nothing in it is out of reach, and no case is ever stuck. */
final class ProcedureContract {

    private static final Pattern STEP_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Procedure procedure;

    ProcedureContract(Procedure procedure) {
        this.procedure = procedure;
    }

    void reachAndEnd() {
        assertThat(procedure.steps())
                .filteredOn(step -> step.effect() == Effect.FILE)
                .as("steps a case begins with")
                .hasSize(procedure.steps().isEmpty() ? 0 : 1);
        Lives lives = Lives.of(procedure);
        assertThat(procedure.steps())
                .extracting(Step::id)
                .filteredOn(id -> !lives.taken().contains(id))
                .as("steps no case can reach")
                .isEmpty();
        assertThat(lives.stuck()).as("cases that can never come to an end").isEmpty();
        assertThat(procedure.duties())
                .filteredOn(duty -> !lives.canFollow(duty.after(), duty.owed()))
                .as("deadlines for steps that cannot follow")
                .isEmpty();
    }

    void nameAndAssign() {
        assertThat(procedure.steps()).extracting(Step::id).doesNotHaveDuplicates();
        assertThat(procedure.steps()).allSatisfy(step -> {
            assertThat(step.id()).as("a step's id is part of an address").matches(STEP_ID);
            assertThat(step.actors()).as("who takes %s", step.id()).isNotEmpty();
        });
    }

    void giveAndRead() {
        Set<String> given = marks(step -> Stream.of(Optional.of(step.gives()), step.otherwise()));
        Set<String> read =
                marks(step -> Stream.of(step.needs(), step.takes(), step.bars()).map(Optional::of));
        read.addAll(procedure.ended());
        assertThat(given).as("marks given, against marks read or final").isEqualTo(read);
    }

    private Set<String> marks(Function<Step, Stream<Optional<Set<String>>>> sets) {
        return procedure.steps().stream()
                .flatMap(sets)
                .flatMap(Optional::stream)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
