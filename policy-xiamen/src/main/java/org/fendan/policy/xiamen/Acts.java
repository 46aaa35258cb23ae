package org.fendan.policy.xiamen;

import java.util.ArrayList;
import java.util.List;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Story;

/** The acts of a story in the making, one after the other. */
final class Acts {

    private final List<Story.Act> acts = new ArrayList<>();

    /** Something done on a day after the day of the example, with what is stated with it. */
    Acts then(int day, Actor actor, String step, Facts facts) {
        acts.add(new Story.Act(step, actor, day, facts));
        return this;
    }

    Acts then(int day, Actor actor, String step) {
        return then(day, actor, step, Facts.NONE);
    }

    Acts agreed(int day, Actor actor, String step) {
        return then(day, actor, step, decided("true", "材料齐全，同意"));
    }

    Acts refused(int day, Actor actor, String step, String why) {
        return then(day, actor, step, decided("false", why));
    }

    static Facts decided(String approved, String opinion) {
        return Facts.NONE.withText(ServiceFacts.APPROVED, approved).withText(ServiceFacts.OPINION, opinion);
    }

    Story called(String zh, String en, int weight) {
        return new Story(Text.of(zh, en), weight, acts);
    }
}
