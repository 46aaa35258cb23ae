package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.ExportDesk;

/** {@code /ledger/export}: every block, a line each, for a verifier of somebody else's. */
final class ExportRoutes implements Routes {

    private final ExportDesk desk;
    private final Reception reception;
    private final WholeLedger whole;

    ExportRoutes(ExportDesk desk, Reception reception, WholeLedger whole) {
        this.desk = desk;
        this.reception = reception;
        this.whole = whole;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/ledger/export", this::export);
    }

    private void export(Context http) {
        Optional<Answer> refused = desk.refusal(reception.caller(http), Language.of(http));
        if (refused.isPresent()) {
            Reply.send(http, refused.get());
            return;
        }
        Query query = Query.of(http, "from");
        long from = query.text("from").isPresent() ? query.positive("from") : 1;
        whole.read(http, () -> Reply.lines(http, "ledger-from-" + from, line -> desk.export(from, line)));
    }
}
