package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.casefile.Deadline;

/**
 * Which deadlines are listed.
 *
 * @param asOf the day as of which they stand
 * @param from the first day by which something is owed; from the first of all where empty
 * @param lastDay the last such day; through the last of all, and those whose day is unknown, where empty
 */
public record DeadlineQuery(
        LocalDate asOf,
        Optional<String> scheme,
        Optional<String> bank,
        Optional<Deadline.Standing> standing,
        Optional<LocalDate> from,
        Optional<LocalDate> lastDay) {

    /** Every one, as it stands on a day. */
    public static DeadlineQuery on(LocalDate asOf) {
        return new DeadlineQuery(
                asOf, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public DeadlineQuery standing(Deadline.Standing wanted) {
        return new DeadlineQuery(asOf, scheme, bank, Optional.of(wanted), from, lastDay);
    }

    /** Those owed within these days, both included. */
    public DeadlineQuery within(LocalDate first, LocalDate last) {
        return new DeadlineQuery(asOf, scheme, bank, standing, Optional.of(first), Optional.of(last));
    }

    boolean covers(OwedLine line) {
        return standing.map(wanted -> wanted == line.on(asOf)).orElse(true)
                && from.map(day -> !line.day().isBefore(day)).orElse(true)
                && lastDay.map(day -> !line.day().isAfter(day)).orElse(true);
    }
}
