package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.LedgerDesk;

/** {@code /accounts}: balances and statements, to those whose money it is. */
final class AccountRoutes implements Routes {

    private final LedgerDesk desk;
    private final Reception reception;

    AccountRoutes(LedgerDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/accounts", this::list);
        routes.get("/api/v1/accounts/<account>/statement", this::statement);
    }

    private void list(Context http) {
        Caller caller = reception.caller(http);
        Query query = Query.of(http, "prefix", "asOf", "recordedAsOf");
        Reply.send(http, desk.accounts(query.text("prefix").orElse(""), query.moment(), caller));
    }

    private void statement(Context http) {
        Caller caller = reception.caller(http);
        Query query = Query.of(http, "asOf", "recordedAsOf", "cursor", "pageSize");
        Reply.send(
                http,
                desk.statement(
                        http.pathParam("account"),
                        query.text("cursor"),
                        query.moment(),
                        query.pageSize(),
                        caller,
                        Language.of(http)));
    }
}
