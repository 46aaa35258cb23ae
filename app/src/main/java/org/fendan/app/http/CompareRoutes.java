package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.CompareDesk;

/** {@code /comparisons}: schemes side by side. Nothing is stored, and anybody may ask. */
final class CompareRoutes implements Routes {

    private final CompareDesk desk;

    CompareRoutes(CompareDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/comparisons", this::compare);
    }

    private void compare(Context http) {
        Query.of(http);
        Reply.send(http, desk.compare(Posted.json(http), Language.of(http)));
    }
}
