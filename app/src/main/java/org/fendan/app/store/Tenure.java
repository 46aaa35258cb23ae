package org.fendan.app.store;

import java.nio.file.Path;
import java.util.List;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Head;

/** Who writes the ledger, from the opening of a store to its closing. */
interface Tenure extends AutoCloseable {

    LedgerWriter writer();

    Reads reads();

    /** Whether works are taken here, or rightly by another process. */
    boolean isReady();

    /** Tells the others where this process can be reached while it writes. */
    void advertise(String address);

    /** Why what is promised here may not hold, as the database is set; empty where nothing speaks against it. */
    List<Text> cautions();

    /** Copies the ledger, while it works, into a new folder; verifies the copy, tells of that, and answers its head. */
    Head backup(Path target, Reached reached);

    /** Finishes what waits in line, then closes. */
    @Override
    void close();
}
