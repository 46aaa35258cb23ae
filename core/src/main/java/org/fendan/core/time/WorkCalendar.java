package org.fendan.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days that work, for the years that are published; immutable.
 *
 * <p>A day not declared otherwise works from Monday to Friday. Nothing is said about a day outside the known span.
 */
public final class WorkCalendar {

    private final String name;
    private final DateSpan known;
    private final Map<LocalDate, String> offDays;
    private final Map<LocalDate, String> shiftedWorkdays;
    private final List<LocalDate> workdays;

    private WorkCalendar(
            String name, DateSpan known, Map<LocalDate, String> offDays, Map<LocalDate, String> shiftedWorkdays) {
        this.name = name;
        this.known = known;
        this.offDays = Map.copyOf(offDays);
        this.shiftedWorkdays = Map.copyOf(shiftedWorkdays);
        this.workdays = known.from()
                .datesUntil(known.until().orElseThrow())
                .filter(this::isWorkday)
                .toList();
    }

    /**
     * Builds a calendar from what was declared, each day with its occasion ("春节").
     *
     * <p>Refused: a span without an end, a declared day outside it, a day both off and shifted, and a shifted workday
     * from Monday to Friday, which works anyway.
     *
     * @param name says which calendar and which version it is, for explanations
     */
    public static WorkCalendar of(
            String name, DateSpan known, Map<LocalDate, String> offDays, Map<LocalDate, String> shiftedWorkdays) {
        if (known.until().isEmpty()) {
            throw new IllegalArgumentException("the calendar " + name + " must say through which day it is published");
        }
        offDays.keySet().forEach(day -> refuse(!known.contains(day), day, "is outside " + known));
        shiftedWorkdays.keySet().forEach(day -> {
            refuse(!known.contains(day), day, "is outside " + known);
            refuse(offDays.containsKey(day), day, "is declared both off and shifted");
            refuse(!isWeekend(day), day, "is declared shifted, but works anyway");
        });
        return new WorkCalendar(name, known, offDays, shiftedWorkdays);
    }

    private static void refuse(boolean wrong, LocalDate day, String why) {
        if (wrong) {
            throw new IllegalArgumentException(day + " " + why);
        }
    }

    /** Which calendar and which version it is. */
    public String name() {
        return name;
    }

    /** The published days; always with an end. */
    public DateSpan known() {
        return known;
    }

    public boolean knows(LocalDate day) {
        return known.contains(day);
    }

    /** Whether a known day works; refuses a day the calendar does not know. */
    public boolean isWorkday(LocalDate day) {
        return kind(day).counts();
    }

    /** Says what a known day is, never {@link DayKind#CALENDAR_DAY}; refuses a day the calendar does not know. */
    public DayKind kind(LocalDate day) {
        if (!knows(day)) {
            throw new IllegalArgumentException(day + " is not in the calendar " + name + ", which knows " + known);
        }
        if (offDays.containsKey(day)) {
            return DayKind.HOLIDAY;
        }
        if (shiftedWorkdays.containsKey(day)) {
            return DayKind.SHIFTED_WORKDAY;
        }
        return isWeekend(day) ? DayKind.WEEKEND : DayKind.WEEKDAY;
    }

    /** The holiday a day belongs to, or was shifted for. */
    public Optional<String> occasion(LocalDate day) {
        return Optional.ofNullable(offDays.get(day)).or(() -> Optional.ofNullable(shiftedWorkdays.get(day)));
    }

    /**
     * Finds the n-th workday after a day, which is itself not counted; absent when the count leaves the known days.
     *
     * @param n at least 1
     */
    public Optional<LocalDate> plusWorkdays(LocalDate start, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("counting workdays begins with 1, not " + n);
        }
        if (start.isBefore(known.from().minusDays(1))) {
            return Optional.empty();
        }
        int found = Collections.binarySearch(workdays, start);
        int next = found >= 0 ? found + 1 : -found - 1;
        return n <= workdays.size() - next ? Optional.of(workdays.get(next + n - 1)) : Optional.empty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    @Override
    public String toString() {
        return name + " " + known;
    }
}
