package org.fendan.core.decision;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.fendan.core.fact.Facts;

/** What stands below a node of an explanation. */
sealed interface OutlinePart permits Outline, OutlinePart.Choice, OutlinePart.Open {

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

    /** Whatever there is to say. */
    record Open(Function<Told, List<Outline>> all) implements OutlinePart {

        @Override
        public List<Outline> in(Told told) {
            return all.apply(told);
        }

        @Override
        public boolean isCertain() {
            return false;
        }
    }
}
