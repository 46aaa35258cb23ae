package org.fendan.app.desk;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import tools.jackson.databind.JsonNode;

/** Does a batch as a job and says how far it is, until somebody kills it. */
final class KilledJob {

    static final int ROWS = 600;
    static final String KEY = "batch-1";

    private KilledJob() {}

    public static void main(String[] folder) throws InterruptedException {
        Executor workers = work -> new Thread(work, "job").start();
        try (JobTown town = new JobTown(Path.of(folder[0]), workers)) {
            town.town.agree("bank-a");
            Answer job = town.jobs.json(town.rows(ROWS), Intent.of(BatchTown.BANK, KEY));
            String id = job.body().path("id").asString();
            JsonNode now = town.job(id);
            while (!now.has("ended")) {
                System.out.println(now.path("done").longValue(0));
                Thread.sleep(5);
                now = town.job(id);
            }
            System.out.println("ended");
        }
    }
}
