package org.fendan.app.http;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The figures of what comes in by HTTP; every label is one of a few words of our own, never one a caller chose. */
public final class Metrics {

    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
    };

    private final PrometheusRegistry registry;
    private final Histogram requests;
    private final Counter refused;

    /** Figures of requests, told together with whatever else is in the registry. */
    public Metrics(PrometheusRegistry registry, Capacity capacity) {
        this.registry = registry;
        this.requests = Histogram.builder()
                .name("fendan_http_request_duration_seconds")
                .help("Requests answered and how long it took, by the template of the address")
                .labelNames("method", "route", "status")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
        this.refused = Counter.builder()
                .name("fendan_http_refused_total")
                .help("Requests refused because there were too many, by the limit they met")
                .labelNames("limit")
                .register(registry);
        Limit.NAMES.forEach(refused::initLabelValues);
        GaugeWithCallback.builder()
                .name("fendan_http_requests_under_way")
                .help("Requests that are worked on just now")
                .callback(gauge -> gauge.call(capacity.underWay()))
                .register(registry);
    }

    void answered(String method, String route, int status, long nanos) {
        requests.labelValues(method(method), route, status / 100 + "xx")
                .observe(nanos / (double) TimeUnit.SECONDS.toNanos(1));
    }

    void refused(Limit limit) {
        refused.labelValues(limit.label()).inc();
    }

    /** The method, where it is one of those there are. */
    static String method(String said) {
        return METHODS.contains(said) ? said : "other";
    }

    static String contentType() {
        return WRITER.getContentType();
    }

    /** All figures, as Prometheus reads them. */
    byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            WRITER.write(text, registry.scrape());
            return text.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
