package org.fendan.app.store;

import java.nio.file.Path;
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
        void alter(Database database, String sql) {
            Path folder = ((Database.Embedded) database).folder();
            try (Handle handle = Jdbi.open("jdbc:hsqldb:file:" + folder.resolve("ledger"), "SA", "")) {
                handle.execute(sql);
                handle.execute("shutdown");
            }
        }
    },
    POSTGRESQL {
        @Override
        Database fresh(Path folder) {
            return Postgres.fresh();
        }

        @Override
        void alter(Database database, String sql) {
            try (Handle handle = Jdbi.open(((Database.Postgres) database).url())) {
                handle.execute("set session_replication_role = replica");
                handle.execute(sql);
            }
        }
    };

    /** A place for an empty ledger; the folder is the test's own. */
    abstract Database fresh(Path folder);

    /** Changes rows of a closed store behind the ledger's back, as one who has all rights. */
    abstract void alter(Database database, String sql);
}
