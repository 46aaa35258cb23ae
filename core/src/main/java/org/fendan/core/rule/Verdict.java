package org.fendan.core.rule;

import java.util.Collection;

/** The answer of a test: a fact that is not known leaves it undecided, which is neither passed nor failed. */
public enum Verdict {
    MET,
    UNMET,
    UNDECIDED;

    public static Verdict of(boolean met) {
        return met ? MET : UNMET;
    }

    /** Unmet as soon as one is, met when all are. */
    static Verdict all(Collection<Verdict> verdicts) {
        return verdicts.contains(UNMET) ? UNMET : verdicts.contains(UNDECIDED) ? UNDECIDED : MET;
    }

    /** Met as soon as one is, unmet when all are. */
    static Verdict any(Collection<Verdict> verdicts) {
        return verdicts.contains(MET) ? MET : verdicts.contains(UNDECIDED) ? UNDECIDED : UNMET;
    }

    Verdict negated() {
        return switch (this) {
            case MET -> UNMET;
            case UNMET -> MET;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
