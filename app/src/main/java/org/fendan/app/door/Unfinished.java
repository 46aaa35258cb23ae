package org.fendan.app.door;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sign-ins whose password was right and whose code is still to come, so that no page carries a password. */
public final class Unfinished {

    private static final int MOST = 1_000;
    private static final int BYTES = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Who signs in, and what they typed. */
    public record Begun(String user, String password) {
        @Override
        public String toString() {
            return "Begun[" + user + "]";
        }
    }

    private record Waiting(Begun begun, Instant until) {}

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    public Unfinished(InstantSource clock) {
        this.clock = clock;
    }

    /** Keeps it for a while; answers the ticket that finds it again, once. */
    public synchronized String keep(Begun begun) {
        Instant now = clock.instant();
        waiting.values().removeIf(one -> !now.isBefore(one.until()));
        if (waiting.size() >= MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        waiting.put(ticket, new Waiting(begun, now.plus(PATIENCE)));
        return ticket;
    }

    public synchronized Optional<Begun> take(String ticket) {
        return Optional.ofNullable(waiting.remove(ticket))
                .filter(one -> clock.instant().isBefore(one.until()))
                .map(Waiting::begun);
    }
}
