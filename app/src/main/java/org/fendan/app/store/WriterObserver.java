package org.fendan.app.store;

import org.fendan.core.ledger.Rejection;

/** Hears what the writer does, on the writer's own thread: it must be quick, and never throw. */
public interface WriterObserver {

    /** Nobody listens. */
    WriterObserver NOBODY = new WriterObserver() {
        @Override
        public void committed(int works, long chains, long nanos) {}

        @Override
        public void refused(Rejection code) {}
    };

    /**
     * A batch is kept.
     *
     * @param works how many works it held
     * @param chains how many of them booked something
     * @param nanos how long it took, from its first work to the end of the commit
     */
    void committed(int works, long chains, long nanos);

    /** The ledger refused a work's chain. */
    void refused(Rejection code);
}
