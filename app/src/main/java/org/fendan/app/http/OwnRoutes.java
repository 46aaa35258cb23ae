package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.UserAccount;

/** {@code /me}: what everybody manages of their own; and {@code /setup}, where a password is chosen by a one-time code. */
final class OwnRoutes implements Routes {

    private static final String ME = "/api/v1/me";

    private final UserAccount desk;
    private final Reception reception;

    OwnRoutes(UserAccount desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/setup", this::setUp);
        routes.get(ME, this::me);
        routes.post(ME + "/password", this::password);
        routes.post(ME + "/second-factor", this::factor);
        routes.post(ME + "/second-factor/confirmation", this::confirm);
    }

    private void setUp(Context http) {
        Query.of(http);
        Reply.send(http, desk.setUp(Posted.json(http), Reception.source(http), Language.of(http)));
    }

    private void me(Context http) {
        Caller caller = reception.caller(http);
        Query.of(http);
        Reply.send(http, desk.me(caller, Reception.source(http)));
    }

    private void password(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, desk.changePassword(Posted.json(http), intent));
    }

    private void factor(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, desk.makeFactor(Posted.json(http), intent));
    }

    private void confirm(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, desk.confirmFactor(Posted.json(http), intent));
    }
}
