package org.fendan.core.rule;

import org.fendan.core.law.Citation;

/** One thing a clause asks for. */
public record Requirement(Citation citation, Force force, Condition condition) {

    /** What an unmet requirement does. */
    public enum Force {
        /** It refuses. */
        HARD,
        /** It refuses unless an authorised person gives a written reason, which is kept ("原则上", "一般"). */
        SOFT
    }
}
