package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BiFunction;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.LedgerDesk;
import tools.jackson.databind.JsonNode;

/** {@code /ledger}: entries, why each leg is what it is, whether the chain holds; periods closed, mistakes reversed. */
final class LedgerRoutes implements Routes {

    private static final String ENTRIES = "/api/v1/ledger/entries/{entry}";

    private final LedgerDesk desk;
    private final Reception reception;
    private final WholeLedger whole;

    LedgerRoutes(LedgerDesk desk, Reception reception, WholeLedger whole) {
        this.desk = desk;
        this.reception = reception;
        this.whole = whole;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(ENTRIES, this::entry);
        routes.get(ENTRIES + "/legs/{leg}/explanation", this::explanation);
        routes.get("/api/v1/ledger/periods", http -> whole(http, desk.periods()));
        routes.post("/api/v1/ledger/periods", http -> write(http, desk::close));
        routes.post("/api/v1/ledger/reversals", http -> write(http, desk::reverse));
        routes.get("/api/v1/ledger/head", http -> whole(http, desk.head()));
        routes.get("/api/v1/ledger/verification", this::verification);
    }

    private void entry(Context http) {
        Reply.send(http, desk.entry(number(http, "entry"), reception.caller(http), Language.of(http)));
    }

    private void explanation(Context http) {
        int leg = (int) Math.min(number(http, "leg"), Integer.MAX_VALUE);
        Reply.send(http, desk.explanation(number(http, "entry"), leg, reception.caller(http), Language.of(http)));
    }

    private void verification(Context http) {
        reception.caller(http);
        whole.read(http, () -> Reply.send(http, desk.verification()));
    }

    private void write(Context http, BiFunction<JsonNode, Intent, Answer> verb) {
        Intent intent = reception.intent(http);
        Reply.send(http, verb.apply(Posted.json(http), intent));
    }

    private void whole(Context http, Answer answer) {
        reception.caller(http);
        Reply.send(http, answer);
    }

    /** The number in the address; one that is none finds nothing. */
    private static long number(Context http, String name) {
        String text = http.pathParam(name);
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }
}
