package org.fendan.app.store;

/** Too little disk is left to write safely: reading goes on, writing resumes when space is freed. */
public final class DiskLow extends WriteRefused {

    private static final long serialVersionUID = 1L;

    DiskLow(long free, long mark) {
        super("only " + free + " bytes are free where the ledger lies, below the mark of " + mark
                + "; nothing was done, free some space and try again");
    }
}
