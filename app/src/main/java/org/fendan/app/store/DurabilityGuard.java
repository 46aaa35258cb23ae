package org.fendan.app.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A listener on the engine's own log, for HSQLDB reports a write it could not make there and nowhere else.
 *
 * <p>Looked at after each commit and before anybody is told: from the first warning on, nothing counts as kept.
 */
final class DurabilityGuard extends Handler implements AutoCloseable {

    private static final String PREFIX = "hsqldb.db";
    private static final Logger ENGINE = Logger.getLogger(PREFIX);

    static {
        ENGINE.setUseParentHandlers(false);
    }

    private final AtomicReference<String> poison = new AtomicReference<>();
    private final AtomicReference<String> database = new AtomicReference<>("");

    private DurabilityGuard() {
        setLevel(Level.WARNING);
    }

    /** A guard that listens from now on. */
    static DurabilityGuard install() {
        DurabilityGuard guard = new DurabilityGuard();
        ENGINE.addHandler(guard);
        return guard;
    }

    /** Narrows the guard to one database of this process; until then it hears all. */
    void watch(String name) {
        database.set("." + name);
    }

    /** What went wrong first, if anything did. */
    Optional<String> poison() {
        return Optional.ofNullable(poison.get());
    }

    @Override
    public void publish(LogRecord entry) {
        String logger = Optional.ofNullable(entry.getLoggerName()).orElse(PREFIX);
        if (isLoggable(entry) && (logger.equals(PREFIX) || logger.startsWith(PREFIX + database.get()))) {
            Throwable thrown = entry.getThrown();
            poison.compareAndSet(null, entry.getMessage() + (thrown == null ? "" : " (" + thrown + ")"));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ENGINE.removeHandler(this);
    }
}
