package org.fendan.app.store;

import java.nio.file.Path;

/** Where a ledger is kept. */
public sealed interface Database {

    /** HSQLDB in this process, its files in a folder of their own. */
    static Database embedded(Path folder) {
        return new Embedded(folder);
    }

    /** A PostgreSQL database by its JDBC address, user and password included. */
    static Database postgres(String url) {
        return new Postgres(url);
    }

    /** HSQLDB in a folder. */
    record Embedded(Path folder) implements Database {}

    /** PostgreSQL at an address. */
    record Postgres(String url) implements Database {}
}
