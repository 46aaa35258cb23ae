package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.OrganisationDesk;

/** {@code /organisations}: whom users belong to. */
final class OrganisationRoutes implements Routes {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String ORGANISATION = ORGANISATIONS + "/{code}";

    private final OrganisationDesk desk;
    private final Reception reception;

    OrganisationRoutes(OrganisationDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(ORGANISATIONS, this::list);
        routes.post(ORGANISATIONS, this::add);
        routes.get(ORGANISATION, this::organisation);
        routes.put(ORGANISATION, this::change);
    }

    private void list(Context http) {
        Caller caller = caller(http);
        Reply.send(http, desk.list(Query.of(http, "cursor", "pageSize").page(), caller));
    }

    private void add(Context http) {
        Intent intent = managing(http, reception.intent(http));
        Reply.sendVersioned(http, desk.register(Posted.json(http), intent));
    }

    private void organisation(Context http) {
        Caller caller = caller(http);
        Query.of(http);
        Reply.sendVersioned(http, desk.organisation(http.pathParam("code"), caller, Language.of(http)));
    }

    private void change(Context http) {
        Intent intent = managing(http, reception.change(http));
        Reply.sendVersioned(http, desk.change(http.pathParam("code"), Posted.json(http), intent));
    }

    private Caller caller(Context http) {
        Caller caller = reception.caller(http);
        return Reception.managing(http, caller, caller);
    }

    private static Intent managing(Context http, Intent intent) {
        return Reception.managing(http, intent.caller(), intent);
    }
}
