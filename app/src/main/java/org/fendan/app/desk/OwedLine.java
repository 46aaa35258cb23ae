package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.app.store.CaseIndex;
import org.fendan.core.casefile.Deadline;

/**
 * A deadline in a line: enough to sort and to filter many without reading their cases.
 *
 * @param day {@link CaseIndex#UNKNOWN_DAY} where nobody can know it yet
 * @param step the step that is owed
 */
record OwedLine(LocalDate day, LocalDate started, Optional<LocalDate> met, String step) {

    private static final String UNMET = "-";

    static OwedLine of(Deadline deadline) {
        return new OwedLine(
                deadline.due().day().orElse(CaseIndex.UNKNOWN_DAY),
                deadline.started(),
                deadline.met(),
                deadline.duty().owed());
    }

    static String text(List<Deadline> deadlines) {
        return deadlines.stream().map(OwedLine::of).map(OwedLine::text).collect(Collectors.joining("\n"));
    }

    private String text() {
        return String.join(
                " ",
                day.toString(),
                started.toString(),
                met.map(LocalDate::toString).orElse(UNMET),
                step);
    }

    /** The lines of a text, in the order of the deadlines they were made of. */
    static List<OwedLine> lines(String text) {
        return text.lines().map(OwedLine::read).toList();
    }

    private static OwedLine read(String line) {
        String[] parts = line.split(" ", 4);
        return new OwedLine(
                LocalDate.parse(parts[0]),
                LocalDate.parse(parts[1]),
                Optional.of(parts[2]).filter(met -> !met.equals(UNMET)).map(LocalDate::parse),
                parts[3]);
    }

    boolean isKnown() {
        return !day.equals(CaseIndex.UNKNOWN_DAY);
    }

    /** The same with the day a calendar published since gives it. */
    OwedLine due(LocalDate known) {
        return new OwedLine(known, started, met, step);
    }

    /** How it stands on a day; its last day is still in time. */
    Deadline.Standing on(LocalDate asOf) {
        if (!isKnown()) {
            return met.isPresent() ? Deadline.Standing.MET : Deadline.Standing.UNKNOWN;
        }
        if (met.isPresent()) {
            return met.get().isAfter(day) ? Deadline.Standing.MET_LATE : Deadline.Standing.MET;
        }
        return asOf.isAfter(day) ? Deadline.Standing.OVERDUE : Deadline.Standing.OPEN;
    }
}
