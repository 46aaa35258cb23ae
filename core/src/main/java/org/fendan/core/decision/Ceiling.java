package org.fendan.core.decision;

import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Requirement;

/**
 * A limit on what an enterprise may still have of a scheme.
 *
 * @param left what may still be used of it
 * @param force a soft limit may be passed with a written reason
 * @param unknown facts that would lower what is left, and are not known
 */
public record Ceiling(
        Kind kind, Text name, Citation citation, Money left, Requirement.Force force, Set<FactKey<?>> unknown) {

    /** What is limited. */
    public enum Kind {
        /** The loan, as a requirement says. */
        LOAN,
        /** The loan, as a cap kept over many loans says. */
        LOAN_CAP,
        /** What a fund holds that pays for losses; several funds add up. */
        FUND,
        /** What funds may pay for losses. */
        COMPENSATION,
        /** What a fund holds that pays subsidies. */
        SUBSIDY_FUND,
        /** What may be paid of subsidies. */
        SUBSIDY
    }

    public Ceiling {
        unknown = Set.copyOf(unknown);
    }

    /** A ceiling that nothing lifts and of which everything is known. */
    public static Ceiling of(Kind kind, Text name, Citation citation, Money left) {
        return new Ceiling(kind, name, citation, left, Requirement.Force.HARD, Set.of());
    }

    public boolean isHard() {
        return force == Requirement.Force.HARD;
    }

    /** Whether it limits a loan, and not the money that stands behind it. */
    public boolean isOfLoan() {
        return kind == Kind.LOAN || kind == Kind.LOAN_CAP;
    }
}
