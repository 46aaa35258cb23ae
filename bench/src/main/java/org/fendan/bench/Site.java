package org.fendan.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.fendan.app.store.Store;
import org.fendan.app.store.StoreOptions;

/** A database product, ready to hold ledgers and what is measured beside them. */
interface Site extends AutoCloseable {

    /** The product and its version. */
    String name();

    /** Its settings that bear on durability and speed, as it reports them itself. */
    List<String> settings();

    /** Fendan's store of this name, new or not. */
    Store open(String name, StoreOptions options);

    /** A new, empty database with so many connections in this isolation. */
    HikariDataSource database(String name, int connections, String isolation);

    /** The column type for bytes. */
    String binaryType();

    /** What is measured beside the ledger. */
    List<RowLocks.Variant> variants();

    @Override
    void close();

    /** A pool all of whose connections are open from the start. */
    static HikariConfig pool(String url, int connections, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setTransactionIsolation(isolation);
        return config;
    }
}
