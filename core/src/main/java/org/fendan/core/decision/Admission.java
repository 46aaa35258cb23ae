package org.fendan.core.decision;

import java.util.Optional;
import java.util.function.Predicate;
import org.fendan.core.amount.Computed;
import org.fendan.core.fact.Facts;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Scheme;

/** Whether a loan may enter a scheme, and what the enterprise pays if it does. */
public record Admission(Scheme scheme, Findings findings, Optional<Computed> charge) {

    public static Admission of(Scheme scheme, Facts facts) {
        return new Admission(
                scheme,
                Findings.of(scheme.eligibility(), facts),
                scheme.charge().flatMap(charge -> charge.in(facts)));
    }

    /** The same admission, judged by some of its requirements only. */
    public Admission only(Predicate<Requirement> asked) {
        Findings some = new Findings(findings.facts(), findings.only(f -> asked.test(f.requirement())));
        return new Admission(scheme, some, charge);
    }
}
