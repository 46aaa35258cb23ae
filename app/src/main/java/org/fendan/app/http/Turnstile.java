package org.fendan.app.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Problem;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;

/** Where a request comes in: when no more can be taken it is told so at once, before anything it sent is read. */
final class Turnstile extends Handler.Wrapper {

    /** What is long may take longer: a second more for each of so many bytes. */
    private static final long BYTES_A_SECOND = 65_536;

    private static final long LENGTH_UNSAID = 4_000_000;

    private final Peer peer;
    private final Capacity capacity;
    private final Metrics metrics;
    private final Duration patience;

    /** {@code patience}: how long what is sent may take to arrive. */
    Turnstile(Peer peer, Capacity capacity, Metrics metrics, Duration patience) {
        this.patience = patience;
        this.peer = peer;
        this.capacity = capacity;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Visit visit = Visit.begin(request, peer);
        if (!isAlwaysOpen(request) && capacity.isFull()) {
            turnAway(request, response, callback, metrics, Limit.CAPACITY);
            return true;
        }
        if (request.getHeaders().contains("Idempotency-Key") && capacity.isLineFull()) {
            turnAway(request, response, callback, metrics, Limit.LEDGER);
            return true;
        }
        if (request.getLength() != 0) {
            hurry(request, visit);
        }
        return super.handle(request, response, callback);
    }

    /** Who watches over the app has to be answered most of all when it has much to do. */
    static boolean isAlwaysOpen(Request request) {
        String path = Request.getPathInContext(request);
        return path.startsWith("/health/") || path.equals("/metrics");
    }

    /** Whoever sends too slowly is hung up on. */
    private void hurry(Request request, Visit visit) {
        long length = request.getLength() < 0 ? LENGTH_UNSAID : request.getLength();
        EndPoint line = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task hangUp = request.getComponents()
                .getScheduler()
                .schedule(line::close, patience.toSeconds() + length / BYTES_A_SECOND, TimeUnit.SECONDS);
        visit.whenRead(hangUp::cancel);
        Request.addCompletionListener(request, any -> hangUp.cancel());
    }

    static void turnAway(Request request, Response response, Callback callback, Metrics metrics, Limit limit) {
        metrics.refused(limit);
        String language =
                Language.of(Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), ""));
        Answer answer = Problem.BUSY.answer(
                Text.of("正在处理的请求过多，本请求未作任何处理", "too many requests are under way; nothing was done for this one"),
                language);
        String id = Visit.of(request).map(Visit::id).orElseGet(Reply::newTrace);
        answer.body().put("instance", request.getHttpURI().getPath()).put("traceId", id);
        response.setStatus(answer.status());
        Protection.of(
                response.getHeaders(), Visit.of(request).map(Visit::secure).orElse(request.isSecure()));
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, Reply.PROBLEM)
                .put(HttpHeader.CONTENT_LANGUAGE, language)
                .put(HttpHeader.RETRY_AFTER, "1")
                .put("X-Request-Id", id);
        if (request.getLength() != 0) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close"); // what was sent is not read
        }
        response.write(true, ByteBuffer.wrap(Json.bytes(answer.body())), callback);
    }
}
