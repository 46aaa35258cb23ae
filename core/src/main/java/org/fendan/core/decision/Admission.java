package org.fendan.core.decision;

import static org.fendan.core.rule.Requirement.Phase.ADMISSION;
import static org.fendan.core.rule.Requirement.Phase.CLAIM;

import java.util.Optional;
import java.util.function.Predicate;
import org.fendan.core.amount.Computed;
import org.fendan.core.fact.Facts;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Scheme;

/**
 * Whether a loan may enter a scheme, and what the enterprise pays if it does.
 *
 * <p>What is asked when a loss is claimed is looked at too, as far as its facts are known; what is asked only at a
 * payment is not.
 */
public record Admission(Scheme scheme, Findings findings, Optional<Computed> charge) {

    public static Admission of(Scheme scheme, Facts facts) {
        return of(scheme, facts, asked -> asked.isAskedAt(ADMISSION) || asked.isAskedAt(CLAIM));
    }

    /** What the requirements of one phase find. */
    public static Admission of(Scheme scheme, Requirement.Phase phase, Facts facts) {
        return of(scheme, facts, asked -> asked.isAskedAt(phase));
    }

    private static Admission of(Scheme scheme, Facts facts, Predicate<Requirement> asked) {
        return new Admission(
                scheme,
                Findings.of(scheme.eligibility(), asked, facts),
                scheme.charge().flatMap(charge -> charge.in(facts)));
    }

    /** The same admission, judged by some of its requirements only. */
    public Admission only(Predicate<Requirement> asked) {
        Findings some = new Findings(findings.facts(), findings.only(f -> asked.test(f.requirement())));
        return new Admission(scheme, some, charge);
    }
}
