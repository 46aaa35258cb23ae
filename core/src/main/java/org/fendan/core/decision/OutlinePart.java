package org.fendan.core.decision;

import java.util.List;
import java.util.function.ToIntFunction;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Verdict;

/** What stands below a node of an explanation. */
sealed interface OutlinePart permits Outline, OutlinePart.Choice, OutlinePart.Remedies {

    /** What it comes to. */
    List<Outline> in(Told told);

    /** Whether there is something in any case. */
    boolean isCertain();

    /** One of several, by its place; none for a place that is less than nothing. */
    record Choice(List<Outline> options, ToIntFunction<Facts> which, boolean isCertain) implements OutlinePart {

        @Override
        public List<Outline> in(Told told) {
            int place = which.applyAsInt(told.facts());
            return place < 0 ? List.of() : List.of(options.get(place));
        }
    }

    /** What would turn a requirement that is not met. */
    record Remedies(Condition condition) implements OutlinePart {

        static final Text LABEL = Text.of("满足以下条件即可改变结论", "this would change the answer");

        /** The ways there are, each a list of conditions; what is not unmet needs none. */
        List<List<Condition>> ways(Told told) {
            return told.tested() == Verdict.UNMET ? condition.remedies(told.facts()) : List.of();
        }

        @Override
        public List<Outline> in(Told told) {
            return ways(told).stream().map(Remedies::remedy).toList();
        }

        private static Outline remedy(List<Condition> way) {
            return Outline.node(
                    Explanation.Kind.REMEDY,
                    LABEL,
                    Outline.always(String.valueOf(way.size())),
                    way.stream().map(Remedies::asked).toList());
        }

        /** A condition that would have to hold. */
        static Outline asked(Condition condition) {
            return Outline.leaf(Explanation.Kind.CONDITION, condition.wording(), Outline.nothing());
        }

        @Override
        public boolean isCertain() {
            return false;
        }
    }
}
