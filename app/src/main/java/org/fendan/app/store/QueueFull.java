package org.fendan.app.store;

/** More work waits than the queue holds: try again in a moment. */
public final class QueueFull extends WriteRefused {

    private static final long serialVersionUID = 1L;

    QueueFull(int capacity) {
        super("the ledger's queue is full: " + capacity + " requests wait; nothing was done, try again");
    }
}
