package org.fendan.core.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.time.DateSpan;

/**
 * A value with its versions by date, each cited, without a gap between them.
 *
 * <p>Before the first version and after the last there is no value: an old one is never fallen back to.
 */
public record Dated<T>(List<Version<T>> versions) {

    /** One version of a value, in force over a span of days. */
    public record Version<T>(T value, DateSpan inForce, Citation citation) {}

    public Dated {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a dated value needs a version");
        }
        for (int i = 1; i < versions.size(); i++) {
            requireAbutting(versions.get(i - 1), versions.get(i));
        }
    }

    private static void requireAbutting(Version<?> earlier, Version<?> later) {
        if (!earlier.inForce().until().equals(Optional.of(later.inForce().from()))) {
            throw new IllegalArgumentException(
                    "versions must follow each other without a gap: " + earlier.inForce() + " and " + later.inForce());
        }
    }

    /** A value with a single version. */
    public static <T> Dated<T> of(T value, DateSpan inForce, Citation citation) {
        return new Dated<>(List.of(new Version<>(value, inForce, citation)));
    }

    /** The same value, changed from a day on; the version before ends on the day before. */
    public Dated<T> then(LocalDate from, T value, Citation citation) {
        List<Version<T>> next = new ArrayList<>(versions);
        Version<T> last = next.remove(next.size() - 1);
        next.add(new Version<>(last.value(), new DateSpan(last.inForce().from(), Optional.of(from)), last.citation()));
        next.add(new Version<>(value, new DateSpan(from, last.inForce().until()), citation));
        return new Dated<>(next);
    }

    public Optional<Version<T>> at(LocalDate date) {
        for (Version<T> version : versions) {
            if (version.inForce().contains(date)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
