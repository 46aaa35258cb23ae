package org.fendan.app.store;

import com.zaxxer.hikari.HikariConfig;

/** What the pools of all engines have in common: they read, and each transaction is one consistent picture. */
final class ReaderPool {

    private ReaderPool() {}

    /** So many connections at most, in the isolation that makes a transaction one picture on this engine. */
    static HikariConfig of(String url, int most, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("fendan-readers");
        config.setMaximumPoolSize(most);
        config.setReadOnly(true);
        config.setAutoCommit(false);
        config.setTransactionIsolation(isolation);
        return config;
    }
}
