package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.JobDesk;

/** {@code /jobs}: long work, how far it has come, and what came of it. */
final class JobRoutes implements Routes {

    static final String JOBS = "/api/v1/jobs";
    private static final String WISH = "respond-async";
    private static final int ACCEPTED = 202;

    private final JobDesk desk;
    private final Reception reception;
    private final JobEvents events;

    JobRoutes(JobDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
        this.events = new JobEvents(desk);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/ledger/verifications", http -> sendJob(http, desk.verification(reception.intent(http))));
        routes.get(JOBS, this::list);
        routes.get(JOBS + "/{job}", this::show);
        routes.get(JOBS + "/{job}/events", http -> events.send(http, http.pathParam("job"), reception.caller(http)));
        routes.delete(JOBS + "/{job}", this::stop);
    }

    private void list(Context http) {
        Reply.send(http, desk.list(Query.of(http, "cursor", "pageSize").page(), reception.caller(http)));
    }

    private void show(Context http) {
        Query.of(http);
        Reply.send(http, desk.one(http.pathParam("job"), reception.caller(http), Language.of(http)));
    }

    private void stop(Context http) {
        Intent intent = reception.intent(http);
        Reply.send(http, desk.stop(http.pathParam("job"), intent));
    }

    /** Whether the caller would rather not wait (RFC 7240). */
    static boolean isWanted(Context http) {
        return http.req().getHeaders("Prefer") != null
                && java.util.Collections.list(http.req().getHeaders("Prefer")).stream()
                        .flatMap(header -> List.of(header.split(",", -1)).stream())
                        .anyMatch(wish -> wish.split(";", 2)[0].strip().equalsIgnoreCase(WISH));
    }

    /** Sends an answer; where it is a job, with the place where it is found, and that the wish was granted. */
    static void sendJob(Context http, Answer answer) {
        if (answer.status() == ACCEPTED) {
            http.header("Location", JOBS + "/" + answer.body().path("id").asString());
            if (isWanted(http)) {
                http.header("Preference-Applied", WISH);
            }
        }
        Reply.send(http, answer);
    }
}
