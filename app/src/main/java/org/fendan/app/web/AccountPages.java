package org.fendan.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.door.Entrance;
import org.fendan.app.door.Sender;
import org.fendan.app.people.Session;

/** {@code /account} and {@code /sign-out}: where one is signed in, and how one leaves. */
final class AccountPages {

    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;

    private final Desks desks;
    private final Entrance entrance;
    private final Readers readers;
    private final Pages pages;
    private final SignInPages signIns;

    AccountPages(Desks desks, Entrance entrance, Readers readers, Pages pages, SignInPages signIns) {
        this.desks = desks;
        this.entrance = entrance;
        this.readers = readers;
        this.pages = pages;
        this.signIns = signIns;
    }

    void register(RoutesConfig routes) {
        routes.get("/account", this::account);
        routes.post("/sign-out", this::signOut);
    }

    private void account(Context http) {
        Optional<Caller> caller = readers.signedIn(http);
        if (caller.isEmpty()) {
            signIns.turnAway(http);
            return;
        }
        String current = readers.session(http)
                .map(SessionDesk.Seen::session)
                .map(Session::id)
                .orElse("");
        List<AccountLine> lines = desks.sessions().own(caller.get()).stream()
                .map(session -> AccountLine.of(session, current))
                .toList();
        pages.show(http, "account.jte", Tongue.of(http), Map.of("sessions", lines));
    }

    private void signOut(Context http) {
        Tongue tongue = Tongue.of(http);
        Optional<SessionDesk.Seen> seen = readers.session(http);
        if (seen.isPresent() && !entrance.isGuarded(http, seen.get().session())) {
            http.status(FORBIDDEN);
            pages.note(http, tongue, Word.STALE_PAGE, Word.STALE_PAGE_HINT);
            return;
        }
        seen.ifPresent(found -> leave(http, found));
        http.status(SEE_OTHER).header("Location", tongue.to(SignInPages.PATH));
    }

    private void leave(Context http, SessionDesk.Seen seen) {
        if ("true".equals(http.formParam("everywhere"))) {
            desks.sessions()
                    .endAll(seen.caller(), Sender.source(http, seen.session().means()));
        }
        entrance.leave(http);
    }
}
