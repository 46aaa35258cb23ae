package org.fendan.app.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.JobDesk;
import org.fendan.app.desk.Problem;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/**
 * Server-sent events of one job: how it stands, each time it stands otherwise.
 *
 * <p>The id of an event is how the job stood, so whoever comes back with the last one they saw hears of it only once it
 * stands otherwise, and of an end they have heard already nothing at all (204, after which a browser asks no more). A
 * stream ends with the job, or after a while, and is asked for again.
 */
final class JobEvents {

    /** Each stream holds a thread of the server. */
    private static final int STREAMS = 16;

    private static final long LONGEST = Duration.ofSeconds(50).toNanos();
    private static final long SILENCE = Duration.ofSeconds(10).toNanos();
    private static final long MOMENT = Duration.ofMillis(200).toNanos();
    private static final int NO_CONTENT = 204;

    private final JobDesk desk;
    private final Semaphore streams = new Semaphore(STREAMS);

    JobEvents(JobDesk desk) {
        this.desk = desk;
    }

    void send(Context http, String job, Caller caller) {
        Answer first = desk.brief(job, caller, Language.of(http));
        String seen = Optional.ofNullable(http.header("Last-Event-ID")).orElse("");
        if (first.isProblem()) {
            Reply.send(http, first);
        } else if (isOver(first.body()) && id(first.body()).equals(seen)) {
            Reply.nothing(http, NO_CONTENT);
        } else if (streams.tryAcquire()) {
            try {
                stream(http, job, caller, seen);
            } finally {
                streams.release();
            }
        } else {
            Reply.send(
                    http,
                    Problem.BUSY.answer(
                            Text.of(
                                    "正在观看的人过多，请改用 GET /api/v1/jobs/" + job,
                                    "too many are watching; ask " + job + " itself"),
                            Language.of(http)));
        }
    }

    private void stream(Context http, String job, Caller caller, String seen) {
        http.contentType("text/event-stream; charset=utf-8");
        try {
            OutputStream out = http.res().getOutputStream();
            write(out, "retry: 1000\n\n");
            follow(http, out, () -> desk.brief(job, caller, "en"), seen);
        } catch (IOException gone) {
            // whoever listened has left
        }
    }

    private static void follow(Context http, OutputStream out, Supplier<Answer> job, String before) throws IOException {
        String seen = before;
        long begun = System.nanoTime();
        long spoken = begun;
        while (System.nanoTime() - begun < LONGEST) {
            Answer answer = job.get();
            JsonNode now = answer.body();
            if (!id(now).equals(seen)) {
                seen = id(now);
                spoken = System.nanoTime();
                String name = isOver(now) ? "end" : "progress";
                write(out, "id: " + seen + "\nevent: " + name + "\ndata: " + Reply.line(http, answer) + "\n\n");
            } else if (System.nanoTime() - spoken > SILENCE) {
                spoken = System.nanoTime();
                write(out, ": still\n\n"); // so that no proxy takes it for dead
            }
            if (isOver(now)) {
                return;
            }
            LockSupport.parkNanos(MOMENT);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String id(JsonNode job) {
        return job.path("state").asString("") + "-" + job.path("done").longValue(0);
    }

    private static boolean isOver(JsonNode job) {
        return job.has("ended") || job.path("state").asString("").equals("INTERRUPTED");
    }
}
