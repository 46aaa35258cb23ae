package org.fendan.app.desk;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;

/**
 * The stages in which a loss is under way or was shared: those a claim's own steps lead to, and those that only come
 * after them.
 */
final class ClaimStages {

    private static final Set<Effect> OF_A_CLAIM =
            EnumSet.of(Effect.CLAIM, Effect.CONFIRM, Effect.RESERVE, Effect.PAY, Effect.DECIDE, Effect.RECOVER);

    private ClaimStages() {}

    static Set<String> of(Catalogue catalogue) {
        Set<String> stages = new TreeSet<>();
        catalogue.ids().stream()
                .flatMap(id -> catalogue.editions(id).stream())
                .map(Scheme::procedure)
                .forEach(procedure -> stages.addAll(of(procedure)));
        return stages;
    }

    private static Set<String> of(Procedure procedure) {
        Set<String> stages = new TreeSet<>();
        procedure.steps().stream()
                .filter(step -> OF_A_CLAIM.contains(step.effect()))
                .forEach(step -> stages.addAll(step.gives()));
        boolean grows = true;
        while (grows) {
            grows = procedure.steps().stream()
                    .filter(step -> Stream.concat(step.needs().stream(), step.takes().stream())
                            .anyMatch(stages::contains))
                    .anyMatch(step -> stages.addAll(step.gives().stream()
                            .filter(mark -> !procedure.ended().contains(mark))
                            .toList()));
        }
        return stages;
    }
}
