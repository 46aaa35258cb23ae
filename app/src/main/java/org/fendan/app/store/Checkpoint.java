package org.fendan.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Snapshot;
import org.jdbi.v3.core.Handle;

/**
 * How far the book had come behind a block, and the hash of how its accounts and pending holds stood, kept so that an
 * opening need not read everything again.
 *
 * <p>It is written by an entry like any other, which seals its hash into the chain: whoever alters it has to alter
 * every block since. The rows themselves are not kept twice: without what happened since, they must give that hash.
 */
record Checkpoint(Snapshot snapshot, String standing) {

    /** The row it is kept in, and the first of its fields. */
    private static final String NAME = "standing";

    private static final int FIELDS = 7;

    private static final Draft DRAFT = Draft.by("ledger");

    /** The work that keeps it. */
    Work<Long> work() {
        return tx -> {
            tx.append(DRAFT);
            tx.saveCheckpoint(NAME, snapshot.head().number(), text());
            return tx.sequence();
        };
    }

    private String text() {
        return Fields.join(List.of(
                NAME,
                snapshot.head().number(),
                snapshot.head().hash(),
                snapshot.entries(),
                snapshot.chains(),
                snapshot.closedThrough().map(LocalDate::toString).orElse(""),
                standing));
    }

    static Checkpoint read(String text) {
        List<String> fields = Fields.split(text);
        if (fields.size() != FIELDS || !fields.get(0).equals(NAME)) {
            throw new IllegalArgumentException("no checkpoint: " + text);
        }
        return new Checkpoint(
                new Snapshot(
                        new Head(Long.parseLong(fields.get(1)), fields.get(2)),
                        Long.parseLong(fields.get(3)),
                        Long.parseLong(fields.get(4)),
                        Optional.of(fields.get(5)).filter(day -> !day.isEmpty()).map(LocalDate::parse)),
                fields.get(6));
    }

    /** The number of the entry that keeps this snapshot, which is written alone behind it; 0 where there is none. */
    static long entry(Optional<Snapshot> kept) {
        return kept.map(Snapshot::entries).map(last -> last + 1).orElse(0L);
    }

    /**
     * The last one kept; empty where there is none, or none that can be read. What older releases kept, all accounts and
     * holds in parts, is left alone: such a store is read whole once.
     */
    static Optional<Checkpoint> last(Handle handle) {
        try {
            return handle.createQuery("select content from checkpoint where name = ?")
                    .bind(0, NAME)
                    .map((rs, ctx) -> read(rs.getString("content")))
                    .findOne();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
