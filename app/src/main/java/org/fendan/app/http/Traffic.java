package org.fendan.app.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.fendan.app.desk.Caller;

/** What every request passes on its way in: how many are taken, from whom, and what is written down of them. */
public record Traffic(Peer peer, Capacity capacity, Metrics metrics, Limits limits, Duration patience) {

    /** How long a request may take to arrive. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Threads beyond those that work: for reading, for turning away, and for what is always answered. */
    private static final int SPARE = 32;

    private static final int MOST = 250;
    private static final int CONNECTIONS = 4096;

    public Traffic(Peer peer, Capacity capacity, Metrics metrics, Limits limits) {
        this(peer, capacity, metrics, limits, PATIENCE);
    }

    /** Traffic where nobody is counted or stopped. */
    static Traffic open() {
        Peer peer = new Peer(Set.of());
        Capacity capacity = new Capacity(0, () -> false);
        Metrics metrics = new Metrics(new PrometheusRegistry(), capacity);
        return new Traffic(peer, capacity, metrics, new Limits(peer, metrics, 0, 0));
    }

    void register(JavalinConfig config) {
        config.jetty.threadPool = new QueuedThreadPool(Math.min(capacity.most(), MOST) + SPARE, 8);
        config.jetty.modifyServer(this::install);
    }

    /** Runs before every request: finds out who asks, and whether they ask too often. */
    void admit(Context http, Function<Context, Optional<Caller>> who) {
        limits.admit(http, who).ifPresent(caller -> Visit.of(http).ifPresent(visit -> visit.user(caller.user())));
    }

    /** Runs after every request. */
    void leave(Context http) {
        limits.leave(http);
    }

    /** What is sent is read before a request has a place, so that a slow sender takes none from others. */
    private void install(Server server) {
        server.insertHandler(new Room(capacity, metrics));
        server.insertHandler(new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(Room.READ_BEFORE, 0, false)));
        server.insertHandler(new Turnstile(peer, capacity, metrics, patience));
        server.setRequestLog(new RequestLine(peer, metrics));
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        server.addBean(new SlowHeads(server, patience));
    }
}
