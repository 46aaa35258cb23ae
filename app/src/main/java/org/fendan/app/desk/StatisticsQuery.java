package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fendan.core.scheme.Catalogue;

/**
 * Which cases are counted, and over which days, both included.
 *
 * @param pool every scheme that draws on the single account of this name
 * @param active how many active enterprises there are, where somebody knows
 */
public record StatisticsQuery(
        Optional<String> scheme, Optional<String> pool, LocalDate from, LocalDate lastDay, OptionalLong active) {

    /** These days. */
    public static StatisticsQuery of(Optional<String> scheme, LocalDate from, LocalDate lastDay) {
        return new StatisticsQuery(scheme, Optional.empty(), from, lastDay, OptionalLong.empty());
    }

    /** The schemes it is about. */
    List<String> schemes(Catalogue catalogue) {
        return catalogue.ids().stream()
                .filter(id -> scheme.map(id::equals).orElse(true))
                .filter(id -> pool.map(own -> drawsOn(catalogue, id, own)).orElse(true))
                .toList();
    }

    private static boolean drawsOn(Catalogue catalogue, String id, String pool) {
        return catalogue.latest(id).stream()
                .flatMap(one -> one.funds().stream())
                .anyMatch(fund -> fund.pool().equals(Optional.of(pool)));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay);
    }

    /** Whether a day lies in the same period of the year before. */
    boolean coversBefore(LocalDate day) {
        return !day.isBefore(baseFrom()) && !day.isAfter(baseLastDay());
    }

    LocalDate baseFrom() {
        return from.minusYears(1);
    }

    /** The last of February stays the last of February. */
    LocalDate baseLastDay() {
        LocalDate before = lastDay.minusYears(1);
        boolean monthEnd = lastDay.getDayOfMonth() == lastDay.lengthOfMonth();
        return monthEnd ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }
}
