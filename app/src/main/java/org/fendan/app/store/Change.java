package org.fendan.app.store;

import java.util.Optional;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Book;

/**
 * What a batch leaves behind, to be kept in one commit or not at all.
 *
 * @param block its entries, sealed; empty where nothing but a reader's place moved
 * @param before the book the batch began with
 * @param after a branch of it, with all that was booked
 * @param sheet the rows that go with the entries
 */
record Change(Optional<Block> block, Book before, Book after, Sheet sheet) {

    /** How many chains were booked. */
    long chains() {
        return block.stream()
                .flatMap(known -> known.entries().stream())
                .filter(entry -> entry.chain().isPresent())
                .count();
    }
}
