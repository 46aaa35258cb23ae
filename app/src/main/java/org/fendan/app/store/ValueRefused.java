package org.fendan.app.store;

/** A value that no column can hold: the works that were to be kept with it are undone, and the store goes on. */
final class ValueRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ValueRefused(Throwable cause) {
        super("a value cannot be kept: " + cause.getMessage(), cause);
    }
}
