package org.fendan.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Entry;

/** An entry as it is kept: its canonical bytes and the columns beside them, either of which may be wrong. */
final class EntryRow {

    /** The columns in the order they are read. */
    static final String COLUMNS = "block_number, seq, chain_id, reverses, business_date, recorded_at, actor, canonical";

    private final long block;
    private final EntryColumns columns;
    private final byte[] canonical;

    private EntryRow(long block, EntryColumns columns, byte[] canonical) {
        this.block = block;
        this.columns = columns;
        this.canonical = canonical;
    }

    static EntryRow of(ResultSet rs) throws SQLException {
        byte[] canonical = rs.getBytes(8);
        EntryColumns columns = new EntryColumns(
                rs.getLong(2),
                Optional.ofNullable(rs.getString(3)),
                Optional.ofNullable(rs.getString(4)),
                Optional.ofNullable(rs.getObject(5, LocalDate.class)),
                rs.getString(6),
                rs.getString(7),
                canonical.length);
        return new EntryRow(rs.getLong(1), columns, canonical);
    }

    long block() {
        return block;
    }

    EntryColumns columns() {
        return columns;
    }

    /** What the bytes say; throws {@link IllegalArgumentException} where they say nothing. */
    Entry entry() {
        return Canonical.entry(canonical);
    }
}
