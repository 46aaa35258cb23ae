package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.QuestionDesk;
import tools.jackson.databind.JsonNode;

/** {@code /schemes}: what there is, and pure questions to it. Nothing is stored, and anybody may ask. */
final class SchemeRoutes implements Routes {

    private static final String SCHEMES = "/api/v1/schemes";

    private final QuestionDesk desk;

    SchemeRoutes(QuestionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                SCHEMES,
                http -> Reply.sendTagged(
                        http, desk.schemes(Query.of(http, "cursor", "pageSize").page())));
        routes.get(
                SCHEMES + "/{scheme}",
                http -> Reply.sendTagged(http, desk.scheme(http.pathParam("scheme"), Language.of(http))));
        routes.get(
                SCHEMES + "/{scheme}/schema",
                http -> Reply.sendTagged(http, desk.schema(http.pathParam("scheme"), Language.of(http))));
        routes.get(SCHEMES + "/{scheme}/template.csv", this::template);
        routes.post(SCHEMES + "/{scheme}/admissions", http -> ask(http, desk::admission));
        routes.post(SCHEMES + "/{scheme}/contributions", http -> ask(http, desk::contribution));
        routes.post(SCHEMES + "/{scheme}/losses", http -> ask(http, desk::loss));
        routes.post(SCHEMES + "/{scheme}/recoveries", http -> ask(http, desk::recovery));
        routes.post(SCHEMES + "/{scheme}/subsidies", http -> ask(http, desk::subsidy));
    }

    private void template(Context http) {
        String scheme = http.pathParam("scheme");
        Optional<String> csv = desk.template(scheme);
        if (csv.isEmpty()) {
            Reply.send(http, QuestionDesk.unknown(scheme, Language.of(http)));
            return;
        }
        Reply.csv(http, scheme, csv.get());
    }

    private static void ask(Context http, Question question) {
        Query.of(http);
        Reply.send(http, question.ask(http.pathParam("scheme"), Posted.json(http), Language.of(http)));
    }

    /** One question a scheme is asked. */
    @FunctionalInterface
    private interface Question {
        Answer ask(String scheme, JsonNode request, String language);
    }
}
