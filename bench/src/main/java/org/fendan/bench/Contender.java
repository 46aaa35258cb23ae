package org.fendan.bench;

/** Something that books postings, measured beside others that promise the same. */
interface Contender extends AutoCloseable {

    String name();

    /** Books one posting for good; called by many clients at once. */
    void post(Posting posting);

    /** How often a posting had to be tried again. */
    default long retries() {
        return 0;
    }

    /** Fails unless the fund was debited by exactly this much, and all else that can be told is right. */
    void check(long expectedFen);

    @Override
    void close();
}
