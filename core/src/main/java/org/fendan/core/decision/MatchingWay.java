package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way in which a refusal would turn: everything in it has to change.
 *
 * @param lastDay the last day of application on which it still helps; empty where no end is known
 */
public record MatchingWay(List<MatchingChange> changes, Optional<LocalDate> lastDay) {

    public MatchingWay {
        changes = List.copyOf(changes);
    }

    MatchingWay by(Optional<LocalDate> day) {
        return new MatchingWay(changes, earlier(lastDay, day));
    }

    /** Both ways together. */
    MatchingWay and(MatchingWay other) {
        List<MatchingChange> all =
                Stream.concat(changes.stream(), other.changes.stream()).toList();
        return new MatchingWay(all, earlier(lastDay, other.lastDay));
    }

    static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(LocalDate::compareTo);
    }
}
