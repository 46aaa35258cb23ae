package org.fendan.app.store;

/** The store cannot take work now; nothing of it was kept unless the sentence says otherwise. */
public abstract sealed class WriteRefused extends RuntimeException permits QueueFull, DiskLow, StoreStopped {

    private static final long serialVersionUID = 1L;

    WriteRefused(String message) {
        super(message);
    }

    WriteRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
