package org.fendan.app.web.inbox;

import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.CaseQuery;
import org.fendan.app.desk.Desks;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;

/** {@code /}: what there is. */
public final class InboxPages implements Room {

    private static final int PAGE = 50;

    private final Desktop desktop;

    public InboxPages(Desks desks) {
        this.desktop = new Desktop(desks);
    }

    @Override
    public void register(Doors doors) {
        doors.get("/", this::overview);
    }

    private void overview(Call call) {
        CaseQuery wanted =
                new CaseQuery(Optional.empty(), call.query("bank"), call.query("stage"), call.query("cursor"), PAGE);
        call.show(
                Heading.of(Section.INBOX, call.tongue()),
                "inbox/overview.jte",
                Map.of("page", desktop.overview(call.caller(), wanted, call.tongue())));
    }
}
