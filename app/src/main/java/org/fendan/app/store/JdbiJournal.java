package org.fendan.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Journal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The journal in the database, seen through one connection and its transaction. */
final class JdbiJournal implements Journal {

    private static final int PAGE = 200;

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
        handle.execute(
                "insert into block values (?, ?, ?, ?)",
                block.number(),
                block.previousHash(),
                block.algorithm(),
                block.hash());
        PreparedBatch rows = handle.prepareBatch("insert into entry values (?, ?, ?, ?, ?, ?, ?, ?)");
        block.entries().forEach(entry -> add(rows, block.number(), entry));
        rows.execute();
    }

    private static void add(PreparedBatch rows, long block, Entry entry) {
        rows.bind(0, entry.sequence())
                .bind(1, block)
                .bind(2, entry.chain().map(Chain::id).orElse(null))
                .bind(3, entry.chain().flatMap(Chain::reverses).orElse(null))
                .bind(4, entry.chain().map(Chain::date).orElse(null))
                .bind(5, entry.recordedAt())
                .bind(6, entry.actor())
                .bind(7, Canonical.bytes(entry))
                .add();
    }

    @Override
    public void forEachFrom(long number, Consumer<Block> reader) {
        long next = number;
        for (List<Block> page = page(next); !page.isEmpty(); page = page(next)) {
            page.forEach(reader);
            next = page.get(page.size() - 1).number() + 1;
        }
    }

    private List<Block> page(long from) {
        return handle.createQuery("select * from block where number >= ? order by number limit ?")
                .bind(0, from)
                .bind(1, PAGE)
                .map((rs, ctx) -> block(rs))
                .list();
    }

    private Block block(ResultSet rs) throws SQLException {
        long number = rs.getLong("number");
        return new Block(
                number,
                rs.getString("previous_hash"),
                rs.getString("algorithm"),
                entries(number),
                rs.getString("hash"));
    }

    private List<Entry> entries(long block) {
        List<Entry> entries = new ArrayList<>();
        handle.createQuery("select canonical from entry where block_number = ? order by seq")
                .bind(0, block)
                .map((rs, ctx) -> rs.getBytes(1))
                .forEach(bytes -> entries.add(Canonical.entry(bytes)));
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
