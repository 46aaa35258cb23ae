package org.fendan.app.web.figures;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.fendan.app.desk.FigureDesk;
import org.fendan.app.desk.StatisticsQuery;
import org.fendan.app.web.page.Call;

/**
 * Which figures a page is asked for. Where no days are named, the year up to the last step anybody took.
 *
 * @param wrong whether the days that were named could not be read
 */
public record FigureQuestion(StatisticsQuery query, boolean wrong) {

    private static final int MOST_YEARS = 100;

    static FigureQuestion of(Call call, FigureDesk desk) {
        Optional<LocalDate> from = day(call, "from");
        Optional<LocalDate> lastDay = day(call, "lastDay");
        boolean wrong = (call.query("from").isPresent() && from.isEmpty())
                || (call.query("lastDay").isPresent() && lastDay.isEmpty())
                || (from.isPresent() && lastDay.isPresent() && lastDay.get().isBefore(from.get()));
        LocalDate last = wrong
                ? lastMonth(call, desk)
                : lastDay.orElseGet(() ->
                        from.map(first -> first.plusYears(1).minusDays(1)).orElseGet(() -> lastMonth(call, desk)));
        LocalDate first = wrong ? yearTo(last) : from.orElseGet(() -> yearTo(last));
        return new FigureQuestion(
                new StatisticsQuery(call.query("scheme"), call.query("pool"), first, last, OptionalLong.empty()),
                wrong);
    }

    /** All schemes over the usual days. */
    static FigureQuestion usual(Call call, FigureDesk desk) {
        LocalDate last = lastMonth(call, desk);
        return new FigureQuestion(StatisticsQuery.of(Optional.empty(), yearTo(last), last), false);
    }

    private static LocalDate yearTo(LocalDate last) {
        return last.minusYears(1).plusDays(1);
    }

    /** The end of the month of the last step; today where there is none. */
    private static LocalDate lastMonth(Call call, FigureDesk desk) {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.ofHours(8));
        return desk.latest(call.caller(), 1).stream()
                .map(last -> last.day().withDayOfMonth(last.day().lengthOfMonth()))
                .filter(day -> day.isBefore(today))
                .findFirst()
                .orElse(today);
    }

    private static Optional<LocalDate> day(Call call, String name) {
        try {
            return call.query(name).map(LocalDate::parse).filter(day -> Math.abs(day.getYear() - 2000) < MOST_YEARS);
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    public String scheme() {
        return query.scheme().orElse("");
    }

    public String pool() {
        return query.pool().orElse("");
    }
}
