package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.MatchDesk;

/** {@code /matches}: every scheme asked at once. Anybody may ask; our own records count only for those who sign in. */
final class MatchRoutes implements Routes {

    private final MatchDesk desk;
    private final Reception reception;

    MatchRoutes(MatchDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/matches", this::match);
    }

    private void match(Context http) {
        Optional<Caller> caller =
                Optional.ofNullable(http.header("Authorization")).map(signed -> reception.caller(http));
        Query.of(http);
        Reply.send(http, desk.match(Posted.json(http), caller, Language.of(http)));
    }
}
