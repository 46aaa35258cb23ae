package org.fendan.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Journal;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The journal in the database, seen through one connection and its transaction. */
final class JdbiJournal implements Journal {

    /** About so many entries are read at once, in one block or in many. */
    private static final int ENTRIES = 2_000;

    private final Handle handle;

    JdbiJournal(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void append(Block block) {
        Head head = head();
        if (block.number() != head.number() + 1 || !block.previousHash().equals(head.hash())) {
            throw new IllegalStateException("block " + block.number() + " does not follow block " + head.number());
        }
        write(block, new BatchedRows(handle));
    }

    /** Writes a block of which is known that it follows the last. */
    static void write(Block block, Rows rows) {
        rows.insert("block", "number, previous_hash, algorithm, hash", List.<Object[]>of(new Object[] {
            block.number(), block.previousHash(), block.algorithm(), block.hash()
        }));
        rows.insert(
                "entry",
                "seq, block_number, chain_id, reverses, business_date, recorded_at, actor, canonical",
                block.entries().stream()
                        .map(entry -> row(block.number(), entry))
                        .toList());
    }

    private static @Nullable Object[] row(long block, Entry entry) {
        return new @Nullable Object[] {
            entry.sequence(),
            block,
            entry.chain().map(Chain::id).orElse(null),
            entry.chain().flatMap(Chain::reverses).orElse(null),
            entry.chain().map(Chain::date).orElse(null),
            entry.recordedAt(),
            entry.actor(),
            Canonical.bytes(entry)
        };
    }

    @Override
    public void forEachFrom(long number, Consumer<Block> reader) {
        long next = number;
        for (List<Block> page = page(next); !page.isEmpty(); page = page(next)) {
            page.forEach(reader);
            next = page.get(page.size() - 1).number() + 1;
        }
    }

    /** The next few blocks from this number on, in order; none behind the head. */
    List<Block> page(long from) {
        return rows(from, most(from)).stream().map(BlockRow::block).toList();
    }

    /** How many blocks from this number on have so many entries together; one at least. */
    private int most(long from) {
        List<Long> blocks = handle.createQuery(
                        "select block_number from entry where block_number >= ? order by block_number, seq limit ?")
                .bind(0, from)
                .bind(1, ENTRIES)
                .mapTo(Long.class)
                .list();
        return blocks.isEmpty() ? 1 : (int) (blocks.get(blocks.size() - 1) - from + 1);
    }

    /** The block of this number. */
    Optional<Block> block(long number) {
        return rows(number, 1).stream()
                .filter(row -> row.number() == number)
                .map(BlockRow::block)
                .findFirst();
    }

    /** The next blocks from this number on as they are kept, in order and so many at most. */
    List<BlockRow> rows(long from, int most) {
        List<BlockRow> rows = handle.createQuery("select * from block where number >= ? order by number limit ?")
                .bind(0, from)
                .bind(1, most)
                .map((rs, ctx) -> BlockRow.of(rs))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<EntryRow>> entries =
                entries(rows.get(0).number(), rows.get(rows.size() - 1).number());
        return rows.stream()
                .map(row -> row.with(entries.getOrDefault(row.number(), List.of())))
                .toList();
    }

    /** The entries of some blocks, by block, in one question. */
    private Map<Long, List<EntryRow>> entries(long from, long to) {
        Map<Long, List<EntryRow>> entries = new HashMap<>();
        handle.createQuery("select " + EntryRow.COLUMNS + " from entry where block_number between ? and ?"
                        + " order by block_number, seq")
                .bind(0, from)
                .bind(1, to)
                .map((rs, ctx) -> EntryRow.of(rs))
                .forEach(row -> entries.computeIfAbsent(row.block(), any -> new ArrayList<>())
                        .add(row));
        return entries;
    }

    @Override
    public Head head() {
        return handle.createQuery("select number, hash from block order by number desc limit 1")
                .map((rs, ctx) -> new Head(rs.getLong(1), rs.getString(2)))
                .findOne()
                .orElse(Head.GENESIS);
    }
}
