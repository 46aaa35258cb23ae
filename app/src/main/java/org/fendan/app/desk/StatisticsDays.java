package org.fendan.app.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.core.time.WorkCalendar;

/** How long things took, in days and in working days: how often each number of days, and nothing else. */
final class StatisticsDays {

    private final WorkCalendar calendar;
    private final TreeMap<Long, Long> days = new TreeMap<>();
    private final TreeMap<Long, Long> workdays = new TreeMap<>();
    private long unknown;

    StatisticsDays(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first day is not counted. */
    void add(LocalDate start, LocalDate end) {
        days.merge(ChronoUnit.DAYS.between(start, end), 1L, Long::sum);
        if (calendar.knows(start) && calendar.knows(end)) {
            long worked = start.plusDays(1)
                    .datesUntil(end.plusDays(1))
                    .filter(calendar::isWorkday)
                    .count();
            workdays.merge(worked, 1L, Long::sum);
        } else {
            unknown++;
        }
    }

    long count() {
        return total(days);
    }

    Optional<String> median() {
        return median(days);
    }

    Optional<String> shortest() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey().toString());
    }

    /** In working days; empty where the calendar does not know the days of some. */
    Optional<String> workdayMedian() {
        return unknown > 0 ? Optional.empty() : median(workdays);
    }

    Optional<String> workdayShortest() {
        return unknown > 0 || workdays.isEmpty()
                ? Optional.empty()
                : Optional.of(workdays.firstKey().toString());
    }

    private static long total(Map<Long, Long> times) {
        return times.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The one in the middle; of two, the shorter. */
    private static Optional<String> median(Map<Long, Long> times) {
        long left = (total(times) + 1) / 2;
        for (var entry : times.entrySet()) {
            left -= entry.getValue();
            if (left <= 0) {
                return Optional.of(entry.getKey().toString());
            }
        }
        return Optional.empty();
    }
}
