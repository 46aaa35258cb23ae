package org.fendan.testkit.planted.core.amount;

import java.math.BigDecimal;

/** Breaks sumsAreExact: in what it keeps, in what it calls. */
public record Approximate(double sum) {

    public static long of(BigDecimal exact) {
        return (long) exact.doubleValue();
    }
}
