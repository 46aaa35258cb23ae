package org.fendan.app.web.office;

import java.util.List;
import org.fendan.app.desk.Desks;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Room;

/** Payment runs, users and organisations, and the record of who did what. */
public final class OfficePages implements Room {

    private final List<Room> rooms;

    public OfficePages(Desks desks) {
        this.rooms = List.of(
                new PaymentRunPages(desks.paymentRuns()),
                new UserPages(desks),
                new OrganisationPages(desks.people().organisations()),
                new OwnPages(desks),
                new AuditPages(desks));
    }

    @Override
    public void register(Doors doors) {
        rooms.forEach(room -> room.register(doors));
    }
}
