package org.fendan.bench;

import java.math.BigDecimal;

/**
 * What a figure must be for the run to succeed.
 *
 * @param limit the last figure that is good enough
 * @param direction whether more is better
 */
record Bar(double limit, Direction direction) {

    /** Which figures are better. */
    enum Direction {
        /** As much as possible. */
        MORE,
        /** As little as possible. */
        LESS
    }

    static Bar atLeast(double limit) {
        return new Bar(limit, Direction.MORE);
    }

    static Bar atMost(double limit) {
        return new Bar(limit, Direction.LESS);
    }

    boolean isMetBy(double figure) {
        return direction == Direction.MORE ? figure >= limit : figure <= limit;
    }

    /** The worst figure that is as good as the accepted one, give or take so much of it. */
    Bar around(double accepted, double tolerance) {
        return new Bar(accepted * (direction == Direction.MORE ? 1 - tolerance : 1 + tolerance), direction);
    }

    @Override
    public String toString() {
        return (direction == Direction.MORE ? "≥ " : "≤ ")
                + BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
