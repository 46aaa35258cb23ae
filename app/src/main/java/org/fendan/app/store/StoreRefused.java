package org.fendan.app.store;

/** The store will not open: in use elsewhere, damaged, or not what its hashed entries say. */
public final class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreRefused(String message) {
        super(message);
    }

    StoreRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
