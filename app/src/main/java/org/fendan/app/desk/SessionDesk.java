package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.people.Session;
import org.fendan.app.people.Sessions;
import org.fendan.app.people.User;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.core.law.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * Knows who is signed in with a browser. Sessions are in the memory of the node that writes: the others pass on what
 * comes with one.
 */
public final class SessionDesk {

    private static final int OK = 200;

    /**
     * Somebody in a session.
     *
     * @param renewed a new token for their browser, where what they may do has changed since the last request
     */
    public record Seen(Caller caller, Session session, Optional<String> renewed) {}

    private final Sessions sessions;
    private final Reads reads;
    private final LedgerWriter writer;
    private final AuditDesk audit;

    public SessionDesk(Sessions sessions, Reads reads, LedgerWriter writer, AuditDesk audit) {
        this.sessions = sessions;
        this.reads = reads;
        this.writer = writer;
        this.audit = audit;
    }

    /**
     * Goes on only where sessions are begun.
     *
     * @throws Elsewhere where it is another node that signs in
     */
    public void requireHere() {
        Elsewhere.orHere(writer::here);
    }

    /** Begins a session for somebody who has just shown who they are. */
    public Sessions.Opened begin(String user, Source source) {
        User known = user(user).orElseThrow();
        return sessions.begin(known, source.address());
    }

    /**
     * Who holds this token; what they may do is read anew each time, so that what they lost is lost at once.
     *
     * @throws Elsewhere where it is not this node that signs in
     */
    public Optional<Seen> seen(String token) {
        Optional<Session> found = sessions.find(token);
        if (found.isEmpty()) {
            requireHere();
        }
        return found.flatMap(this::seen);
    }

    private Optional<Seen> seen(Session session) {
        Optional<User> user =
                user(session.user()).filter(known -> Sessions.holds(session, known) && UserDesk.mayEnter(reads, known));
        if (user.isEmpty()) {
            sessions.endAll(session.user());
        }
        return user.map(known -> sessions.renew(session, known)
                .map(opened -> new Seen(Caller.of(known), opened.session(), Optional.of(opened.token())))
                .orElseGet(() -> new Seen(Caller.of(known), session, Optional.empty())));
    }

    /** The caller's own sessions. */
    public Answer list(Caller caller, Optional<Session> current) {
        ObjectNode body = Json.object();
        body.set(
                "sessions",
                Json.array(
                        sessions.of(caller.user()),
                        session -> json(session)
                                .put(
                                        "current",
                                        current.filter(own -> own.id().equals(session.id()))
                                                .isPresent())));
        return Answer.ok(body);
    }

    /** What may be told of a session. */
    public ObjectNode json(Session session) {
        return Json.object()
                .put("id", session.id())
                .put("user", session.user())
                .put("from", session.from())
                .put("began", session.began().toString())
                .put("used", session.used().toString())
                .put("ends", session.began().plus(sessions.limits().whole()).toString())
                .put("idleSeconds", sessions.limits().idle().toSeconds());
    }

    /** Ends the session a token belongs to, if it is still there. */
    public void end(String token) {
        sessions.find(token).ifPresent(sessions::end);
    }

    /** Ends one of the caller's own sessions. */
    public Answer end(Caller caller, String id, Source source, String language) {
        requireHere();
        if (!sessions.end(caller.user(), id)) {
            return Problem.NOT_FOUND.answer(Text.of("没有这个登录会话：" + id, "you have no session \"" + id + "\""), language);
        }
        audit.note(Optional.of(caller), source, "session " + id + " ended", OK, "SIGNED_OUT");
        return Answer.ok(Json.object().put("ended", 1));
    }

    /** Ends all sessions of the caller. */
    public Answer endAll(Caller caller, Source source) {
        requireHere();
        int ended = sessions.endAll(caller.user());
        audit.note(Optional.of(caller), source, ended + " sessions ended", OK, "SIGNED_OUT");
        return Answer.ok(Json.object().put("ended", ended));
    }

    /** Ends all sessions of somebody else, for an administrator: a device is lost, or somebody else uses it. */
    public Answer endAllOf(String name, Caller caller, Source source, String language) {
        Optional<Answer> refused = UserFaults.refused(caller, false, language);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!UserDesk.isName(name) || user(name).isEmpty()) {
            return UserRegister.unknown(name, language);
        }
        requireHere();
        int ended = sessions.endAll(name);
        audit.note(Optional.of(caller), source, ended + " sessions of " + name + " ended", OK, "SESSIONS_ENDED");
        return Answer.ok(Json.object().put("ended", ended));
    }

    /** Of a user's sessions, the list the console shows. */
    public List<Session> own(Caller caller) {
        return sessions.of(caller.user());
    }

    private Optional<User> user(String name) {
        return reads.user(name).map(UserDesk::user);
    }
}
