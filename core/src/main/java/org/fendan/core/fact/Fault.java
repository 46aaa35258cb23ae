package org.fendan.core.fact;

import java.util.Optional;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;

/**
 * One thing wrong with what was asked for: where, the value, the rule, and a right example.
 *
 * @param place the name of the fact, or a path to it; empty for the request as a whole
 * @param code a stable word for programs, in capitals
 * @param citation the clause behind the rule, where there is one
 */
public record Fault(String place, String code, String value, Text rule, String example, Optional<Citation> citation) {

    public static Fault of(String place, String code, String value, Text rule, String example) {
        return new Fault(place, code, value, rule, example, Optional.empty());
    }

    /** A fact, or a term of an agreement, that has to be given. */
    public static Fault missing(FactKey<?> key) {
        String code = key.origin() == FactKey.Origin.TERM ? "TERM_MISSING" : "FACT_MISSING";
        return of(key.name(), code, "", key.type().rule(), key.example());
    }

    public Fault by(Citation clause) {
        return new Fault(place, code, value, rule, example, Optional.of(clause));
    }
}
