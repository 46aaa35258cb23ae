package org.fendan.app.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.core.ledger.Attachment;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Leg;
import org.fendan.core.ledger.Replay;
import org.fendan.core.ledger.Snapshot;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A comparison of everything the store keeps with what its hashed entries say, in one picture of the database. */
final class StoreVerification {

    private static final int CHUNK = 1000;

    private final Handle handle;
    private final LedgerQueries ledger;
    private final Optional<Snapshot> start;
    private final Replay replay;
    private final List<Entry> chunk = new ArrayList<>();
    private final Map<String, Attachment> states = new TreeMap<>();
    private final Map<History, Long> counts = new EnumMap<>(History.class);
    private long legs;

    /** Reads everything kept. */
    StoreVerification(Handle handle) {
        this(handle, Optional.empty());
    }

    private StoreVerification(Handle handle, Optional<Snapshot> start) {
        this.handle = handle;
        this.ledger = new LedgerQueries(handle);
        this.start = start;
        this.replay = start.map(snapshot -> new Replay(snapshot, LedgerPast.upTo(handle, snapshot.entries())))
                .orElseGet(Replay::new);
    }

    /**
     * Reads what came after the last checkpoint, whose hash is sealed there, and compares all counters; everything where
     * there is no checkpoint.
     */
    static StoreVerification sinceCheckpoint(Handle handle) {
        return new StoreVerification(handle, Checkpoint.last(handle));
    }

    /** Reads; the replay knows the differences, and the book to go on with. */
    Replay replay() {
        try {
            start.ifPresent(this::compareStart);
            new JdbiJournal(handle).forEachFrom(replay.head().number() + 1, this::read);
            compareChunk();
            replay.compareAccounts(ledger.accounts(""));
            if (start.isPresent()) {
                replay.compareHolds(ledger.holds(replay.book().holds()));
                compareTouchedStates();
            } else {
                replay.compareHolds(ledger.holds());
                compareCounts();
                compareStates();
            }
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            replay.differ("behind block " + replay.head().number(), "cannot be read: " + unreadable.getMessage());
        }
        return replay;
    }

    /** The block the snapshot was taken behind has to be there, and what came after it: that seals the snapshot. */
    private void compareStart(Snapshot snapshot) {
        Optional<Block> block = new JdbiJournal(handle).block(snapshot.head().number());
        if (block.filter(Block::isIntact)
                .map(Block::head)
                .filter(snapshot.head()::equals)
                .isEmpty()) {
            replay.differ("block " + snapshot.head().number(), "is not the one the checkpoint was taken behind");
        }
        if (new JdbiJournal(handle).head().number() <= snapshot.head().number()) {
            replay.differ("behind block " + snapshot.head().number(), "the entry that seals the checkpoint is missing");
        }
    }

    private void read(Block block) {
        replay.read(block);
        chunk.addAll(block.entries());
        if (chunk.size() >= CHUNK) {
            compareChunk();
        }
    }

    private void compareChunk() {
        if (chunk.isEmpty()) {
            return;
        }
        long from = chunk.get(0).sequence();
        long to = chunk.get(chunk.size() - 1).sequence();
        compareColumns(from, to);
        compareLegs(from, to);
        compareAttachments(from, to);
        chunk.clear();
    }

    private void compareColumns(long from, long to) {
        Map<Long, EntryColumns> kept = EntryColumns.read(handle, from, to);
        for (Entry entry : chunk) {
            expect(entry.sequence(), "columns", EntryColumns.of(entry), kept.get(entry.sequence()));
        }
    }

    private void compareLegs(long from, long to) {
        Map<Long, List<LedgerQueries.EntryLeg>> kept = new HashMap<>();
        for (LedgerQueries.EntryLeg row : ledger.legs(from, to)) {
            kept.computeIfAbsent(row.entry(), any -> new ArrayList<>()).add(row);
        }
        for (Entry entry : chunk) {
            List<LedgerQueries.EntryLeg> expected = legs(entry);
            legs += expected.size();
            expect(entry.sequence(), "legs", expected, kept.getOrDefault(entry.sequence(), List.of()));
        }
    }

    private List<LedgerQueries.EntryLeg> legs(Entry entry) {
        List<LedgerQueries.EntryLeg> expected = new ArrayList<>();
        entry.chain().ifPresent(chain -> {
            for (Leg leg : Leg.of(chain, replay.book()::hold)) {
                expected.add(new LedgerQueries.EntryLeg(entry.sequence(), expected.size(), chain.date(), leg));
            }
        });
        return expected;
    }

    private void compareAttachments(long from, long to) {
        Map<History, Map<Long, Map<Integer, Attachment>>> kept = new EnumMap<>(History.class);
        for (History table : History.values()) {
            Map<Long, Map<Integer, Attachment>> byEntry = new HashMap<>();
            for (History.Seen row : table.rows(handle, from, to)) {
                byEntry.computeIfAbsent(row.entry(), any -> new HashMap<>()).put(row.place(), row.attachment());
            }
            kept.put(table, byEntry);
        }
        for (Entry entry : chunk) {
            for (History table : History.values()) {
                Map<Long, Map<Integer, Attachment>> rows = kept.getOrDefault(table, Map.of());
                compare(entry, table, rows.getOrDefault(entry.sequence(), Map.of()));
            }
            entry.attachments().stream()
                    .filter(attachment -> attachment.kind().equals(Projection.KIND))
                    .forEach(attachment -> states.put(Projection.row(attachment), attachment));
        }
    }

    private void compare(Entry entry, History table, Map<Integer, Attachment> kept) {
        Map<Integer, Attachment> expected = new HashMap<>();
        for (int place = 0; place < entry.attachments().size(); place++) {
            if (entry.attachments().get(place).kind().equals(table.kind())) {
                expected.put(place, entry.attachments().get(place));
            }
        }
        counts.merge(table, (long) expected.size(), Long::sum);
        expect(entry.sequence(), table.table(), expected, kept);
    }

    /** Rows that belong to no entry at all are seen by their number only. */
    private void compareCounts() {
        for (History table : History.values()) {
            count(table.table(), counts.getOrDefault(table, 0L));
        }
        count("leg", legs);
        count("entry", replay.entries());
    }

    private void count(String table, long expected) {
        long kept = handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one();
        if (kept != expected) {
            replay.differ("table " + table, kept + " rows instead of " + expected);
        }
    }

    private void compareStates() {
        Map<String, Attachment> kept = new TreeMap<>();
        for (Projection table : Projection.values()) {
            table.rows(handle).forEach(row -> kept.put(Projection.row(row), row));
        }
        states.forEach((row, state) -> {
            if (!state.equals(kept.remove(row))) {
                replay.differ("row " + row, "is missing, or not as its last entry left it");
            }
        });
        kept.keySet().forEach(row -> replay.differ("row " + row, "no entry knows of it"));
    }

    private void compareTouchedStates() {
        states.forEach((row, state) -> {
            if (!Projection.row(handle, state).equals(Optional.of(state))) {
                replay.differ("row " + row, "is missing, or not as its last entry left it");
            }
        });
    }

    private void expect(long entry, String what, Object expected, @Nullable Object found) {
        if (!expected.equals(found)) {
            replay.differ("entry " + entry + ", " + what, found + " instead of " + expected);
        }
    }
}
