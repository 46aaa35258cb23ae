package org.fendan.core.scheme;

import java.util.List;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;

/**
 * A made-up life of a case, as its scheme's example would live it: demonstrations, tests and guides play it.
 *
 * @param weight how common it is among the scheme's stories
 */
public record Story(Text title, int weight, List<Act> acts) {

    public Story {
        acts = List.copyOf(acts);
        if (acts.isEmpty() || weight < 1) {
            throw new IllegalArgumentException("a story has acts, and a weight of at least 1: " + title.en());
        }
    }

    /**
     * One step taken.
     *
     * @param day days after the day of the scheme's example
     * @param facts what is stated with it; sums the case itself tells, such as a charge due, may be left out
     */
    public record Act(String step, Actor actor, int day, Facts facts) {

        public static Act of(String step, Actor actor, int day) {
            return new Act(step, actor, day, Facts.NONE);
        }
    }
}
