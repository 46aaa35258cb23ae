package org.fendan.app.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Problem;
import org.fendan.app.door.Secure;
import org.fendan.app.door.Sender;
import org.fendan.core.law.Text;

/** Sends a request that only the writing node can answer on to it, and its answer back; once, never in a circle. */
final class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class.getName());
    private static final String MARK = Secure.PASSED_ON;

    /** What belongs to one connection, or is said anew. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "fendan-forwarded",
            "forwarded",
            "host",
            "keep-alive",
            "origin", // judged where the request came in
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-forwarded-for",
            "x-forwarded-proto",
            "http2-settings");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Made when it is first needed: where there is one node, that is never. */
    private static final class Line {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    void send(Context http, Optional<String> writer) {
        if (writer.isEmpty() || http.header(MARK) != null) {
            Reply.send(http, nobody(http));
            return;
        }
        try {
            back(http, Line.CLIENT.send(request(http, writer.get()), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException away) {
            LOG.log(
                    Level.WARNING,
                    () -> "not passed on to the writing node at " + writer.get() + ": "
                            + away.getClass().getSimpleName());
            Reply.send(http, nobody(http));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            Reply.send(http, nobody(http));
        }
    }

    private static HttpRequest request(Context http, String writer) {
        String query =
                Optional.ofNullable(http.queryString()).map(text -> "?" + text).orElse("");
        URI address = URI.create(writer.replaceAll("/+$", "") + http.req().getRequestURI() + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method(http.method().name(), HttpRequest.BodyPublishers.ofByteArray(Posted.kept(http)))
                .setHeader(MARK, Secure.told(http));
        http.headerMap().forEach((name, value) -> {
            if (!isOfTheConnection(name)) {
                request.setHeader(name, value);
            }
        });
        return request.setHeader("X-Request-Id", Reply.trace(http))
                .setHeader("X-Forwarded-For", Sender.address(http)) // believed where this node is named as a proxy
                .setHeader("X-Forwarded-Proto", Secure.told(http))
                .build();
    }

    private static void back(Context http, HttpResponse<byte[]> answer) {
        answer.headers().map().forEach((name, values) -> {
            if (!isOfTheConnection(name) && !name.equalsIgnoreCase("date")) {
                http.header(name, String.join(", ", values));
            }
        });
        http.status(answer.statusCode()).result(answer.body());
    }

    private static boolean isOfTheConnection(String header) {
        return OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    private static Answer nobody(Context http) {
        return Problem.NO_WRITER.answer(
                Text.of(
                        "没有节点在写入，本节点未作任何改动；请用同一个 Idempotency-Key 重试",
                        "no node writes just now and nothing was done here; send it again under the same Idempotency-Key"),
                Language.of(http));
    }
}
