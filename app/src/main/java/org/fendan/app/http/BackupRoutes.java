package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.BackupDesk;

/** {@code /ledger/backups}: the ledger copied while it works. */
final class BackupRoutes implements Routes {

    private final BackupDesk desk;
    private final Reception reception;

    BackupRoutes(BackupDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/ledger/backups", this::backup);
    }

    private void backup(Context http) {
        String name = Posted.json(http).path("name").asString("");
        Reply.send(http, desk.backup(name, reception.caller(http), Language.of(http)));
    }
}
