package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.CaseQuery;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.LookUpDesk;
import org.fendan.core.scheme.Effect;

/** {@code /cases}: loans are filed, taken step by step, and looked up. */
final class CaseRoutes implements Routes {

    private static final String CASES = "/api/v1/cases";

    private final CaseDesk desk;
    private final LookUpDesk lookUps;
    private final Reception reception;

    CaseRoutes(CaseDesk desk, LookUpDesk lookUps, Reception reception) {
        this.desk = desk;
        this.lookUps = lookUps;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post(CASES, this::file);
        routes.get(CASES, this::list);
        routes.get(CASES + "/{case}", this::show);
        routes.get(CASES + "/{case}/events/{event}/explanation", this::explain);
        routes.post(CASES + "/{case}/steps/{step}", this::step);
        routes.post(CASES + "/{case}/claims", http -> step(http, Effect.CLAIM));
        routes.post(CASES + "/{case}/recoveries", http -> step(http, Effect.RECOVER));
    }

    private void file(Context http) {
        Intent intent = reception.intent(http);
        Reply.sendCase(http, desk.file(Posted.json(http), intent));
    }

    private void step(Context http) {
        Intent intent = reception.change(http);
        Reply.sendCase(http, desk.step(http.pathParam("case"), http.pathParam("step"), Posted.json(http), intent));
    }

    private void step(Context http, Effect effect) {
        Intent intent = reception.change(http);
        Reply.sendCase(http, desk.step(http.pathParam("case"), effect, Posted.json(http), intent));
    }

    private void list(Context http) {
        Query query = Query.of(http, "scheme", "bank", "stage", "cursor", "pageSize");
        CaseQuery wanted = new CaseQuery(
                query.text("scheme"), query.text("bank"), query.text("stage"), query.text("cursor"), query.pageSize());
        Reply.send(http, lookUps.cases(wanted, reception.caller(http)));
    }

    private void show(Context http) {
        Reply.sendCase(http, lookUps.oneCase(http.pathParam("case"), reception.caller(http), Language.of(http)));
    }

    private void explain(Context http) {
        String event = http.pathParam("event");
        int number = event.matches("[0-9]{1,9}") ? Integer.parseInt(event) : 0;
        Reply.send(
                http, lookUps.explanation(http.pathParam("case"), number, reception.caller(http), Language.of(http)));
    }
}
