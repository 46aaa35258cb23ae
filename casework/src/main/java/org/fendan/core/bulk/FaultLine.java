package org.fendan.core.bulk;

import java.util.Set;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;

/** What is wrong in a row, on one line: where, the rule, the value, and a right example. */
final class FaultLine {

    private static final Set<String> WHOLE = Set.of("", "date", "scheme", "bank", "institution");
    private static final Text FOUND = Text.of("；现为 ", "; found ");
    private static final Text EXAMPLE = Text.of("；例如 ", "; for example ");

    private FaultLine() {}

    /** "/facts/revenue: a string in yuan, at most two decimals; found 5,000; for example 5000.00". */
    static String of(Fault fault, String language) {
        return (WHOLE.contains(fault.place()) ? "/" : "/facts/")
                + fault.place()
                + ": "
                + fault.rule().in(language)
                + (fault.value().isEmpty() ? "" : FOUND.in(language) + fault.value())
                + (fault.example().isEmpty() ? "" : EXAMPLE.in(language) + fault.example());
    }
}
