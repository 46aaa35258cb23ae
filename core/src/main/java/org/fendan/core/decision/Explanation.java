package org.fendan.core.decision;

import java.util.List;
import java.util.Optional;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Verdict;
import org.fendan.core.time.DateSpan;

/**
 * Why an answer is what it is: a tree that ends in facts, dated parameters and clauses. Derived when somebody asks.
 *
 * @param value as it is written; empty where it is not known, or there is none
 * @param inForce the days a parameter counts
 */
public record Explanation(
        Kind kind,
        Text label,
        Optional<String> value,
        Optional<Verdict> verdict,
        Optional<Citation> citation,
        Optional<DateSpan> inForce,
        List<Explanation> parts) {

    /** What a node of the tree stands for. */
    public enum Kind {
        SCHEME,
        REQUIREMENT,
        CONDITION,
        REMEDY,
        FACT,
        PARAMETER,
        AMOUNT,
        ARITHMETIC,
        ROUNDING,
        SLICE,
        RESOURCE,
        READING,
        OPTION,
        STEP
    }

    public Explanation {
        parts = List.copyOf(parts);
    }

    static Explanation node(Kind kind, Text label, String value, List<Explanation> parts) {
        return new Explanation(
                kind, label, Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty(), parts);
    }

    static Explanation leaf(Kind kind, Text label, Optional<String> value) {
        return new Explanation(kind, label, value, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    Explanation found(Verdict found) {
        return new Explanation(kind, label, value, Optional.of(found), citation, inForce, parts);
    }

    Explanation by(Citation clause) {
        return new Explanation(kind, label, value, verdict, Optional.of(clause), inForce, parts);
    }

    Explanation during(DateSpan span) {
        return new Explanation(kind, label, value, verdict, citation, Optional.of(span), parts);
    }
}
