package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.app.desk.BatchDesk;
import org.fendan.app.desk.BatchSteps;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.JobDesk;
import tools.jackson.databind.JsonNode;

/** {@code /batches}: many loans sent in one go, and steps taken on all of them. */
final class BatchRoutes implements Routes {

    private static final String BATCHES = "/api/v1/batches";
    /** Room for ten thousand rows. */
    private static final int LARGEST = 16_000_000;

    private final BatchDesk desk;
    private final JobDesk jobs;
    private final BatchSteps steps;
    private final Reception reception;

    BatchRoutes(BatchDesk desk, JobDesk jobs, BatchSteps steps, Reception reception) {
        this.desk = desk;
        this.jobs = jobs;
        this.steps = steps;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post(BATCHES, this::file);
        routes.get(BATCHES, this::list);
        routes.get(BATCHES + "/{batch}", this::show);
        routes.post(BATCHES + "/{batch}/steps/{step}", this::step);
    }

    private void file(Context http) {
        Query query = Query.of(http, "dryRun", "scheme", "date", "bank", "institution");
        Intent intent = reception.intent(http, "scheme", "date", "bank", "institution");
        String type = Optional.ofNullable(http.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/csv")) {
            JsonNode request = Posted.json(http, LARGEST);
            JobRoutes.sendJob(http, isJob(http, intent) ? jobs.json(request, intent) : desk.json(request, intent));
            return;
        }
        Map<String, String> given = new TreeMap<>();
        for (String member : new String[] {"scheme", "date", "bank", "institution"}) {
            query.text(member).ifPresent(value -> given.put(member, value));
        }
        byte[] file = Posted.bytes(http, LARGEST);
        JobRoutes.sendJob(http, isJob(http, intent) ? jobs.csv(file, given, intent) : desk.csv(file, given, intent));
    }

    /** Whatever is larger than any other address takes is always a job; a dry run never is. */
    private static boolean isJob(Context http, Intent intent) {
        return !intent.dryRun() && (JobRoutes.isWanted(http) || Posted.kept(http).length > Posted.LARGEST);
    }

    private void list(Context http) {
        Query query = Query.of(http, "cursor", "pageSize");
        Reply.send(http, steps.list(query.text("cursor"), query.pageSize(), reception.caller(http)));
    }

    private void show(Context http) {
        Query.of(http);
        Reply.send(http, steps.one(http.pathParam("batch"), reception.caller(http), Language.of(http)));
    }

    private void step(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, steps.step(http.pathParam("batch"), http.pathParam("step"), Posted.json(http), intent));
    }
}
