package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.FundDesk;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.LookUpDesk;

/** {@code /agreements}, {@code /blacklist} and {@code /deadlines}: what is on record beside the loans. */
final class RegisterRoutes implements Routes {

    private static final String[] PAGED = {"cursor", "pageSize"};

    private final FundDesk funds;
    private final LookUpDesk lookUps;
    private final Reception reception;

    RegisterRoutes(FundDesk funds, LookUpDesk lookUps, Reception reception) {
        this.funds = funds;
        this.lookUps = lookUps;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/agreements", this::agree);
        routes.get("/api/v1/agreements", this::agreements);
        routes.get("/api/v1/blacklist", this::blacklist);
        routes.get("/api/v1/deadlines", this::deadlines);
    }

    private void agree(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, funds.agree(Posted.json(http), intent));
    }

    private void agreements(Context http) {
        Caller caller = reception.caller(http);
        Reply.send(http, lookUps.agreements(Query.of(http, PAGED).page(), caller));
    }

    private void blacklist(Context http) {
        Caller caller = reception.caller(http);
        Reply.send(http, lookUps.blacklist(Query.of(http, PAGED).page(), caller));
    }

    private void deadlines(Context http) {
        Caller caller = reception.caller(http);
        Query query = Query.of(http, "asOf", "cursor", "pageSize");
        Reply.send(http, lookUps.deadlines(query.needDate("asOf"), query.page(), caller));
    }
}
