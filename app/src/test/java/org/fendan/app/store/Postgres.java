package org.fendan.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL server of the tests' own, from Maven's artifacts: nothing has to be installed. */
public final class Postgres {

    /** Kept, for a logger nobody keeps forgets its level. */
    private static final Logger LOG = Logger.getLogger("io.zonky.test.db.postgres");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** Started once for a run of tests, with a template that has the ledger's tables. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            LOG.setLevel(Level.WARNING);
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("synchronous_commit", "on")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
                try (Handle handle = Jdbi.open(server.getJdbcUrl("postgres", "postgres"))) {
                    handle.execute("create database fendan_template");
                }
                Migrations.run("postgresql", server.getJdbcUrl("postgres", "fendan_template"));
                return server;
            } catch (IOException failed) {
                throw new IllegalStateException("the tests' PostgreSQL does not start: " + failed, failed);
            }
        }
    }

    /** A database with an empty ledger. */
    public static Database.Postgres fresh() {
        String name = "ledger_" + DATABASES.incrementAndGet();
        try (Handle handle = Jdbi.open(url("postgres"))) {
            handle.execute("create database " + name + " template fendan_template");
        }
        return new Database.Postgres(url(name));
    }

    static String url(String database) {
        return Server.RUNNING.getJdbcUrl("postgres", database);
    }
}
