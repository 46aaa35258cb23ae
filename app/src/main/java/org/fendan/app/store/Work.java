package org.fendan.app.store;

/**
 * Something to be done in the ledger's one line of work: all of it is kept, or none.
 *
 * <p>It must not wait for anything and may be run once only; whatever it throws undoes it and reaches its submitter.
 */
@FunctionalInterface
public interface Work<T> {
    T run(Transaction tx);
}
