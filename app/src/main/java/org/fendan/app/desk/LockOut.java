package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.fendan.app.people.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Counts failures in a row: after five by a name from one network, that name is locked there for a quarter of an hour,
 * and after fifty from wherever they come, everywhere. So nobody locks a name for its owner with a few wrong guesses.
 *
 * <p>It has so many places and no more, and a name's place cannot be told from outside: whoever tries millions of names
 * fills no memory and frees nobody's place.
 */
final class LockOut {

    static final int FAILURES = 5;
    static final int ANYWHERE = 50;
    static final Duration LOCKED = Duration.ofMinutes(15);

    private static final int PLACES = 1 << 16;
    private static final Tries NONE = new Tries(0, Instant.EPOCH);

    private final Count here = new Count(FAILURES);
    private final Count anywhere = new Count(ANYWHERE);
    private final byte[] salt = new Secrets().bytes(16);
    private final InstantSource clock;

    LockOut(InstantSource clock) {
        this.clock = clock;
    }

    boolean isLocked(String name, Source source) {
        return here.isLocked(place(name, source)) || anywhere.isLocked(place(name));
    }

    /** Counts a failure; whether it was the one that locked the name. While it is locked here nothing is counted. */
    boolean failed(String name, Source source) {
        if (isLocked(name, source)) {
            return false;
        }
        boolean locksHere = here.failed(place(name, source));
        return anywhere.failed(place(name)) || locksHere;
    }

    void succeeded(String name, Source source) {
        here.forget(place(name, source));
        anywhere.forget(place(name));
    }

    private int place(String name, Source source) {
        return place(name + "\n" + source.network());
    }

    private int place(String key) {
        String hash = Sha256.of(salt, key.getBytes(StandardCharsets.UTF_8));
        return Integer.parseInt(hash.substring(0, 4), 16);
    }

    /** Failures in a row by place, which is locked by so many of them. */
    private final class Count {

        private final AtomicReferenceArray<@Nullable Tries> places = new AtomicReferenceArray<>(PLACES);
        private final int most;

        Count(int most) {
            this.most = most;
        }

        boolean isLocked(int place) {
            return isLocked(Optional.ofNullable(places.get(place)).orElse(NONE));
        }

        private boolean isLocked(Tries tries) {
            return tries.count >= most && clock.instant().isBefore(tries.until);
        }

        boolean failed(int place) {
            Tries after = places.accumulateAndGet(place, NONE, (before, none) -> {
                Tries tries = before == null ? NONE : before;
                if (isLocked(tries)) {
                    return new Tries(tries.count + 1, tries.until);
                }
                int count = tries.count >= most ? 1 : tries.count + 1;
                return new Tries(count, clock.instant().plus(LOCKED));
            });
            return after.count == most;
        }

        void forget(int place) {
            places.set(place, null);
        }
    }

    /** @param until when a lock made by the last failure ends */
    private record Tries(int count, Instant until) {}
}
