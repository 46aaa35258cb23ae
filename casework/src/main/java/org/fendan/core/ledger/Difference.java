package org.fendan.core.ledger;

/** Something that is not as the journal says: where, and what, in words. */
public record Difference(String place, String words) {

    @Override
    public String toString() {
        return place + ": " + words;
    }
}
