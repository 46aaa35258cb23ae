package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.MaskingDesk;

/** {@code /cases/{case}/unmasking}: somebody who sees values masked says why they need one case whole. */
final class UnmaskingRoutes implements Routes {

    private final MaskingDesk desk;
    private final Reception reception;

    UnmaskingRoutes(MaskingDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/cases/{case}/unmasking", this::unmask);
    }

    private void unmask(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, desk.unmask(http.pathParam("case"), Posted.json(http), intent));
    }
}
