package org.fendan.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, half-open: the first day is in it, the day it ends at is not.
 *
 * <p>People read and write it with its last day ("2019-11-25/2022-11-24"); a span without a day is refused.
 *
 * @param until the first day after the span; absent while it has no end
 */
public record DateSpan(LocalDate from, Optional<LocalDate> until) {

    public DateSpan {
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw new IllegalArgumentException("a span needs at least one day: it starts on " + from
                    + ", and would end with " + until.get().minusDays(1));
        }
    }

    /** Starts on a day and has no end. */
    public static DateSpan since(LocalDate from) {
        return new DateSpan(from, Optional.empty());
    }

    /** Ends before a day: {@code until} is not in the span. */
    public static DateSpan between(LocalDate from, LocalDate until) {
        return new DateSpan(from, Optional.of(until));
    }

    /** Ends with a day: {@code lastDay} is in the span. */
    public static DateSpan throughDay(LocalDate from, LocalDate lastDay) {
        return between(from, lastDay.plusDays(1));
    }

    /** Reads "2019-11-25/2022-11-24", last day included, or "2019-11-25/" for a span without an end. */
    public static DateSpan parse(String text) {
        int slash = text.indexOf('/');
        boolean endless = slash == text.length() - 1;
        if (slash != Days.LENGTH || (!endless && text.length() != 2 * Days.LENGTH + 1)) {
            throw unreadable(text, null);
        }
        try {
            LocalDate from = Days.parse(text.substring(0, slash));
            return endless ? since(from) : throughDay(from, Days.parse(text.substring(slash + 1)));
        } catch (DateTimeException noSuchDay) {
            throw unreadable(text, noSuchDay);
        }
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "not a span of days: \"" + text + "\"; write the first and the last day, both included, "
                        + "like \"2019-11-25/2022-11-24\", or \"2019-11-25/\" for a span without an end",
                cause);
    }

    /** The last day in the span; absent while it has no end. */
    public Optional<LocalDate> lastDay() {
        return until.map(day -> day.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && isBeforeEnd(day);
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(DateSpan other) {
        return isBeforeEnd(other.from) && other.isBeforeEnd(from);
    }

    /** Whether one begins on the very day at which the other ends: no gap and no double day. */
    public boolean abuts(DateSpan other) {
        return until.equals(Optional.of(other.from)) || other.until.equals(Optional.of(from));
    }

    private boolean isBeforeEnd(LocalDate day) {
        return until.isEmpty() || day.isBefore(until.get());
    }

    /** First and last day, both included: the form {@link #parse} reads. */
    @Override
    public String toString() {
        return from + "/" + lastDay().map(LocalDate::toString).orElse("");
    }
}
