package org.fendan.app.web.page;

import java.util.Optional;
import java.util.Set;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.people.Role;
import org.fendan.app.people.Session;

/**
 * Who reads a page.
 *
 * @param user empty where nobody is signed in
 * @param roles empty where nobody reads
 * @param guard what the page's forms repeat; empty without a session
 */
public record Reader(String user, String role, String organisation, Set<Role> roles, String guard) {

    /** Somebody whom nothing is shown that is not for everybody. */
    static final Reader NOBODY = new Reader("", "", "", Set.of(), "");

    public Reader {
        roles = Set.copyOf(roles);
    }

    static Reader of(Caller caller, Optional<SessionDesk.Seen> seen, Tongue tongue) {
        return new Reader(
                caller.user(),
                caller.role().label().in(tongue.language()),
                caller.organisation(),
                Set.of(caller.role()),
                seen.map(SessionDesk.Seen::session).map(Session::guard).orElse(""));
    }

    /** Somebody who looks on without having signed in, where that is allowed. */
    static Reader visitor(Caller caller) {
        return new Reader("", "", "", Set.of(caller.role()), "");
    }

    public boolean isKnown() {
        return !user.isEmpty();
    }

    /** Whether pages are shown that are not for everybody. */
    public boolean isInside() {
        return !roles.isEmpty();
    }

    /** Whether there is a session that can be left, and whose forms may be sent. */
    public boolean isInSession() {
        return !guard.isEmpty();
    }
}
