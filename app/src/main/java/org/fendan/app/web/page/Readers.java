package org.fendan.app.web.page;

import io.javalin.http.Context;
import java.util.Optional;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Lens;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.door.Entrance;
import org.fendan.app.people.Role;

/** Finds out who reads the console: by their session, or by the name and key a program sends. */
public final class Readers {

    private static final Caller VISITOR = new Caller(Caller.VISITOR, Role.AUDITOR, "");

    private final Desks desks;
    private final Entrance entrance;
    private final boolean open;

    /** {@code open}: whether the console may be read without signing in, as an auditor reads it. */
    public Readers(Desks desks, Entrance entrance, boolean open) {
        this.desks = desks;
        this.entrance = entrance;
        this.open = open;
    }

    public boolean isOpen() {
        return open;
    }

    public Optional<SessionDesk.Seen> session(Context http) {
        return http.header("Authorization") == null ? entrance.seen(http) : Optional.empty();
    }

    /** Who has signed in. */
    public Optional<Caller> signedIn(Context http) {
        return recognised(http).map(UserDesk.Recognised::caller);
    }

    /** Who has signed in, and by what. */
    public Optional<UserDesk.Recognised> recognised(Context http) {
        return session(http)
                .map(seen ->
                        new UserDesk.Recognised(seen.caller(), seen.session().means()))
                .or(() -> desks.users().recognise(Optional.ofNullable(http.header("Authorization"))));
    }

    /** How this reader sees a case. */
    public Lens lens(Context http, Caller caller, String id) {
        String means = recognised(http).map(UserDesk.Recognised::means).orElse("");
        return desks.masking().lens(caller, means, Optional.of(id));
    }

    /** Whose eyes a page is for; empty where it is for nobody's. */
    public Optional<Caller> caller(Context http) {
        return signedIn(http).or(() -> open ? Optional.of(VISITOR) : Optional.empty());
    }

    Reader reader(Context http, Tongue tongue) {
        return signedIn(http)
                .map(caller -> Reader.of(caller, session(http), tongue))
                .orElse(open ? Reader.visitor(VISITOR) : Reader.NOBODY);
    }

    /** Whether a form repeats the guard of the session it was sent in. */
    boolean isGuarded(Context http) {
        return session(http)
                .filter(seen -> entrance.isGuarded(http, seen.session()))
                .isPresent();
    }
}
