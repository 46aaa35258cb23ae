package org.fendan.core.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One day of a count: counted or skipped, and why.
 *
 * @param number how many days have been counted when this one ends; a skipped day does not raise it
 * @param occasion the holiday it belongs to or was shifted for, in the calendar's own words
 */
public record Counted(LocalDate date, int number, DayKind kind, Optional<String> occasion) {

    public boolean isSkipped() {
        return !kind.counts();
    }
}
