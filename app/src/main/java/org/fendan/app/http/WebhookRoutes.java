package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.WebhookDesk;

/** {@code /webhooks}: where an organisation wants to be told what happens. */
final class WebhookRoutes implements Routes {

    private static final String HOOKS = "/api/v1/webhooks";
    private static final String HOOK = "webhook";
    private static final String ONE = HOOKS + "/{" + HOOK + "}";

    private final WebhookDesk desk;
    private final Reception reception;

    WebhookRoutes(WebhookDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post(HOOKS, this::subscribe);
        routes.get(HOOKS, this::list);
        routes.get(ONE, http -> look(http, desk::one));
        routes.delete(ONE, http -> act(http, desk::end));
        routes.post(ONE + "/secret", http -> act(http, desk::rotate));
        routes.post(ONE + "/ping", http -> act(http, desk::ping));
        routes.post(ONE + "/replay", this::replay);
        routes.get(ONE + "/deliveries", http -> look(http, desk::deliveries));
    }

    private void subscribe(Context http) {
        Intent intent = reception.intent(http);
        Answer answer = desk.subscribe(Posted.json(http), intent);
        if (!answer.isProblem() && !intent.dryRun()) {
            http.header("Location", HOOKS + "/" + answer.body().path("id").asString());
        }
        Reply.send(http, answer);
    }

    private void list(Context http) {
        Reply.send(http, desk.list(Query.of(http, "cursor", "pageSize").page(), reception.caller(http)));
    }

    private void replay(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, desk.replay(http.pathParam(HOOK), Posted.json(http), intent));
    }

    private void act(Context http, Act act) {
        Intent intent = reception.intent(http);
        Reply.send(http, act.on(http.pathParam(HOOK), intent));
    }

    private void look(Context http, Look look) {
        Caller caller = reception.caller(http);
        Query.of(http);
        Reply.send(http, look.at(http.pathParam(HOOK), caller, Language.of(http)));
    }

    @FunctionalInterface
    private interface Act {
        Answer on(String id, Intent intent);
    }

    @FunctionalInterface
    private interface Look {
        Answer at(String id, Caller caller, String language);
    }
}
