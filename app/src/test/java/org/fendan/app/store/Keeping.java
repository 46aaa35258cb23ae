package org.fendan.app.store;

import java.nio.file.Path;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The engines a ledger is kept in: what is promised is promised on both. */
enum Keeping {
    HSQLDB {
        @Override
        Database fresh(Path folder) {
            return Database.embedded(folder.resolve("store"));
        }

        @Override
        <T> T reach(Database database, Function<Handle, T> use) {
            Path folder = ((Database.Embedded) database).folder();
            try (Handle handle = Jdbi.open("jdbc:hsqldb:file:" + folder.resolve("ledger"), "SA", "")) {
                T done = use.apply(handle);
                handle.execute("shutdown");
                return done;
            }
        }
    },
    POSTGRESQL {
        @Override
        Database fresh(Path folder) {
            return Postgres.fresh();
        }

        @Override
        <T> T reach(Database database, Function<Handle, T> use) {
            try (Handle handle = Jdbi.open(((Database.Postgres) database).url())) {
                handle.execute("set session_replication_role = replica");
                return use.apply(handle);
            }
        }
    };

    /** A place for an empty ledger; the folder is the test's own. */
    abstract Database fresh(Path folder);

    /** Reaches into a closed store behind the ledger's back, as one who has all rights. */
    abstract <T> T reach(Database database, Function<Handle, T> use);

    /** Changes rows so. */
    void alter(Database database, String sql) {
        reach(database, handle -> handle.execute(sql));
    }
}
