package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import org.fendan.app.desk.Answer;
import org.fendan.app.plugin.LoadReport;

/** {@code /plugins}: which policy jars were admitted, which refused, and why. */
final class PluginRoutes implements Routes {

    private final LoadReport report;
    private final Reception reception;

    PluginRoutes(LoadReport report, Reception reception) {
        this.report = report;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/plugins", http -> {
            reception.caller(http);
            Reply.send(http, Answer.ok(report.json()));
        });
    }
}
