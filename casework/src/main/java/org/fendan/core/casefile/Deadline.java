package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.scheme.Duty;
import org.fendan.core.scheme.Effect;
import org.fendan.core.time.Due;
import org.fendan.core.time.WorkCalendar;

/**
 * A duty that a step of a case started: by when another step is owed, and whether it was taken.
 *
 * @param due the last day, or unknown past the published calendar
 * @param met the day the owed step was taken; empty while it is owed
 */
public record Deadline(Duty duty, LocalDate started, Due due, Optional<LocalDate> met) {

    /** How a deadline stands on a day. */
    public enum Standing {
        OPEN,
        MET,
        MET_LATE,
        OVERDUE,
        UNKNOWN
    }

    /** All deadlines of a case, in the order their time started. */
    public static List<Deadline> of(CaseFile file, WorkCalendar calendar) {
        List<Deadline> deadlines = new ArrayList<>();
        for (CaseEvent event : file.events()) {
            for (Duty duty : file.scheme().procedure().duties()) {
                if (duty.after().equals(event.step()) && event.agreed()) {
                    deadlines.add(new Deadline(
                            duty, event.date(), duty.within().due(event.date(), calendar), met(file, event, duty)));
                }
            }
        }
        return deadlines;
    }

    private static Optional<LocalDate> met(CaseFile file, CaseEvent start, Duty duty) {
        return file.events().stream()
                .filter(later -> later.number() > start.number() && later.effect() != Effect.LAPSE)
                .filter(later -> later.step().equals(duty.owed()))
                .map(CaseEvent::date)
                .findFirst();
    }

    /** How it stands on a day; its last day is still in time. */
    public Standing on(LocalDate day) {
        if (!(due instanceof Due.On on)) {
            return met.isPresent() ? Standing.MET : Standing.UNKNOWN;
        }
        if (met.isPresent()) {
            return met.get().isAfter(on.date()) ? Standing.MET_LATE : Standing.MET;
        }
        return day.isAfter(on.date()) ? Standing.OVERDUE : Standing.OPEN;
    }
}
