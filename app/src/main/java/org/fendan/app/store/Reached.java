package org.fendan.app.store;

/** Hears how far a long reading of the ledger has come. */
@FunctionalInterface
public interface Reached {

    /** For work nobody watches. */
    Reached UNWATCHED = (done, of) -> {};

    /** So many blocks are done, of so many. */
    void at(long done, long of);
}
