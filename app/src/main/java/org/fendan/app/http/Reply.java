package org.fendan.app.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Lens;
import org.fendan.app.desk.Problem;
import org.fendan.app.desk.Sha256;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** Sends a desk's answer, and what goes with each answer. */
final class Reply {

    static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final String TRACE = "traceId";
    private static final String LENS = "lens";
    private static final String CODE = "problem";
    private static final String RECORDED = "recorded";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int SERVICE_UNAVAILABLE = 503;

    /** The largest buffer the server keeps for the next answer. */
    private static final int MOST_AT_ONCE = 65_536;
    /** How much of it is collected at a time, through an array made for each answer. */
    private static final int COPIED = 8192;

    /** Without it, spreadsheets do not take a file for UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Reply() {}

    /** Has an answer collected until it is whole, so that it leaves with its length and in one go: most are that short. */
    static void atOnce(JavalinConfig config) {
        config.http.responseBufferSize = COPIED;
        config.jetty.modifyHttpConfiguration(http -> http.setOutputBufferSize(MOST_AT_ONCE));
        config.jetty.modifyHttpConfiguration(http -> http.setOutputAggregationSize(MOST_AT_ONCE));
    }

    /** Runs before every request: the headers every answer has. */
    static void begin(Context http) {
        String trace = Visit.of(http).map(Visit::id).orElseGet(Reply::newTrace);
        http.attribute(TRACE, trace);
        http.header("X-Request-Id", trace);
        Protection.ofPassedOn(http);
    }

    /** Tells requests apart; nobody is let in by it. */
    static String newTrace() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    static String trace(Context http) {
        return Optional.<String>ofNullable(http.attribute(TRACE)).orElseGet(Reply::newTrace);
    }

    static void send(Context http, Answer answer) {
        if (answer.isProblem()) {
            problem(http, answer);
            return;
        }
        if (answer.replayed()) {
            http.header("Idempotent-Replayed", "true");
        }
        http.status(answer.status()).contentType(JSON);
        if (lens(http).isClear() && http.header("Accept-Encoding") == null) {
            straight(http, answer);
        } else {
            http.result(shown(http, answer));
        }
    }

    /** Sends a body from where it was written; it leaves at once, as its length is said first. */
    private static void straight(Context http, Answer answer) {
        try {
            answer.show((room, length) -> {
                http.res().setContentLength(length);
                http.res().getOutputStream().write(room, 0, length);
            });
        } catch (IOException gone) {
            // whoever asked does not wait for it any more, and there is nobody else to be told
        }
    }

    /** From here on, answers to this request are read through this. */
    static void through(Context http, Lens lens) {
        http.attribute(LENS, lens);
    }

    /** Turns away whoever sees persons masked from what cannot be masked. */
    static void requireWhole(Context http) {
        if (!lens(http).isClear()) {
            throw new Turned(Problem.UNMASK_FIRST.answer(
                    Text.of(
                            "材料无法遮盖；请先以 POST /api/v1/cases/{case}/unmasking 说明查看理由",
                            "papers cannot be masked; say why by POST /api/v1/cases/{case}/unmasking"),
                    Language.of(http)));
        }
    }

    private static Lens lens(Context http) {
        return Optional.<Lens>ofNullable(http.attribute(LENS)).orElse(Lens.CLEAR);
    }

    /** A table as its reader may see it. */
    static byte[] shown(Context http, String table) {
        return lens(http).of(table).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] shown(Context http, Answer answer) {
        Lens lens = lens(http);
        return lens.isClear() ? answer.bytes() : Json.bytes(lens.of(answer.body()));
    }

    /** Sends a file for spreadsheets. */
    static void csv(Context http, String name, String rows) {
        http.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .result((BYTE_ORDER_MARK + lens(http).of(rows)).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file of lines as they are read, so that they never stand in memory all at once. */
    static void lines(Context http, String name, Consumer<Consumer<String>> source) {
        http.contentType("application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".jsonl\"");
        OutputStream out = http.outputStream();
        source.accept(line -> {
            try {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /** Sends a case with its version, by which a later change says what it was made for. */
    static void sendCase(Context http, Answer answer) {
        JsonNode file = answer.body().has("case") ? answer.body().path("case") : answer.body();
        if (!answer.isProblem() && file.has("version")) {
            http.header("ETag", "\"" + file.path("version").intValue() + "\"");
            http.header("Location", "/api/v1/cases/" + file.path("id").asString());
        }
        send(http, answer);
    }

    /** Sends a thing with its version, by which a later change says what it was made for. */
    static void sendVersioned(Context http, Answer answer) {
        sendRun(http, answer);
    }

    /** Sends a payment run with its version. */
    static void sendRun(Context http, Answer answer) {
        if (!answer.isProblem() && answer.body().has("version")) {
            http.header("ETag", "\"" + answer.body().path("version").intValue() + "\"");
        }
        send(http, answer);
    }

    /** The code of the problem that was answered; empty where it was none. */
    static String code(Context http) {
        return Optional.<String>ofNullable(http.attribute(CODE)).orElse("");
    }

    /** Whether the refusal that was answered stands in the audit already. */
    static boolean isRecorded(Context http) {
        return Optional.<Boolean>ofNullable(http.attribute(RECORDED)).orElse(false);
    }

    /** Sends what seldom changes: whoever has it already is told so, in a word. */
    static void sendTagged(Context http, Answer answer) {
        if (answer.isProblem()) {
            problem(http, answer);
        } else {
            tag(http, shown(http, answer), JSON);
        }
    }

    /** Answers with these bytes, named by what they are, or with nothing to whoever has them. */
    static void tag(Context http, byte[] bytes, String type) {
        String tag = "\"" + Sha256.of(bytes) + "\"";
        boolean known = Stream.of(Optional.ofNullable(http.header("If-None-Match"))
                        .orElse("")
                        .split(",", -1))
                .map(text -> text.strip().replaceFirst("^W/", ""))
                .anyMatch(text -> text.equals(tag) || text.equals("*"));
        http.header("ETag", tag).header("Cache-Control", "no-cache");
        if (known) {
            nothing(http, NOT_MODIFIED);
        } else {
            http.status(OK).contentType(type).result(bytes);
        }
    }

    /** An answer without a body, and without a word on what the body would be. */
    static void nothing(Context http, int status) {
        http.status(status).res().setContentType(null);
    }

    /** What stands in a body as its reader may see it, in one line. */
    static String line(Context http, Answer answer) {
        return new String(shown(http, answer), StandardCharsets.UTF_8);
    }

    private static void problem(Context http, Answer answer) {
        http.attribute(CODE, answer.body().path("code").asString(""));
        http.attribute(RECORDED, answer.recorded());
        answer.body().put("instance", http.path()).put(TRACE, trace(http));
        // JSON is UTF-8 by itself; a string would be written in whatever the header does not say
        http.status(answer.status()).contentType(PROBLEM).result(shown(http, answer));
        http.header("Content-Language", Language.of(http));
        if (answer.status() == Problem.TOO_LARGE.status()) {
            http.header("Connection", "close"); // the rest of the body is not read
        }
        if (answer.replayed()) {
            http.header("Idempotent-Replayed", "true");
        }
        if (answer.status() == Problem.NOT_SIGNED_IN.status()) {
            http.header("WWW-Authenticate", challenge(http));
        }
        if (answer.status() == SERVICE_UNAVAILABLE) {
            http.header("Retry-After", "1");
        }
    }

    /** A browser that is asked for Basic asks its user by a window of its own; it has a page to sign in by. */
    private static String challenge(Context http) {
        boolean browser = http.header("Sec-Fetch-Mode") != null;
        return browser ? "Session realm=\"Fendan\"" : "Basic realm=\"Fendan\", charset=\"UTF-8\"";
    }
}
