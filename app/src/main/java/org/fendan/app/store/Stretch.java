package org.fendan.app.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Some blocks in a row as they are kept, with all that is kept beside them of their entries. */
record Stretch(List<BlockRow> blocks, List<LedgerQueries.EntryLeg> legs, Map<History, List<History.Seen>> history) {

    /** How many entries a stretch has, more or less: many enough to be worth the questions, few enough to be kept. */
    private static final int ENTRIES = 2000;

    /** Blocks of one entry each are read so many at once. */
    private static final int BLOCKS = 200;

    /** Blocks may be as full as a batch can be. */
    private static final int FIRST_BLOCKS = 8;

    /** The stretch that begins with this block; one without a block where there is none. */
    static Stretch from(Handle handle, long block) {
        return read(handle, block, FIRST_BLOCKS);
    }

    /** The stretch behind this one. */
    Stretch next(Handle handle) {
        long most = blocks.size() * (long) ENTRIES / Math.max(1, entries().size());
        return read(handle, blocks.get(blocks.size() - 1).number() + 1, (int) Math.max(1, Math.min(BLOCKS, most)));
    }

    private static Stretch read(Handle handle, long block, int most) {
        Stretch bare = new Stretch(new JdbiJournal(handle).rows(block, most), List.of(), Map.of());
        List<EntryRow> entries = bare.entries();
        if (entries.isEmpty()) {
            return bare;
        }
        long first = entries.get(0).columns().sequence();
        long last = entries.get(entries.size() - 1).columns().sequence();
        Map<History, List<History.Seen>> history = new EnumMap<>(History.class);
        for (History table : History.values()) {
            history.put(table, table.rows(handle, first, last));
        }
        return new Stretch(bare.blocks, new LedgerQueries(handle).legs(first, last), history);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The rows of all entries, in the order of the journal. */
    List<EntryRow> entries() {
        return blocks.stream().flatMap(block -> block.entries().stream()).toList();
    }
}
