package org.fendan.app.web.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a chart's values are, and how they are written on its axis and beside its bars. */
enum Measure {
    /** Sums in fen, told in ten thousands of yuan. */
    SUM(1_000_000),
    /** Hundredths of a per cent. */
    PERCENT(100),
    COUNT(1);

    private final long one;

    Measure(long one) {
        this.one = one;
    }

    /** What the smallest step of an axis counts in. */
    long one() {
        return one;
    }

    /** "1,234.5" of a sum, "12.5%" of a share, "17" of a count. */
    String text(long value) {
        BigDecimal units = BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(one), this == SUM ? 2 : 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        BigDecimal shown = units.scale() < 0 ? units.setScale(0, RoundingMode.UNNECESSARY) : units;
        String digits = shown.toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String grouped = whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",");
        return grouped + (point < 0 ? "" : digits.substring(point)) + (this == PERCENT ? "%" : "");
    }
}
