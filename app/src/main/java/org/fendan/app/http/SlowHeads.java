package org.fendan.app.http;

import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Hangs up on connections that have brought no whole request for a while. A connection that is silent ends anyway; this
 * ends those kept alive by a letter now and then.
 */
final class SlowHeads extends AbstractLifeCycle {

    private static final int LOOKS = 6;

    private final Server server;
    private final Duration patience;
    private final Scheduler scheduler = new ScheduledExecutorScheduler("fendan-slow-heads", true, 1);
    private final Map<EndPoint, Progress> seen = new WeakHashMap<>();

    SlowHeads(Server server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    @Override
    protected void doStart() throws Exception {
        scheduler.start();
        again();
    }

    private void again() {
        scheduler.schedule(this::look, patience.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() throws Exception {
        scheduler.stop();
    }

    private void look() {
        for (Connector connector : server.getConnectors()) {
            connector.getConnectedEndPoints().forEach(this::look);
        }
        again();
    }

    private void look(EndPoint line) {
        Connection connection = line.getConnection();
        if (connection == null) {
            return;
        }
        Progress now = Progress.of(connection);
        Progress before = seen.merge(line, now, (old, next) -> old.isSame(next) ? old : next);
        if (before.isWaiting() && now.at() - before.at() > patience.toNanos()) {
            line.close();
        }
    }

    /** How many requests a connection has brought and taken answers to, when first seen so. */
    private record Progress(long requests, long answers, long at) {

        static Progress of(Connection connection) {
            return new Progress(connection.getMessagesIn(), connection.getMessagesOut(), System.nanoTime());
        }

        boolean isSame(Progress other) {
            return requests == other.requests && answers == other.answers;
        }

        /** Whether no request is under way on it. */
        boolean isWaiting() {
            return requests == answers;
        }
    }
}
