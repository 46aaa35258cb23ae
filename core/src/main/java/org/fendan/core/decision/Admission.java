package org.fendan.core.decision;

import java.util.Optional;
import java.util.function.Predicate;
import org.fendan.core.amount.Computed;
import org.fendan.core.fact.Facts;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/**
 * Whether a loan may enter a scheme, and what the enterprise pays if it does.
 *
 * <p>What is asked when a loss is claimed is looked at too, as far as its facts are known; what is asked only at a
 * payment is not.
 */
public record Admission(Scheme scheme, Findings findings, Optional<Computed> charge) {

    public static Admission of(Scheme scheme, Facts facts) {
        return of(scheme, Findings.of(Catalogue.askedAtAdmission(scheme), facts));
    }

    /** What the requirements of one phase find. */
    public static Admission of(Scheme scheme, Requirement.Phase phase, Facts facts) {
        return of(scheme, Findings.of(scheme.eligibility(), asked -> asked.isAskedAt(phase), facts));
    }

    private static Admission of(Scheme scheme, Findings findings) {
        return new Admission(scheme, findings, scheme.charge().flatMap(charge -> charge.in(findings.facts())));
    }

    /** The same admission, judged by some of its requirements only. */
    public Admission only(Predicate<Requirement> asked) {
        Findings some = new Findings(findings.facts(), findings.only(f -> asked.test(f.requirement())));
        return new Admission(scheme, some, charge);
    }
}
