package org.fendan.app.store;

import java.nio.file.Path;
import java.util.List;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Verification;

/**
 * A ledger, open: one writer, many readers.
 *
 * <p>It opens only when everything kept is what the hashed entries say. A folder is open in one process at a time; on
 * PostgreSQL several may have the ledger open, and one of them writes.
 */
public final class Store implements AutoCloseable {

    private final Tenure tenure;
    private boolean closed;

    private Store(Tenure tenure) {
        this.tenure = tenure;
    }

    /** Opens the store in this folder, new or not, as a product keeps it. */
    public static Store open(Path folder) {
        return open(folder, StoreOptions.standard());
    }

    /** Opens the store in this folder. */
    public static Store open(Path folder, StoreOptions options) {
        return open(Database.embedded(folder), options);
    }

    /** Opens a store; throws {@link StoreRefused} where it is in use, damaged or altered. */
    public static Store open(Database database, StoreOptions options) {
        if (database instanceof Database.Postgres postgres) {
            return new Store(ElectedTenure.begin(postgres, options));
        }
        return new Store(SoleTenure.begin(((Database.Embedded) database).folder(), options));
    }

    public LedgerWriter writer() {
        return tenure.writer();
    }

    public Reads reads() {
        return tenure.reads();
    }

    /** Compares everything kept with what the hashed entries say. */
    public Verification verify() {
        return verify(Reached.UNWATCHED);
    }

    /** The same, and tells of the blocks it has read. */
    public Verification verify(Reached reached) {
        return reads().see(handle ->
                new StoreVerification(handle, reached).replay().verification());
    }

    /**
     * Copies the ledger, while it works, to where there is none, and verifies the copy whole; answers its head.
     * {@link #open} opens the copy.
     *
     * @throws StoreRefused where the place is taken, or the copy is not what it should be
     */
    public Head copyTo(Database target) {
        return copyTo(target, Reached.UNWATCHED);
    }

    /** The same, and tells how far the copy is verified. */
    public Head copyTo(Database target, Reached reached) {
        return target instanceof Database.Postgres postgres
                ? LedgerCopy.toPostgres(reads(), postgres, reached)
                : tenure.backup(((Database.Embedded) target).folder(), reached);
    }

    /** What of a database server's settings may lose what was acknowledged, or leave damage unnoticed. */
    public List<Text> cautions() {
        return tenure.cautions();
    }

    /** Whether it answers, and takes writes or knows that another process does. */
    public boolean isReady() {
        return tenure.isReady();
    }

    /** Tells other processes on the same database where this one can be reached while it writes. */
    public void advertise(String address) {
        tenure.advertise(address);
    }

    /** Finishes what waits in line, then closes. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            tenure.close();
        }
    }
}
