package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.LedgerDesk;

/** {@code /ledger}: entries, why each leg is what it is, and whether the chain holds. */
final class LedgerRoutes implements Routes {

    private static final String ENTRIES = "/api/v1/ledger/entries/{entry}";

    private final LedgerDesk desk;
    private final Reception reception;

    LedgerRoutes(LedgerDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(ENTRIES, this::entry);
        routes.get(ENTRIES + "/legs/{leg}/explanation", this::explanation);
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
        Reply.send(http, desk.verification());
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
