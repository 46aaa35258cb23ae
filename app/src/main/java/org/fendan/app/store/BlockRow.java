package org.fendan.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Head;

/** A block as it is kept: how it is sealed, and the rows of its entries. */
record BlockRow(Head head, String previousHash, String algorithm, List<EntryRow> entries) {

    /** A block whose entries are not read yet. */
    static BlockRow of(ResultSet rs) throws SQLException {
        return new BlockRow(
                new Head(rs.getLong("number"), rs.getString("hash")),
                rs.getString("previous_hash"),
                rs.getString("algorithm"),
                List.of());
    }

    BlockRow with(List<EntryRow> rows) {
        return new BlockRow(head, previousHash, algorithm, rows);
    }

    long number() {
        return head.number();
    }

    Block block() {
        return new Block(
                number(),
                previousHash,
                algorithm,
                entries.stream().map(EntryRow::entry).toList(),
                head.hash());
    }
}
