package org.fendan.app.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fendan.core.casefile.Deadline;

/**
 * How many deadlines lie within so many days.
 *
 * @param first the fewest days; below it there is no border where it is the least number
 * @param last the most days; above it there is no border where it is the greatest number
 * @param late how many of them are past, or were kept too late
 */
public record DayCount(int first, int last, int count, int late) {

    private static final List<Integer> LEFT = List.of(Integer.MIN_VALUE, -30, -7, 0, 4, 8, 16, 31, 61);
    private static final List<Integer> TAKEN = List.of(0, 1, 4, 8, 16, 31, 61);

    private record Days(long days, boolean late) {}

    /** Deadlines open on a day, by the days left; below zero, by how long they are past. */
    static List<DayCount> left(List<CaseFigures> cases, LocalDate on) {
        return of(LEFT, begun(cases, on).flatMap(deadline -> left(deadline, on)).toList());
    }

    private static Stream<Days> left(Deadline deadline, LocalDate on) {
        boolean open = deadline.met().filter(day -> !day.isAfter(on)).isEmpty();
        return open
                ? deadline.due().day().map(due -> ChronoUnit.DAYS.between(on, due)).stream()
                        .map(days -> new Days(days, days < 0))
                : Stream.of();
    }

    /** Duties done by a day, by the days it took from their start. */
    static List<DayCount> taken(List<CaseFigures> cases, LocalDate from, LocalDate lastDay) {
        return of(
                TAKEN,
                begun(cases, lastDay)
                        .filter(deadline -> deadline.met()
                                .filter(day -> !day.isBefore(from) && !day.isAfter(lastDay))
                                .isPresent())
                        .map(deadline -> {
                            LocalDate met = deadline.met().orElseThrow();
                            boolean late =
                                    deadline.due().day().filter(met::isAfter).isPresent();
                            return new Days(Math.max(0, ChronoUnit.DAYS.between(deadline.started(), met)), late);
                        })
                        .toList());
    }

    private static Stream<Deadline> begun(List<CaseFigures> cases, LocalDate on) {
        return cases.stream()
                .flatMap(one -> one.deadlines().stream())
                .filter(deadline -> !deadline.started().isAfter(on));
    }

    private static List<DayCount> of(List<Integer> borders, List<Days> days) {
        return IntStream.range(0, borders.size())
                .mapToObj(i -> {
                    int last = i + 1 < borders.size() ? borders.get(i + 1) - 1 : Integer.MAX_VALUE;
                    List<Days> within = days.stream()
                            .filter(one -> one.days() >= borders.get(i) && one.days() <= last)
                            .toList();
                    return new DayCount(borders.get(i), last, within.size(), (int)
                            within.stream().filter(Days::late).count());
                })
                .toList();
    }
}
