package org.fendan.app.boot;

import org.fendan.app.store.StoreRefused;

/** The data cannot be opened. */
public final class StoreShut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean altered;

    StoreShut(StoreRefused refused) {
        super(refused.getMessage(), refused);
        this.altered = refused.reason() == StoreRefused.Reason.ALTERED;
    }

    /** Whether what is kept is damaged, or not what its hashed entries say. */
    public boolean isAltered() {
        return altered;
    }
}
