package org.fendan.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** HSQLDB in this process, set up as the ledger's promises need it: one connection that writes, a pool that reads. */
final class Engine implements AutoCloseable {

    /** Kept, for a logger nobody keeps forgets its level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer.hikari"));

    private static final int READERS = 4;

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final Handle writer;
    private final HikariDataSource pool;
    private final Jdbi readers;

    private Engine(Handle writer, HikariDataSource pool) {
        this.writer = writer;
        this.pool = pool;
        this.readers = Jdbi.create(pool);
    }

    static Engine open(StoreFiles files, StoreOptions options) {
        String url = url(files, options);
        Handle writer = Jdbi.open(url, "SA", "");
        try {
            Flyway.configure()
                    .dataSource(url, "SA", "")
                    .locations("classpath:db/migration/hsqldb")
                    .load()
                    .migrate();
            settle(writer, options);
            return new Engine(writer, new HikariDataSource(readOnly(url)));
        } catch (RuntimeException failed) {
            writer.execute("shutdown");
            writer.close();
            throw failed;
        }
    }

    private static String url(StoreFiles files, StoreOptions options) {
        return "jdbc:hsqldb:file:" + files.database()
                + ";hsqldb.write_delay=" + !options.synchronous()
                + ";hsqldb.full_log_replay=true"
                + ";hsqldb.extlog=2"
                + ";hsqldb.tx=mvlocks"
                + ";hsqldb.log_size=0"
                + ";sql.pad_space=false"
                + ";shutdown=false";
    }

    /** Says again what an older store, or the engine's own script, may say otherwise. */
    private static void settle(Handle writer, StoreOptions options) {
        writer.execute("set database transaction control mvlocks");
        writer.execute("set files write delay " + (options.synchronous() ? "false" : "500 millis"));
        writer.execute("set files log size 0");
    }

    private static HikariConfig readOnly(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("SA");
        config.setPassword("");
        config.setPoolName("fendan-readers");
        config.setMaximumPoolSize(READERS);
        config.setReadOnly(true);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        return config;
    }

    /** The name the engine logs this database under. */
    String name() {
        return writer.createQuery("call database_name()").mapTo(String.class).one();
    }

    Handle writer() {
        return writer;
    }

    Jdbi readers() {
        return readers;
    }

    /** Closes all connections and the database, with a checkpoint. */
    @Override
    public void close() {
        close("shutdown");
    }

    /** Closes as if the power had gone: nothing more is written; the next opening replays the log. */
    void abandon() {
        close("shutdown immediately");
    }

    private void close(String how) {
        pool.close();
        try (writer) {
            if (writer.isInTransaction()) {
                writer.rollback();
            }
            writer.execute(how);
        }
    }
}
