package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.ExportDesk;

/** {@code /ledger/export}: every block, a line each, for a verifier of somebody else's. */
final class ExportRoutes implements Routes {

    private final ExportDesk desk;
    private final Reception reception;

    ExportRoutes(ExportDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
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
        http.contentType("application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"ledger-from-" + from + ".jsonl\"");
        OutputStream out = http.outputStream();
        desk.export(from, line -> write(out, line));
    }

    /** As it is read, so that the ledger never stands in memory whole. */
    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
