package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.fendan.app.desk.BackupDesk;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.JobDesk;

/** {@code /ledger/backups}: the ledger copied while it works. */
final class BackupRoutes implements Routes {

    private final BackupDesk desk;
    private final JobDesk jobs;
    private final Reception reception;

    BackupRoutes(BackupDesk desk, JobDesk jobs, Reception reception) {
        this.desk = desk;
        this.jobs = jobs;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/ledger/backups", this::backup);
    }

    private void backup(Context http) {
        Intent intent = reception.intent(http);
        String name = Posted.json(http).path("name").asString("");
        if (JobRoutes.isWanted(http) || intent.dryRun()) {
            JobRoutes.sendJob(http, jobs.backup(name, intent));
        } else {
            Reply.send(http, desk.backup(name, intent.caller(), intent.language()));
        }
    }
}
