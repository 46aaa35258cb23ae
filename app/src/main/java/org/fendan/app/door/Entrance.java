package org.fendan.app.door;

import io.javalin.http.Context;
import java.util.Optional;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.desk.Source;
import org.fendan.app.people.Session;
import org.fendan.app.people.Sessions;

/** Where browsers come in: finds the session a request belongs to, begins and ends it. */
public final class Entrance {

    /** The header by which a script repeats the session's guard. */
    public static final String GUARD_HEADER = "X-CSRF-Token";

    /** The field by which a form does. */
    public static final String GUARD_FIELD = "csrf";

    /** Not "cookies": that would sign out of every other app under our domain, and ours is taken by itself. */
    private static final String FORGET = "\"cache\", \"storage\"";

    private static final String SEEN = "seen";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FORM_WITH_FILES = "multipart/form-data";

    private final SessionDesk desk;

    public Entrance(SessionDesk desk) {
        this.desk = desk;
    }

    /** Who is signed in at the browser a request comes from. */
    public Optional<SessionDesk.Seen> seen(Context http) {
        Optional<SessionDesk.Seen> known = Optional.ofNullable(http.attribute(SEEN));
        if (known.isPresent()) {
            return known;
        }
        Optional<SessionDesk.Seen> seen = SessionCookie.token(http).flatMap(desk::seen);
        seen.ifPresent(found -> http.attribute(SEEN, found));
        seen.flatMap(SessionDesk.Seen::renewed).ifPresent(token -> SessionCookie.give(http, token));
        return seen;
    }

    /** Whether a request repeats its session's guard, which other sites cannot know. */
    public boolean isGuarded(Context http, Session session) {
        return Optional.ofNullable(http.header(GUARD_HEADER))
                .or(() -> isForm(http) ? Optional.ofNullable(http.formParam(GUARD_FIELD)) : Optional.empty())
                .filter(session::isGuardedBy)
                .isPresent();
    }

    /** Signs a browser in; whatever session it had before is over. */
    public Session begin(Context http, String user, Source source) {
        end(http);
        Sessions.Opened opened = desk.begin(user, source);
        SessionCookie.give(http, opened.token());
        return opened.session();
    }

    /** Signs a browser out. */
    public void end(Context http) {
        SessionCookie.token(http).ifPresent(token -> {
            desk.end(token);
            SessionCookie.take(http);
        });
    }

    /** Signs a browser out, and has it forget whatever else it kept of us. */
    public void leave(Context http) {
        end(http);
        http.header("Clear-Site-Data", FORGET);
    }

    private static boolean isForm(Context http) {
        String type = Optional.ofNullable(http.contentType()).orElse("");
        return type.startsWith(FORM) || type.startsWith(FORM_WITH_FILES);
    }
}
