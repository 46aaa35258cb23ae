package org.fendan.core.ledger;

/** The last block of a journal by number and hash: who keeps a copy of it can prove that nothing before was changed. */
public record Head(long number, String hash) {

    /** The head of a journal without blocks. */
    public static final Head GENESIS = new Head(0, "0".repeat(64));
}
