package org.fendan.core.money;

import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, while it is read: "-1030000.01" has the digits 103000001, seven of them before the point
 * and two behind it.
 *
 * @param digits all of them as one whole number, below 0 behind a minus
 */
record Decimal(long digits, int whole, int decimals) {

    private static final long[] TENS = new long[19];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    /**
     * Reads digits and, behind a point, more of them; null where the text is anything else, or has more than {@code
     * mostWhole} before the point or {@code mostDecimals} behind it, which together are no more than a long holds.
     */
    static @Nullable Decimal read(String text, int mostWhole, int mostDecimals) {
        int begin = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        int whole = end - begin;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (whole < 1 || whole > mostWhole || decimals > mostDecimals || (point >= 0 && decimals == 0)) {
            return null;
        }
        long digits = 0;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (i != point) {
                return null;
            }
        }
        return new Decimal(begin == 0 ? digits : -digits, whole, decimals);
    }

    /** Whether zeros stand before the first digit that counts. */
    boolean isPadded() {
        return whole > 1 && Math.abs(digits) < TENS[whole + decimals - 1];
    }

    /** What its digits are to be divided by. */
    long divisor() {
        return TENS[decimals];
    }
}
