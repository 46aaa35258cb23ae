package org.fendan.core.rule;

import java.util.List;
import org.fendan.core.fact.Facts;

/** The answer of a test: a fact that is not known leaves it undecided, which is neither passed nor failed. */
public enum Verdict {
    MET,
    UNMET,
    UNDECIDED;

    public static Verdict of(boolean met) {
        return met ? MET : UNMET;
    }

    /** Unmet as soon as one is, met when all are. */
    static Verdict all(List<Condition> parts, Facts facts) {
        return unless(UNMET, MET, parts, facts);
    }

    /** Met as soon as one is, unmet when all are. */
    static Verdict any(List<Condition> parts, Facts facts) {
        return unless(MET, UNMET, parts, facts);
    }

    /** The first of the two as soon as one part is; the other when all are. */
    private static Verdict unless(Verdict one, Verdict all, List<Condition> parts, Facts facts) {
        Verdict found = all;
        for (int i = 0; i < parts.size(); i++) {
            Verdict part = Conditions.test(parts.get(i), facts);
            if (part == one) {
                return one;
            }
            found = part == UNDECIDED ? UNDECIDED : found;
        }
        return found;
    }

    Verdict negated() {
        return switch (this) {
            case MET -> UNMET;
            case UNMET -> MET;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
