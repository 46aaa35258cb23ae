package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.FundDesk;
import org.fendan.app.desk.Intent;
import org.fendan.core.settlement.FundAct;

/** {@code /funds}: the pools at the banks, and what the authority does with them. */
final class FundRoutes implements Routes {

    private static final String FUND = "/api/v1/funds/{scheme}/{bank}/{fund}";

    private final FundDesk desk;
    private final Reception reception;

    FundRoutes(FundDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/funds", this::pools);
        routes.post(FUND + "/injections", http -> act(http, FundAct.Kind.INJECTION));
        routes.post(FUND + "/interest", http -> act(http, FundAct.Kind.INTEREST));
        routes.post(FUND + "/wind-downs", http -> act(http, FundAct.Kind.WIND_DOWN));
        routes.post(FUND + "/withdrawals", this::withdraw);
    }

    private void pools(Context http) {
        Caller caller = reception.caller(http);
        String scheme = Query.of(http, "scheme").need("scheme", "city.instrument");
        Reply.send(http, desk.pools(scheme, caller, Language.of(http)));
    }

    private void act(Context http, FundAct.Kind kind) {
        Intent intent = reception.intent(http);
        Reply.send(
                http,
                desk.act(
                        http.pathParam("scheme"),
                        http.pathParam("bank"),
                        http.pathParam("fund"),
                        kind,
                        Posted.json(http),
                        intent));
    }

    private void withdraw(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, desk.withdraw(http.pathParam("scheme"), http.pathParam("fund"), intent));
    }
}
