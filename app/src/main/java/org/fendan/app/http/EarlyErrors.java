package org.fendan.app.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.fendan.app.desk.Answer;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;

/** Answers what never reaches a route, such as a request line that is none: a problem document too. */
final class EarlyErrors extends ErrorPageErrorHandler {

    /** What Jetty calls the address where it could not read one. */
    private static final String UNREADABLE = "/badMessage";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = Math.max(response.getStatus(), HttpStatus.BAD_REQUEST_400);
        String language = Language.of(
                java.util.Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), ""));
        Answer answer = Notice.REQUEST_MALFORMED.answer(
                status,
                Text.of("服务器无法读懂这个请求（" + status + "）", "the server cannot read this request (" + status + ")"),
                language);
        String trace = Visit.of(request).map(Visit::id).orElseGet(Reply::newTrace);
        if (!UNREADABLE.equals(request.getHttpURI().getPath())) {
            answer.body().put("instance", request.getHttpURI().getPath());
        }
        answer.body().put("traceId", trace);
        Protection.of(
                response.getHeaders(), Visit.of(request).map(Visit::secure).orElse(request.isSecure()));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reply.PROBLEM);
        response.getHeaders().put(HttpHeader.CONNECTION, "close"); // Jetty closes it: the caller must not use it again
        response.getHeaders().put("X-Request-Id", trace);
        response.write(true, ByteBuffer.wrap(Json.bytes(answer.body())), callback);
        return true;
    }
}
