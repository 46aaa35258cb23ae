package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.LedgerDesk;

/** {@code /accounts}: balances and statements, to those whose money it is. */
final class AccountRoutes implements Routes {

    private final LedgerDesk desk;
    private final Reception reception;
    private final WholeLedger whole;

    AccountRoutes(LedgerDesk desk, Reception reception, WholeLedger whole) {
        this.desk = desk;
        this.reception = reception;
        this.whole = whole;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/accounts", this::list);
        routes.get("/api/v1/accounts/<account>/statement", this::statement);
    }

    private void list(Context http) {
        Caller caller = reception.caller(http);
        Query query = Query.of(http, "prefix", "asOf", "recordedAsOf", "cursor", "pageSize");
        Runnable answer = () ->
                Reply.send(http, desk.accounts(query.text("prefix").orElse(""), query.moment(), query.page(), caller));
        if (query.text("pageSize").isPresent()) {
            answer.run();
        } else {
            whole.read(http, answer);
        }
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
