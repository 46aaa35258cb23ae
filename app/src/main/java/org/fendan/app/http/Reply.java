package org.fendan.app.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Problem;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;

/** Sends a desk's answer, and what goes with each answer. */
final class Reply {

    static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final String TRACE = "traceId";
    private static final int SERVICE_UNAVAILABLE = 503;

    /** Without it, spreadsheets do not take a file for UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern REQUEST_ID = Pattern.compile("[!-~]{1,100}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reply() {}

    /** Runs before every request: the headers every answer has. */
    static void begin(Context http) {
        String trace = Optional.ofNullable(http.header("X-Request-Id"))
                .filter(id -> REQUEST_ID.matcher(id).matches())
                .orElseGet(Reply::newTrace);
        http.attribute(TRACE, trace);
        http.header("X-Request-Id", trace);
        http.header("X-Content-Type-Options", "nosniff");
        http.header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        http.header("Referrer-Policy", "no-referrer");
        http.header("Cache-Control", "no-store");
    }

    static String newTrace() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String trace(Context http) {
        return Optional.<String>ofNullable(http.attribute(TRACE)).orElseGet(Reply::newTrace);
    }

    static void send(Context http, Answer answer) {
        if (answer.isProblem()) {
            problem(http, answer);
            return;
        }
        write(http, answer, JSON);
        if (answer.replayed()) {
            http.header("Idempotent-Replayed", "true");
        }
    }

    /** JSON is UTF-8 by itself; a string would be written in whatever the header does not say. */
    private static void write(Context http, Answer answer, String type) {
        http.status(answer.status())
                .contentType(type)
                .result(Json.write(answer.body()).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file for spreadsheets. */
    static void csv(Context http, String name, String rows) {
        http.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .result((BYTE_ORDER_MARK + rows).getBytes(StandardCharsets.UTF_8));
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

    private static void problem(Context http, Answer answer) {
        answer.body().put("instance", http.path()).put(TRACE, trace(http));
        write(http, answer, PROBLEM);
        http.header("Content-Language", Language.of(http));
        if (answer.status() == Problem.TOO_LARGE.status()) {
            http.header("Connection", "close"); // the rest of the body is not read
        }
        if (answer.replayed()) {
            http.header("Idempotent-Replayed", "true");
        }
        if (answer.status() == Problem.NOT_SIGNED_IN.status()) {
            http.header("WWW-Authenticate", "Basic realm=\"Fendan\", charset=\"UTF-8\"");
        }
        if (answer.status() == SERVICE_UNAVAILABLE) {
            http.header("Retry-After", "1");
        }
    }
}
