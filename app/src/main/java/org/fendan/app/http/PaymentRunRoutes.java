package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.PaymentRunDesk;
import org.fendan.app.desk.PaymentRunSheet;

/** {@code /payment-runs}: granted subsidies are listed, approved and paid together. */
final class PaymentRunRoutes implements Routes {

    private static final String RUNS = "/api/v1/payment-runs";

    private final PaymentRunDesk desk;
    private final Reception reception;

    PaymentRunRoutes(PaymentRunDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post(RUNS, this::draft);
        routes.get(RUNS, this::list);
        routes.get(RUNS + "/{run}", this::show);
        routes.get(RUNS + "/{run}/export.csv", this::export);
        routes.post(RUNS + "/{run}/approval", this::decide);
        routes.post(RUNS + "/{run}/payments", this::pay);
        routes.post(RUNS + "/{run}/cancellation", this::cancel);
    }

    private void draft(Context http) {
        Intent intent = reception.intent(http);
        Answer answer = desk.draft(Posted.json(http), intent);
        if (!answer.isProblem() && !intent.dryRun()) {
            http.header("Location", RUNS + "/" + answer.body().path("id").asString());
        }
        Reply.sendRun(http, answer);
    }

    private void list(Context http) {
        Caller caller = reception.caller(http);
        Query query = Query.of(http, "scheme", "cursor", "pageSize");
        Reply.send(http, desk.runs(query.text("scheme"), query.page(), caller));
    }

    private void show(Context http) {
        Caller caller = reception.caller(http);
        Query.of(http);
        Reply.sendRun(http, desk.run(http.pathParam("run"), caller, Language.of(http)));
    }

    private void decide(Context http) {
        Intent intent = reception.change(http);
        Reply.sendRun(http, desk.decide(http.pathParam("run"), Posted.json(http), intent));
    }

    private void pay(Context http) {
        Intent intent = reception.change(http);
        Reply.sendRun(http, desk.pay(http.pathParam("run"), Posted.json(http), intent));
    }

    private void cancel(Context http) {
        Intent intent = reception.change(http);
        Reply.sendRun(http, desk.cancel(http.pathParam("run"), Posted.json(http), intent));
    }

    private void export(Context http) {
        Caller caller = reception.caller(http);
        Query.of(http);
        PaymentRunSheet sheet = desk.sheet(http.pathParam("run"), caller, Language.of(http));
        if (sheet.refused().isPresent()) {
            Reply.send(http, sheet.refused().get());
            return;
        }
        Reply.csv(http, http.pathParam("run"), sheet.csv());
    }
}
