package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.HoldDesk;
import org.fendan.app.desk.HoldQuery;
import org.fendan.app.desk.Intent;

/** {@code /ledger/holds} and {@code /ledger/expiries}: what waits for a payment, and what waited too long. */
final class HoldRoutes implements Routes {

    private final HoldDesk desk;
    private final Reception reception;

    HoldRoutes(HoldDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/ledger/holds", this::list);
        routes.post("/api/v1/ledger/expiries", this::expire);
    }

    private void list(Context http) {
        Caller caller = reception.caller(http);
        Query query = Query.of(http, "state", "account", "cursor", "pageSize");
        HoldQuery wanted =
                new HoldQuery(query.text("state"), query.text("account"), query.text("cursor"), query.pageSize());
        Reply.send(http, desk.holds(wanted, caller, Language.of(http)));
    }

    private void expire(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, desk.expire(Posted.json(http), intent));
    }
}
