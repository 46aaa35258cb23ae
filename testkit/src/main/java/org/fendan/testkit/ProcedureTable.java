package org.fendan.testkit;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fendan.contract.Lives;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Step;

/** A procedure asked in one line: which steps are open after these were taken. */
public final class ProcedureTable {

    private static final String NO = ":no";
    private static final Pattern SPACES = Pattern.compile(" +");

    private final Procedure procedure;

    public ProcedureTable(Procedure procedure) {
        this.procedure = procedure;
    }

    /**
     * The steps open after the ones given, in the order of the procedure, "-" for none; a step that was not open fails.
     *
     * @param taken ids with spaces between; "approve:no" where the one who decides says no
     */
    public String openAfter(String taken) {
        Set<String> marks = Set.of();
        for (String written : SPACES.split(taken.strip(), -1)) {
            marks = take(written, marks);
        }
        return ids(Lives.open(procedure, marks));
    }

    private Set<String> take(String written, Set<String> marks) {
        boolean no = written.endsWith(NO);
        String id = no ? written.substring(0, written.length() - NO.length()) : written;
        Step step = procedure.step(id).orElseGet(() -> fail("no step is called \"%s\"", id));
        List<Step> open = Lives.open(procedure, marks);
        if (step.effect() != Effect.FILE && !open.contains(step)) {
            return fail("the step \"%s\" is not open; open are: %s", id, ids(open));
        }
        return Lives.after(
                step,
                marks,
                no ? step.otherwise().orElseGet(() -> fail("nobody decides at \"%s\"", id)) : step.gives());
    }

    private static String ids(List<Step> steps) {
        return steps.isEmpty() ? "-" : steps.stream().map(Step::id).collect(Collectors.joining(", "));
    }
}
