package org.fendan.app.web.trial;

import java.util.List;
import java.util.Optional;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;

/**
 * What a scheme answers to a form: may the loan enter, what would change that, who would bear a loss, what is
 * subsidised, how a recovery goes back.
 *
 * @param faults what is wrong with the form, or missing
 * @param outcome whether the loan may enter; nothing where the question could not be read
 * @param ceilings what limits the loan, and the money behind it
 * @param bounds what limited somebody's part of the loss
 * @param asked the same questions as a program would ask them
 */
public record TrialAnswer(
        List<FaultLine> faults,
        List<Chip> outcome,
        List<Finding> findings,
        List<String> missing,
        List<Ceiling> ceilings,
        Optional<Tree> charge,
        Optional<Waterfall> loss,
        List<Bound> bounds,
        List<Curve> curve,
        List<Subsidy> subsidies,
        Optional<Waterfall> recovery,
        List<Asked> asked) {

    /**
     * One requirement, whether it is met, and why.
     *
     * @param ways what would have to be otherwise for it to be met: each way by itself, all of its parts together
     */
    public record Finding(Chip verdict, boolean soft, String wording, Tree.Cited cited, Tree why, List<String> ways) {

        /** Whether it is shown opened: one looks for what stands in the way. */
        public boolean isOpen() {
            return verdict.tone() != Chip.Tone.GOOD;
        }
    }

    /** What sets an end to the loan or to the money behind it, and whether it is the one that is reached first. */
    public record Ceiling(String name, String left, Tree.Cited cited, boolean binds) {}

    /** Whose part of a loss was limited, and by what. */
    public record Bound(String who, String by, String limit, Tree.@org.jspecify.annotations.Nullable Cited cited) {}

    /**
     * One subsidy, what it comes to and what of it can be paid.
     *
     * @param boundBy the cap that let less be paid; empty where none did
     */
    public record Subsidy(
            String name, String entitled, String payable, String boundBy, Optional<Tree> why, List<Finding> findings) {}
}
