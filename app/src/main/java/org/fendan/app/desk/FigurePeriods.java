package org.fendan.app.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The stretches a figure is told by: months, or where there were too many of them, quarters, or years. */
enum FigurePeriods {
    MONTHS(1),
    QUARTERS(3),
    YEARS(12);

    private static final int MOST = 24;
    private static final int QUARTER = 3;

    private final int months;

    FigurePeriods(int months) {
        this.months = months;
    }

    /** The finest in which these days are not too many. */
    static FigurePeriods over(LocalDate from, LocalDate lastDay) {
        long count = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(lastDay)) + 1;
        return Stream.of(values())
                .filter(one -> count <= (long) MOST * one.months)
                .findFirst()
                .orElse(YEARS);
    }

    /** The first month of the stretch a month lies in. */
    YearMonth begin(YearMonth month) {
        return month.minusMonths((month.getMonthValue() - 1) % months);
    }

    /** "2021-04", "2021 Q2" or "2021". */
    String label(YearMonth month) {
        return switch (this) {
            case MONTHS -> month.toString();
            case QUARTERS -> month.getYear() + " Q" + ((month.getMonthValue() - 1) / QUARTER + 1);
            case YEARS -> String.valueOf(month.getYear());
        };
    }

    /** Every stretch of these days, by its first month; the last ones where there are too many. */
    List<YearMonth> all(LocalDate from, LocalDate lastDay) {
        YearMonth first = begin(YearMonth.from(from));
        long count = ChronoUnit.MONTHS.between(first, YearMonth.from(lastDay)) / months + 1;
        long skipped = Math.max(0, count - MOST);
        return Stream.iterate(first.plusMonths(skipped * months), month -> month.plusMonths(months))
                .limit(Math.max(0, count - skipped))
                .toList();
    }

    YearMonth last(YearMonth first) {
        return first.plusMonths(months - 1L);
    }
}
