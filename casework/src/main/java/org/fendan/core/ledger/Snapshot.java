package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a book has come behind a block, to go on from there; accounts, holds and chains are looked up in its past.
 *
 * @param head the block
 * @param entries the number of the last entry in it
 * @param chains how many chains had been booked
 * @param closedThrough the last day of the periods closed
 */
public record Snapshot(Head head, long entries, long chains, Optional<LocalDate> closedThrough) {

    /** Where a book ends behind this block. */
    public static Snapshot of(Book book, Head head, long entries, long chains) {
        return new Snapshot(head, entries, chains, book.closedThrough());
    }

    /** The book as it was, which looks up what came before in the past. */
    public Book book(Past past) {
        return Book.from(this, past);
    }
}
