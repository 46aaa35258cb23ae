package org.fendan.app.web;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.fendan.app.desk.Desks;
import org.fendan.app.door.Entrance;
import org.fendan.app.plugin.LoadReport;
import org.fendan.app.web.cases.CasePages;
import org.fendan.app.web.inbox.InboxPages;
import org.fendan.app.web.law.SchemePages;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.sign.AccountPages;
import org.fendan.app.web.sign.SignInPages;

/** The console: every room of it. */
public final class Console {

    private final Desks desks;
    private final Entrance entrance;
    private final boolean open;
    private final SignInPages signIns;
    private final List<Room> rooms;

    /** {@code open}: whether it may be read without signing in, as an auditor reads it. */
    public Console(Desks desks, LoadReport report, boolean open) {
        this.desks = desks;
        this.open = open;
        this.entrance = new Entrance(desks.sessions());
        this.signIns = new SignInPages(desks, entrance);
        this.rooms = List.of(
                signIns,
                new AccountPages(desks, entrance),
                new InboxPages(desks),
                new CasePages(desks),
                new SchemePages(desks, report));
    }

    public void register(RoutesConfig routes) {
        Doors doors = new Doors(routes, desks, entrance, open, signIns::turnAway);
        rooms.forEach(room -> room.register(doors));
    }
}
