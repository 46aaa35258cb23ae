package org.fendan.app.boot;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.fendan.app.config.Service;

/** Sees to it that libraries speak up only when something is wrong, and each time in one line. */
final class Quiet {

    private static final Logger ROOT = Logger.getLogger("");

    /** Held here, because the JDK forgets a logger nobody holds, and its level with it. */
    private static final List<Logger> CHATTY = Stream.of(
                    "io.javalin",
                    "org.eclipse.jetty",
                    "com.zaxxer.hikari",
                    "org.flywaydb",
                    "org.jdbi",
                    "com.google.inject")
            .map(Logger::getLogger)
            .toList();

    private static final Logger JAVALIN = Logger.getLogger("io.javalin.Javalin");

    /** Whoever starts the server gets this as an exception. */
    private static final String TOLD_ANYWAY = "Failed to start";

    private Quiet() {}

    static void install(Service.Log log) {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        JAVALIN.setFilter(record -> !String.valueOf(record.getMessage()).startsWith(TOLD_ANYWAY));
        for (Handler handler : ROOT.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                ROOT.removeHandler(handler);
                ROOT.addHandler(new LogWriter(handler.getLevel()));
            }
        }
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFormatter(new LogLine(log));
        }
    }
}
