package org.fendan.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fendan.core.ledger.Attachment;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Leg;
import org.fendan.core.ledger.Movement;
import org.fendan.core.ledger.Replay;
import org.jdbi.v3.core.Handle;

/** The journal read again, stretch by stretch, and the rows kept beside it held against what its entries say. */
final class Collation implements AutoCloseable {

    private final Replay replay;
    private final TextsOnDisk states = new TextsOnDisk();
    private final TextsOnDisk opened = new TextsOnDisk();
    private final Map<String, Long> due = new TreeMap<>();
    private final Map<String, Long> seen = new TreeMap<>();

    /** A collation that notes what differs in this replay. */
    Collation(Replay replay) {
        this.replay = replay;
    }

    /** The content of the last state of each row that may change, by the row. */
    TextsOnDisk states() {
        return states;
    }

    /** Reads a stretch, and compares each of its entries with the rows that belong to it. */
    void compare(Stretch stretch) {
        List<Block> blocks = new ArrayList<>();
        for (BlockRow row : stretch.blocks()) {
            Block block = row.block();
            replay.read(block);
            blocks.add(block);
        }
        List<Entry> entries =
                blocks.stream().flatMap(block -> block.entries().stream()).toList();
        noteOpened(blocks);
        noteStates(entries);
        compareColumns(entries, stretch.entries());
        compareLegs(entries, stretch.legs());
        for (History table : History.values()) {
            compareHistory(entries, table, stretch.history().getOrDefault(table, List.of()));
        }
    }

    /** Of rows that change often, one state of many is noted. */
    private void noteStates(List<Entry> entries) {
        Map<String, String> last = new HashMap<>();
        entries.stream()
                .flatMap(entry -> entry.attachments().stream())
                .filter(attachment -> attachment.kind().equals(Projection.KIND))
                .forEach(attachment -> last.put(Projection.row(attachment), attachment.content()));
        last.forEach(states::put);
    }

    private void noteOpened(List<Block> blocks) {
        Map<String, Long> first = new HashMap<>();
        for (Block block : blocks) {
            block.entries().stream()
                    .flatMap(entry -> entry.chain().stream())
                    .flatMap(chain -> chain.movements().stream())
                    .forEach(movement -> {
                        if (movement instanceof Movement.Open open) {
                            first.putIfAbsent(open.account().path(), block.number());
                        }
                    });
        }
        first.forEach((path, block) -> {
            if (opened.get(path).isEmpty()) {
                opened.put(path, Long.toString(block));
            }
        });
    }

    /** Compares the block an account says it was opened by; one opened before that was noted says nothing. */
    void compareOpened(List<AccountRow> accounts) {
        for (AccountRow row : accounts) {
            long by = opened.get(row.id()).map(Long::valueOf).orElse(0L);
            if (row.opened() != 0 && row.opened() != by) {
                replay.differ("account " + row.id(), "opened by block " + row.opened() + " instead of " + by);
            }
        }
    }

    private void compareColumns(List<Entry> entries, List<EntryRow> rows) {
        count("entry", entries.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Entry entry = entries.get(i);
            expect(
                    entry.sequence(),
                    "columns",
                    EntryColumns.of(entry),
                    rows.get(i).columns());
        }
    }

    private void compareLegs(List<Entry> entries, List<LedgerQueries.EntryLeg> rows) {
        Map<Long, List<LedgerQueries.EntryLeg>> kept = new HashMap<>();
        for (LedgerQueries.EntryLeg row : rows) {
            kept.computeIfAbsent(row.entry(), any -> new ArrayList<>()).add(row);
        }
        count("leg", 0, rows.size());
        for (Entry entry : entries) {
            List<LedgerQueries.EntryLeg> expected = legs(entry);
            count("leg", expected.size(), 0);
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

    private void compareHistory(List<Entry> entries, History table, List<History.Seen> rows) {
        Map<Long, Map<Integer, Attachment>> kept = new HashMap<>();
        for (History.Seen row : rows) {
            kept.computeIfAbsent(row.entry(), any -> new HashMap<>()).put(row.place(), row.attachment());
        }
        count(table.table(), 0, rows.size());
        for (Entry entry : entries) {
            Map<Integer, Attachment> expected = attachments(entry, table);
            count(table.table(), expected.size(), 0);
            expect(entry.sequence(), table.table(), expected, kept.getOrDefault(entry.sequence(), Map.of()));
        }
    }

    /** The attachments of an entry that are rows of a table, by their place. */
    private static Map<Integer, Attachment> attachments(Entry entry, History table) {
        Map<Integer, Attachment> rows = new HashMap<>();
        for (int place = 0; place < entry.attachments().size(); place++) {
            Attachment attachment = entry.attachments().get(place);
            if (attachment.kind().equals(table.kind())) {
                rows.put(place, attachment);
            }
        }
        return rows;
    }

    private void count(String table, long expected, long found) {
        due.merge(table, expected, Long::sum);
        seen.merge(table, found, Long::sum);
    }

    /** Rows beside what was read, or twice in one place, are seen by their number only. */
    void compareCounts(Handle handle) {
        for (History table : History.values()) {
            compareCount(handle, table.table(), "entry_seq");
        }
        compareCount(handle, "leg", "entry_seq");
        compareCount(handle, "entry", "seq");
    }

    private void compareCount(Handle handle, String table, String number) {
        long expected = due.getOrDefault(table, 0L);
        long kept = seen.getOrDefault(table, 0L)
                + rows(handle, table + " where " + number + " < ?", 1)
                + rows(handle, table + " where " + number + " > ?", replay.entries());
        if (kept != expected) {
            replay.differ("table " + table, kept + " rows instead of " + expected);
        }
    }

    private static long rows(Handle handle, String which, long border) {
        return handle.createQuery("select count(*) from " + which)
                .bind(0, border)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void close() {
        states.close();
        opened.close();
    }

    private void expect(long entry, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            replay.differ("entry " + entry + ", " + what, found + " instead of " + expected);
        }
    }
}
