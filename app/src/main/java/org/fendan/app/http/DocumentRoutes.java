package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fendan.app.desk.DocumentDesk;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.PaperLost;
import org.fendan.app.desk.Problem;
import org.fendan.core.law.Text;

/** {@code /cases/{case}/documents}: the papers of a case, handed in and handed out. */
final class DocumentRoutes implements Routes {

    private static final String DOCUMENTS = "/api/v1/cases/{case}/documents";

    private final DocumentDesk desk;
    private final Reception reception;

    DocumentRoutes(DocumentDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post(DOCUMENTS, this::upload);
        routes.get(DOCUMENTS, this::list);
        routes.get(DOCUMENTS + "/{digest}", this::handOut);
        routes.exception(
                PaperLost.class,
                (lost, http) -> Reply.send(http, Problem.PAPER_LOST.answer(lost.sentence(), Language.of(http))));
    }

    private void upload(Context http) {
        Intent intent = reception.intent(http, "name");
        String name = Query.of(http, "dryRun", "name").need("name", "business-licence.pdf");
        Reply.send(http, desk.upload(http.pathParam("case"), name, Posted.bytes(http, DocumentDesk.LARGEST), intent));
    }

    private void list(Context http) {
        Query.of(http);
        Reply.send(http, desk.list(http.pathParam("case"), reception.caller(http), Language.of(http)));
    }

    /** As something to be kept, never shown in the page: what somebody uploaded must not act in our name. */
    private void handOut(Context http) {
        Query.of(http);
        Optional<DocumentDesk.Paper> paper =
                desk.paper(http.pathParam("case"), http.pathParam("digest"), reception.caller(http));
        if (paper.isEmpty()) {
            Reply.send(http, Problem.NOT_FOUND.answer(Text.of("没有这份材料", "there is no such paper"), Language.of(http)));
            return;
        }
        Reply.requireWhole(http);
        String name =
                URLEncoder.encode(paper.get().name(), StandardCharsets.UTF_8).replace("+", "%20");
        http.contentType(paper.get().mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .result(paper.get().bytes());
    }
}
