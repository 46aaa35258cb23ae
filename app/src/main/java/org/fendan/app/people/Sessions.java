package org.fendan.app.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Who is signed in with a browser at this node; a restart signs everybody out. */
public final class Sessions {

    private static final int ID_BYTES = 9;

    /**
     * How long sessions last, and how many there may be.
     *
     * @param idle how long one may be away
     * @param whole how long one may stay at most
     * @param each of one user; the one longest unused ends first
     * @param all of all users together
     */
    public record Limits(Duration idle, Duration whole, int each, int all) {
        public static final Limits STANDARD = new Limits(Duration.ofMinutes(15), Duration.ofHours(8), 5, 10_000);
    }

    /** A session with the token that belongs to it, which is told this once. */
    public record Opened(String token, Session session) {}

    private final Limits limits;
    private final InstantSource clock;

    /** By the hash of their tokens, the one longest unused first. */
    private final Map<String, Session> open = new LinkedHashMap<>();

    public Sessions(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    public Limits limits() {
        return limits;
    }

    /** Begins a session for somebody who has shown who they are. */
    public synchronized Opened begin(User user, String from) {
        sweep();
        Instant now = clock.instant();
        List<Session> own = of(user.name());
        if (own.size() >= limits.each()) {
            open.remove(own.get(0).hash());
        }
        if (open.size() >= limits.all()) {
            open.remove(open.keySet().iterator().next());
        }
        return keep(user, from, now, now);
    }

    /** The session a token belongs to, as of now; empty once it has run out. */
    public synchronized Optional<Session> find(String token) {
        Instant now = clock.instant();
        Optional<Session> found = Optional.ofNullable(open.remove(Token.hash(token)))
                .filter(session -> lives(session, now))
                .map(session -> session.usedAt(now));
        found.ifPresent(session -> open.put(session.hash(), session));
        return found;
    }

    /** Whether somebody may go on in a session: they are still who signed in, by the same password. */
    public static boolean holds(Session session, User user) {
        return user.active() && session.proof().equals(proof(user));
    }

    /** The same session under a new token, because what its user may do has changed; empty where nothing has. */
    public synchronized Optional<Opened> renew(Session session, User user) {
        if (session.rights().equals(rights(user)) || open.remove(session.hash()) == null) {
            return Optional.empty();
        }
        return Optional.of(keep(user, session.from(), session.began(), session.used()));
    }

    public synchronized void end(Session session) {
        open.remove(session.hash());
    }

    /** Ends one of a user's sessions; false where they have none of this id. */
    public synchronized boolean end(String user, String id) {
        return open.values()
                .removeIf(session -> session.user().equals(user) && session.id().equals(id));
    }

    /** Ends all sessions of a user, and says how many there were. */
    public synchronized int endAll(String user) {
        sweep();
        int before = open.size();
        open.values().removeIf(session -> session.user().equals(user));
        return before - open.size();
    }

    /** A user's sessions, the one longest unused first. */
    public synchronized List<Session> of(String user) {
        Instant now = clock.instant();
        return open.values().stream()
                .filter(session -> session.user().equals(user) && lives(session, now))
                .sorted(Comparator.comparing(Session::used))
                .toList();
    }

    private Opened keep(User user, String from, Instant began, Instant used) {
        String token = Token.random();
        Session session = new Session(
                Token.random(ID_BYTES),
                Token.hash(token),
                Token.random(),
                user.name(),
                rights(user),
                proof(user),
                from,
                began,
                used);
        open.put(session.hash(), session);
        return new Opened(token, session);
    }

    private boolean lives(Session session, Instant now) {
        return now.isBefore(session.used().plus(limits.idle()))
                && now.isBefore(session.began().plus(limits.whole()));
    }

    private void sweep() {
        Instant now = clock.instant();
        open.values().removeIf(session -> !lives(session, now));
    }

    private static String rights(User user) {
        return user.role() + " " + user.organisation() + " " + user.person() + " " + new TreeSet<>(user.positions())
                + " " + user.limit();
    }

    private static String proof(User user) {
        return Token.hash(user.credentials().password().orElse("") + "\n"
                + user.credentials().factor().map(SecondFactor::secret).orElse(""));
    }
}
