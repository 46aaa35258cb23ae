package org.fendan.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/** The ways into a PostgreSQL ledger: migrations as its owner, then one role that writes and one that only reads. */
final class PostgresPool implements AutoCloseable {

    private static final int READERS = 8;
    private static final long PATIENCE_MS = 5_000;

    /** Whole batches go to the server in one statement, and a dead server is noticed. */
    private static final Map<String, String> SETTINGS = Map.of(
            "reWriteBatchedInserts",
            "true",
            "tcpKeepAlive",
            "true",
            "ApplicationName",
            "fendan",
            "logServerErrorDetail",
            "false",
            "socketTimeout",
            "60");

    private final String url;
    private final boolean synchronous;
    private final HikariDataSource pool;
    private final Jdbi readers;

    private PostgresPool(String url, boolean synchronous, HikariDataSource pool) {
        this.url = url;
        this.synchronous = synchronous;
        this.pool = pool;
        this.readers = Jdbi.create(pool);
    }

    /** Connects and brings the tables up to date; throws {@link StoreRefused} where that is not possible. */
    static PostgresPool open(Database.Postgres database) {
        return open(database, true);
    }

    /** The same; only a test that shows the loss has commits not wait for the disk. */
    static PostgresPool open(Database.Postgres database, boolean synchronous) {
        String url = complete(database.url());
        try {
            Migrations.run("postgresql", url);
            return new PostgresPool(url, synchronous, new HikariDataSource(readOnly(url)));
        } catch (RuntimeException failed) {
            throw new StoreRefused(
                    StoreRefused.Reason.UNUSABLE,
                    "the database " + place(url) + " cannot be used: " + failed.getMessage(),
                    failed);
        }
    }

    private static String complete(String url) {
        StringBuilder whole = new StringBuilder(url);
        SETTINGS.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                whole.append(whole.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return whole.toString();
    }

    private static HikariConfig readOnly(String url) {
        HikariConfig config = ReaderPool.of(url, READERS, "TRANSACTION_REPEATABLE_READ");
        config.setConnectionTimeout(PATIENCE_MS);
        config.setConnectionInitSql("set role fendan_reader");
        return config;
    }

    /** A connection that writes, as the role that cannot change history. */
    Handle writer() {
        Handle handle = Jdbi.open(url);
        // a term that fails leaves its transaction open; closing the connection undoes it
        handle.getConfig(Handles.class).setForceEndTransactions(false);
        handle.execute("set synchronous_commit = " + (synchronous ? "on" : "off"));
        // all it asks is by key: a plan made while a table was small must not read all of it later
        handle.execute("set enable_seqscan = off");
        handle.execute("set role fendan_writer");
        return handle;
    }

    /** A connection with all the rights of the address. */
    Handle plain() {
        return Jdbi.open(url);
    }

    Jdbi readers() {
        return readers;
    }

    String place() {
        return place(url);
    }

    /** The address without what may be secret in it. */
    private static String place(String url) {
        int settings = url.indexOf('?');
        return settings < 0 ? url : url.substring(0, settings);
    }

    @Override
    public void close() {
        pool.close();
    }
}
