package org.fendan.app.web;

import java.util.Optional;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.people.Session;

/**
 * Who reads a page, as its head says.
 *
 * @param user empty where nobody is signed in
 * @param guard what the page's forms repeat; empty without a session
 */
public record Reader(String user, String role, String organisation, String guard) {

    static final Reader NOBODY = new Reader("", "", "", "");

    static Reader of(Caller caller, Optional<SessionDesk.Seen> seen, Tongue tongue) {
        return new Reader(
                caller.user(),
                caller.role().label().in(tongue.language()),
                caller.organisation(),
                seen.map(SessionDesk.Seen::session).map(Session::guard).orElse(""));
    }

    public boolean isKnown() {
        return !user.isEmpty();
    }

    /** Whether there is a session that can be left. */
    public boolean isInSession() {
        return !guard.isEmpty();
    }
}
