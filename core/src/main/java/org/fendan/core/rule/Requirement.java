package org.fendan.core.rule;

import java.util.Set;
import org.fendan.core.law.Citation;

/**
 * One thing a clause asks for.
 *
 * @param phases when it is asked
 */
public record Requirement(Citation citation, Force force, Condition condition, Set<Phase> phases) {

    /** What an unmet requirement does. */
    public enum Force {
        /** It refuses. */
        HARD,
        /** It refuses unless an authorised person gives a written reason, which is kept ("原则上", "一般"). */
        SOFT
    }

    /** When a requirement is asked. */
    public enum Phase {
        /** When a loan is to enter the scheme. */
        ADMISSION,
        /** When a loss is claimed. */
        CLAIM,
        /** When a claim is to be paid. */
        PAYMENT
    }

    public Requirement {
        phases = Set.copyOf(phases);
    }

    /** A requirement asked at admission. */
    public Requirement(Citation citation, Force force, Condition condition) {
        this(citation, force, condition, Set.of(Phase.ADMISSION));
    }

    /** Whether it is asked in this phase. */
    public boolean isAskedAt(Phase phase) {
        return phases.contains(phase);
    }

    /** The same, asked in these phases instead. */
    public Requirement at(Phase... when) {
        return new Requirement(citation, force, condition, Set.of(when));
    }
}
