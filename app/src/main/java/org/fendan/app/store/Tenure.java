package org.fendan.app.store;

import java.nio.file.Path;

/** Who writes the ledger, from the opening of a store to its closing. */
interface Tenure extends AutoCloseable {

    LedgerWriter writer();

    Reads reads();

    /** Whether works are taken here, or rightly by another process. */
    boolean isReady();

    /** Tells the others where this process can be reached while it writes. */
    void advertise(String address);

    /** Copies the database, while it works, to a place that does not exist yet. */
    void backup(Path target);

    /** Finishes what waits in line, then closes. */
    @Override
    void close();
}
