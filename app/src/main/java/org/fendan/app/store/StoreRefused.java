package org.fendan.app.store;

/** The store will not open. */
public final class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a store does not open. */
    public enum Reason {
        /** Another process has it open. */
        IN_USE,
        /** It is damaged, or not what its hashed entries say. */
        ALTERED,
        /** The folder cannot be used. */
        UNUSABLE
    }

    private final Reason reason;

    StoreRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    StoreRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
