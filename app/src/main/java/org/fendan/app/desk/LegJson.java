package org.fendan.app.desk;

import java.util.List;
import java.util.stream.IntStream;
import org.fendan.app.json.Json;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.StatementLine;
import org.fendan.core.ledger.Difference;
import org.fendan.core.ledger.Leg;
import org.fendan.core.ledger.Verification;
import tools.jackson.databind.node.ObjectNode;

/** Entries, legs and statement lines. */
final class LegJson {

    private LegJson() {}

    static ObjectNode entry(EntryView view) {
        ObjectNode node = Json.object()
                .put("entry", view.entry().sequence())
                .put("recordedAt", view.entry().recordedAt())
                .put("actor", view.entry().actor());
        view.entry().chain().ifPresent(chain -> {
            node.put("chain", chain.id()).put("date", chain.date().toString()).put("purpose", chain.purpose());
            chain.reverses().ifPresent(original -> node.put("reverses", original));
        });
        List<Leg> legs = view.legs();
        node.set("legs", Json.array(IntStream.range(0, legs.size()).boxed().toList(), at -> leg(legs.get(at), at + 1)));
        node.set("block", LedgerJson.head(view.block()));
        return node;
    }

    /** A leg with its number within the entry, by which its explanation is asked. */
    static ObjectNode leg(Leg leg, int number) {
        ObjectNode node = Json.object()
                .put("leg", number)
                .put("account", leg.account().path())
                .put("side", leg.side().name())
                .put("kind", leg.kind().name())
                .put("slice", leg.slice());
        node.set("amount", Json.money(leg.amount()));
        leg.hold().ifPresent(hold -> node.put("hold", hold));
        return node;
    }

    static ObjectNode line(StatementLine line) {
        ObjectNode node = Json.object()
                .put("entry", line.entry())
                .put("place", line.place())
                .put("date", line.date().toString())
                .put("chain", line.chain())
                .put("purpose", line.purpose())
                .put("side", line.leg().side().name())
                .put("kind", line.leg().kind().name())
                .put("slice", line.leg().slice());
        line.reverses().ifPresent(original -> node.put("reverses", original));
        node.set("amount", Json.money(line.leg().amount()));
        node.set("balance", Json.money(line.balance()));
        return node;
    }

    static ObjectNode verification(Verification verification, boolean clean) {
        ObjectNode node = Json.object()
                .put("clean", clean)
                .put("blocks", verification.blocks())
                .put("entries", verification.entries())
                .put("chains", verification.chains());
        node.set("head", LedgerJson.head(verification.head()));
        node.set("differences", Json.array(verification.differences(), LegJson::difference));
        return node;
    }

    static ObjectNode difference(Difference difference) {
        return Json.object().put("place", difference.place()).put("words", difference.words());
    }
}
