package org.fendan.app.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database set up as the ledger's promises need it: one connection that writes, a pool that reads. */
interface Engine {

    /** The connection of the writer's thread. */
    Handle writer();

    /** Connections that read, each transaction one consistent picture. */
    Jdbi readers();

    /** Whether each question costs a round trip, so that several are better asked as one. */
    boolean isAway();

    /** Why nothing may be written at the moment, if so. */
    Optional<DiskLow> refusal();

    /** Said in each transaction that writes, before anything is written: is the right to write still ours? */
    void fence();

    /** Said after each commit and before anybody is told: did it reach the disk? */
    void confirm();

    /** Said between two batches. */
    void upkeep();

    /** Where the database is, for sentences. */
    String place();

    /**
     * Closes all connections.
     *
     * @param clean whether the writer went on to the end without a fault
     */
    void close(boolean clean);
}
