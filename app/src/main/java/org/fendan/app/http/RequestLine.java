package org.fendan.app.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Writes one line to the log for each request that was answered, and counts it. */
final class RequestLine implements RequestLog {

    private static final Logger LOG = Logger.getLogger("org.fendan.request");

    private final Peer peer;
    private final Metrics metrics;

    RequestLine(Peer peer, Metrics metrics) {
        this.peer = peer;
        this.metrics = metrics;
    }

    @Override
    public void log(Request request, Response response) {
        Optional<Visit> visit = Visit.of(request);
        long nanos = System.nanoTime() - request.getHeadersNanoTime();
        String route = visit.map(Visit::route).orElse(Visit.NOWHERE);
        int status = response.getStatus();
        metrics.answered(request.getMethod(), route, status, nanos);
        if (LOG.isLoggable(Level.INFO)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            visit.ifPresent(known -> fields.put("request", known.id()));
            fields.put("method", Metrics.method(request.getMethod()));
            fields.put("route", route);
            fields.put("status", status);
            fields.put("ms", TimeUnit.NANOSECONDS.toMicros(nanos) / 1000.0);
            visit.flatMap(Visit::user).ifPresent(user -> fields.put("user", user));
            fields.put("from", visit.map(Visit::address).orElseGet(() -> peer.address(request)));
            LOG.log(line(fields));
        }
    }

    /** The fields go along as they are, for whatever form the log has. */
    private static LogRecord line(Map<String, Object> fields) {
        LogRecord line = new LogRecord(Level.INFO, "request");
        line.setLoggerName(LOG.getName());
        line.setParameters(new Object[] {fields});
        return line;
    }
}
