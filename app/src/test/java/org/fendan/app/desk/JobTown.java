package org.fendan.app.desk;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.store.DocumentFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A town whose batches are jobs. */
final class JobTown implements AutoCloseable {

    static final Caller AUDITOR = new Caller("auditor", Role.AUDITOR, "auditor");

    final BatchTown town;
    final JobDesk jobs;

    JobTown(Path folder, Executor workers) {
        town = new BatchTown(folder.resolve("store"));
        jobs = new JobDesk(
                new JobWork(
                        town.batches,
                        new LedgerDesk(town.catalogue, town.store),
                        new BackupDesk(
                                town.store,
                                new DocumentFolder(folder.resolve("documents")),
                                folder.resolve("backups"))),
                town.store.writer(),
                town.store.reads(),
                workers);
    }

    /** A batch of so many loans, the same each time. */
    ObjectNode rows(int count) {
        return town.batch("J-", "2021-04-01", 1, Collections.nCopies(count, "1000000.00"));
    }

    JsonNode job(String id) {
        return jobs.one(id, BatchTown.BANK, "en").body();
    }

    /** The references of all loans on file, as often as they are there. */
    List<String> filed() {
        return town.store.reads().cases(org.fendan.app.store.CaseFilter.first(10_000)).stream()
                .map(row -> town.store.reads().events(row.id()).get(0).body())
                .map(body -> Json.read(body).path("facts").path("reference").asString(""))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        town.close();
    }
}
