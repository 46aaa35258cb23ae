package org.fendan.core.time;

import java.time.LocalDate;
import java.util.Optional;

/** The last day of a delay, or the reason why nobody can know it yet. */
public sealed interface Due {

    /** The last day, where it is known. */
    Optional<LocalDate> day();

    /**
     * A known last day.
     *
     * @param date the delay is kept on this day, and broken on the next
     */
    record On(LocalDate date) implements Due {

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(date);
        }
    }

    /**
     * A count that leaves the published calendar; it is never continued by a guess.
     *
     * @param calendar the calendar's name
     * @param known the days the calendar knows
     */
    record Unknown(LocalDate event, String calendar, DateSpan known) implements Due {

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }

        /** Says where the count left the calendar. */
        public String beyond() {
            return "counted from " + event + ", the delay leaves the calendar " + calendar + ", which knows " + known;
        }
    }
}
