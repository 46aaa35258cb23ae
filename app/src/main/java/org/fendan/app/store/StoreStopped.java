package org.fendan.app.store;

/**
 * The store has stopped writing for good, rather than guess.
 *
 * <p>For a work that was under way the outcome is known only after the store is opened again: ask by its key.
 */
public final class StoreStopped extends WriteRefused {

    private static final long serialVersionUID = 1L;

    StoreStopped(String reason) {
        super("the ledger has stopped writing: " + reason + "; open it again to go on");
    }

    StoreStopped(String reason, Throwable cause) {
        super("the ledger has stopped writing: " + reason + "; open it again to go on", cause);
    }
}
