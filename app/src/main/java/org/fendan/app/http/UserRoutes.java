package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.desk.UserRegister;

/** {@code /users}: who may sign in, by what, and what they may do. */
final class UserRoutes implements Routes {

    private static final String USERS = "/api/v1/users";
    private static final String USER = USERS + "/{user}";

    private final UserRegister desk;
    private final SessionDesk sessions;
    private final Reception reception;

    UserRoutes(UserRegister desk, SessionDesk sessions, Reception reception) {
        this.desk = desk;
        this.sessions = sessions;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(USERS, this::list);
        routes.post(USERS, this::create);
        routes.get(USER, this::user);
        routes.put(USER, this::change);
        routes.post(USER + "/keys", this::addKey);
        routes.delete(USER + "/keys/{key}", this::removeKey);
        routes.post(USER + "/password-reset", this::resetPassword);
        routes.delete(USER + "/second-factor", this::removeFactor);
        routes.delete(USER + "/sessions", this::endSessions);
    }

    private void list(Context http) {
        Caller caller = caller(http);
        Reply.send(http, desk.list(Query.of(http, "cursor", "pageSize").page(), caller, Language.of(http)));
    }

    private void create(Context http) {
        Intent intent = managing(http, reception.intent(http));
        Reply.sendVersioned(http, desk.create(Posted.json(http), intent));
    }

    private void user(Context http) {
        Caller caller = caller(http);
        Query.of(http);
        Reply.sendVersioned(http, desk.user(name(http), caller, Language.of(http)));
    }

    private void change(Context http) {
        Intent intent = managing(http, reception.change(http));
        Reply.sendVersioned(http, desk.change(name(http), Posted.json(http), intent));
    }

    private void addKey(Context http) {
        Intent intent = managing(http, reception.intent(http));
        Reply.sendVersioned(http, desk.addKey(name(http), Posted.json(http), intent));
    }

    private void removeKey(Context http) {
        Intent intent = managing(http, reception.intent(http));
        Reply.sendVersioned(http, desk.removeKey(name(http), http.pathParam("key"), intent));
    }

    private void resetPassword(Context http) {
        Intent intent = managing(http, reception.intent(http));
        Reply.sendVersioned(http, desk.resetPassword(name(http), Posted.json(http), intent));
    }

    private void removeFactor(Context http) {
        Intent intent = managing(http, reception.intent(http));
        Reply.sendVersioned(http, desk.removeFactor(name(http), intent));
    }

    private void endSessions(Context http) {
        Caller caller = caller(http);
        Query.of(http);
        Reply.send(http, sessions.endAllOf(name(http), caller, Reception.source(http), Language.of(http)));
    }

    private static String name(Context http) {
        return http.pathParam("user");
    }

    private Caller caller(Context http) {
        Caller caller = reception.caller(http);
        return Reception.managing(http, caller, caller);
    }

    private static Intent managing(Context http, Intent intent) {
        return Reception.managing(http, intent.caller(), intent);
    }
}
