package org.fendan.app.boot;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.fendan.app.store.Store;
import org.fendan.app.store.WriterObserver;
import org.fendan.core.ledger.Rejection;

/** The figures of the ledger's writer and of those who read. */
final class LedgerFigures implements WriterObserver {

    private static final double[] WORKS = {1, 2, 4, 8, 16, 32, 64, 128, 256};
    private static final double[] SECONDS = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Histogram works;
    private final Histogram durations;
    private final Counter postings;
    private final Counter refusals;
    private volatile long last = System.nanoTime();

    private LedgerFigures(PrometheusRegistry registry) {
        this.works = Histogram.builder()
                .name("fendan_ledger_batch_works")
                .help("Works kept together in one commit; the count is that of the commits")
                .classicOnly()
                .classicUpperBounds(WORKS)
                .register(registry);
        this.durations = Histogram.builder()
                .name("fendan_ledger_batch_duration_seconds")
                .help("How long a batch took, from its first work to the end of its commit")
                .classicOnly()
                .classicUpperBounds(SECONDS)
                .register(registry);
        this.postings = Counter.builder()
                .name("fendan_ledger_postings_total")
                .help("Postings booked by this process")
                .register(registry);
        this.refusals = Counter.builder()
                .name("fendan_ledger_refusals_total")
                .help("Postings the ledger refused, by the code of the refusal")
                .labelNames("code")
                .register(registry);
        Arrays.stream(Rejection.values()).map(Rejection::name).forEach(refusals::initLabelValues);
    }

    /** Figures of this store, from now on. */
    static void register(PrometheusRegistry registry, Store store) {
        LedgerFigures figures = new LedgerFigures(registry);
        store.writer().observe(figures);
        gauge(
                registry,
                "queue_works",
                "Works that wait to be written",
                () -> store.writer().waiting());
        gauge(
                registry,
                "writing",
                "1 where this process is the one that writes",
                () -> store.writer().isRunning() ? 1 : 0);
        gauge(
                registry,
                "last_commit_age_seconds",
                "Time since the last commit of this process, or since it began",
                () -> (System.nanoTime() - figures.last) / NANOS);
        gauge(
                registry,
                "reads_under_way",
                "Questions asked of the database just now",
                () -> store.reads().underWay());
    }

    private static void gauge(
            PrometheusRegistry registry, String name, String help, java.util.function.DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name("fendan_ledger_" + name)
                .help(help)
                .callback(gauge -> gauge.call(value.getAsDouble()))
                .register(registry);
    }

    @Override
    public void committed(int count, long chains, long nanos) {
        last = System.nanoTime();
        works.observe(count);
        durations.observe(nanos / NANOS);
        postings.inc(chains);
    }

    @Override
    public void refused(Rejection code) {
        refusals.labelValues(code.name()).inc();
    }
}
