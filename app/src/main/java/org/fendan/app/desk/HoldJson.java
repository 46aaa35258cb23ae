package org.fendan.app.desk;

import java.util.Locale;
import org.fendan.app.json.Json;
import org.fendan.app.store.HoldRow;
import org.fendan.core.ledger.Hold;
import org.fendan.core.settlement.KeptFor;
import tools.jackson.databind.node.ObjectNode;

/** Holds: how much is kept, for which case, until when. */
final class HoldJson {

    private HoldJson() {}

    static ObjectNode hold(HoldRow row) {
        Hold hold = row.hold();
        KeptFor kept = KeptFor.of(hold);
        ObjectNode node = Json.object()
                .put("hold", hold.id())
                .put("state", hold.state().name().toLowerCase(Locale.ROOT))
                .put("case", kept.caseId())
                .put("event", kept.event())
                .put("debit", hold.debit().path())
                .put("credit", hold.credit().path())
                .put("slice", hold.slice())
                .put("reservedOn", row.date().toString())
                .put("entry", row.entry());
        kept.run().ifPresent(run -> node.put("paymentRun", run));
        hold.expires().ifPresent(day -> node.put("heldUntil", day.toString()));
        node.set("amount", Json.money(hold.amount()));
        if (!hold.isPending()) {
            node.set("posted", Json.money(hold.posted()));
        }
        return node;
    }
}
