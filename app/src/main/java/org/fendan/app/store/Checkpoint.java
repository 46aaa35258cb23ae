package org.fendan.app.store;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Snapshot;
import org.jdbi.v3.core.Handle;

/**
 * A snapshot of the book, kept so that an opening need not read everything again.
 *
 * <p>It is written by an entry like any other, which seals its hash into the chain: whoever alters it has to alter
 * every block since. It is kept in parts, as a column holds only so much.
 */
final class Checkpoint {

    private static final int PART = 3 << 20;

    private static final Draft DRAFT = Draft.by("ledger");

    private Checkpoint() {}

    /** The work that keeps a snapshot. */
    static Work<Long> of(Snapshot snapshot) {
        return tx -> {
            tx.append(DRAFT);
            String text = Base64.getEncoder().encodeToString(snapshot.bytes());
            for (int from = 0; from < text.length(); from += PART) {
                tx.saveCheckpoint(
                        "part-" + from / PART,
                        snapshot.head().number(),
                        text.substring(from, Math.min(text.length(), from + PART)));
            }
            return tx.sequence();
        };
    }

    /** The number of the entry that keeps this snapshot, which is written alone behind it; 0 where there is none. */
    static long entry(Optional<Snapshot> kept) {
        return kept.map(Snapshot::entries).map(last -> last + 1).orElse(0L);
    }

    /** The last snapshot kept; empty where there is none, or none that can be read. */
    static Optional<Snapshot> last(Handle handle) {
        List<String> parts = handle.createQuery("select name, content from checkpoint"
                        + " where block_number = (select max(block_number) from checkpoint)"
                        + " order by char_length(name), name")
                .map((rs, ctx) -> rs.getString("content"))
                .list();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Snapshot.read(Base64.getDecoder().decode(String.join("", parts))));
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }
}
