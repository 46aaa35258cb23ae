package org.fendan.app.web.sign;

import java.util.List;
import java.util.Map;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.door.Entrance;
import org.fendan.app.door.Sender;
import org.fendan.app.people.Session;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;

/** {@code /account} and {@code /sign-out}: where one is signed in, and how one leaves. */
public final class AccountPages implements Room {

    private final Desks desks;
    private final Entrance entrance;

    public AccountPages(Desks desks, Entrance entrance) {
        this.desks = desks;
        this.entrance = entrance;
    }

    @Override
    public void register(Doors doors) {
        doors.get("/account", this::account);
        doors.post("/sign-out", this::signOut);
    }

    private void account(Call call) {
        String current =
                call.session().map(SessionDesk.Seen::session).map(Session::id).orElse("");
        List<AccountLine> lines = call
                .reads()
                .filter(caller -> !caller.user().equals(Caller.VISITOR))
                .map(caller -> desks.sessions().own(caller))
                .orElse(List.of())
                .stream()
                .map(session -> AccountLine.of(session, current))
                .toList();
        call.show(Heading.of(Section.ACCOUNT, call.tongue()), "sign/account.jte", Map.of("sessions", lines));
    }

    private void signOut(Call call) {
        SessionDesk.Seen seen = call.session().orElseThrow();
        if (call.field("everywhere").isPresent()) {
            desks.sessions()
                    .endAll(
                            seen.caller(),
                            Sender.source(call.http(), seen.session().means()));
        }
        entrance.leave(call.http());
        call.go(SignInPages.PATH);
    }
}
