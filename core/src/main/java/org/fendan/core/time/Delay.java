package org.fendan.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A number of days after an event, in calendar or in working days; the count starts the day after the event.
 *
 * <p>A last day that does not work is not moved. Fewer than one day is refused.
 */
public record Delay(int count, Unit unit) {

    /** What is counted. */
    public enum Unit {
        /** Every day (日). */
        CALENDAR_DAYS,
        /** Days that work by the calendar (工作日). */
        WORKING_DAYS
    }

    public Delay {
        if (count < 1) {
            throw new IllegalArgumentException("a delay counts at least 1 day, not " + count);
        }
    }

    public static Delay calendarDays(int count) {
        return new Delay(count, Unit.CALENDAR_DAYS);
    }

    public static Delay workingDays(int count) {
        return new Delay(count, Unit.WORKING_DAYS);
    }

    /** Finds the last day. Calendar days need nothing of the calendar, so they are never unknown. */
    public Due due(LocalDate event, WorkCalendar calendar) {
        return switch (unit) {
            case CALENDAR_DAYS -> new Due.On(event.plusDays(count));
            case WORKING_DAYS ->
                calendar.plusWorkdays(event, count)
                        .<Due>map(Due.On::new)
                        .orElseGet(() -> new Due.Unknown(event, calendar.name(), calendar.known()));
        };
    }

    /**
     * Lists every day from the one after the event to the last, counted or skipped: the explanation of {@link #due}.
     *
     * <p>Where the last day is unknown, the list ends with the last day the calendar knows.
     */
    public List<Counted> count(LocalDate event, WorkCalendar calendar) {
        return switch (unit) {
            case CALENDAR_DAYS ->
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> new Counted(event.plusDays(n), n, DayKind.CALENDAR_DAY, Optional.empty()))
                        .toList();
            case WORKING_DAYS -> countWorkdays(event, calendar);
        };
    }

    private List<Counted> countWorkdays(LocalDate event, WorkCalendar calendar) {
        List<Counted> days = new ArrayList<>();
        int counted = 0;
        for (LocalDate day = event.plusDays(1); counted < count && calendar.knows(day); day = day.plusDays(1)) {
            DayKind kind = calendar.kind(day);
            counted += kind.counts() ? 1 : 0;
            days.add(new Counted(day, counted, kind, calendar.occasion(day)));
        }
        return List.copyOf(days);
    }
}
