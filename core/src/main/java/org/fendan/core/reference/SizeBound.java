package org.fendan.core.reference;

import org.fendan.core.money.Money;

/**
 * The least figures an industry asks for in one indicator, each included.
 *
 * <p>In persons for employees, in fen for sums. Bounds that do not fall from large to small are refused.
 */
public record SizeBound(SizeIndicator indicator, long large, long medium, long small) {

    private static final long YUAN_PER_WAN = 10_000;

    public SizeBound {
        if (large <= medium || medium <= small || small <= 0) {
            throw new IllegalArgumentException("the bounds of " + indicator + " must fall from large to small: " + large
                    + ", " + medium + ", " + small);
        }
    }

    /** Converts figures as the regulation writes them: persons, or sums in 万元 (10,000 yuan). */
    static SizeBound asWritten(SizeIndicator indicator, long large, long medium, long small) {
        return indicator == SizeIndicator.EMPLOYEES
                ? new SizeBound(indicator, large, medium, small)
                : new SizeBound(indicator, fen(large), fen(medium), fen(small));
    }

    private static long fen(long wan) {
        return Money.ofYuan(Math.multiplyExact(wan, YUAN_PER_WAN)).fen();
    }

    /** The least figure of a class; a micro enterprise has none, so 0. */
    public long least(SizeClass size) {
        return switch (size) {
            case LARGE -> large;
            case MEDIUM -> medium;
            case SMALL -> small;
            case MICRO -> 0;
        };
    }
}
