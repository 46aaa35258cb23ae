package org.fendan.app.store;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The tables, made or brought up to date. */
final class Migrations {

    /** Kept, for a logger nobody keeps forgets its level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer.hikari"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private Migrations() {}

    static void run(String engine, String url) {
        run(engine, url, null, null);
    }

    static void run(String engine, String url, @Nullable String user, @Nullable String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration/" + engine)
                .load()
                .migrate();
    }
}
