package org.fendan.core.bulk;

import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;

/** What is wrong in a row, on one line: where, the rule, the value, and a right example. */
final class FaultLine {

    private static final Text FOUND = Text.of("；现为 ", "; found ");
    private static final Text EXAMPLE = Text.of("；例如 ", "; for example ");

    private FaultLine() {}

    /** "/facts/revenue: a string in yuan, at most two decimals; found 5,000; for example 5000.00". */
    static String of(Fault fault, String language) {
        boolean fact = !fault.place().isEmpty() && !BulkColumns.OF_A_LOAN.contains(fault.place());
        return (fact ? "/facts/" : "/")
                + fault.place()
                + ": "
                + fault.rule().in(language)
                + (fault.value().isEmpty() ? "" : FOUND.in(language) + fault.value())
                + (fault.example().isEmpty() ? "" : EXAMPLE.in(language) + fault.example());
    }
}
