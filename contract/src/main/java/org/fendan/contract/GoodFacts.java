package org.fendan.contract;

import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.scheme.Scheme;

/** The facts of a scheme's own example, which meet everything. */
public final class GoodFacts {

    private GoodFacts() {}

    /** The example's loan, applied for on the example's day. */
    public static Facts of(Scheme scheme) {
        return scheme.example()
                .loan()
                .with(LoanFacts.APPLICATION_DATE, scheme.example().date());
    }
}
