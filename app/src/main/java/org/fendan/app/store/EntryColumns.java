package org.fendan.app.store;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;

/** The columns kept beside an entry's canonical bytes, and whether those bytes are indeed canonical. */
record EntryColumns(
        long sequence,
        Optional<String> chain,
        Optional<String> reverses,
        Optional<LocalDate> date,
        String recordedAt,
        String actor,
        int canonical) {

    static EntryColumns of(Entry entry) {
        return new EntryColumns(
                entry.sequence(),
                entry.chain().map(Chain::id),
                entry.chain().flatMap(Chain::reverses),
                entry.chain().map(Chain::date),
                entry.recordedAt(),
                entry.actor(),
                Canonical.bytes(entry).length);
    }
}
