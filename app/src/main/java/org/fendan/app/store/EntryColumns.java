package org.fendan.app.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.jdbi.v3.core.Handle;

/** The columns kept beside an entry's canonical bytes, and whether those bytes are indeed canonical. */
record EntryColumns(
        Optional<String> chain,
        Optional<String> reverses,
        Optional<LocalDate> date,
        String recordedAt,
        String actor,
        int canonical) {

    static EntryColumns of(Entry entry) {
        return new EntryColumns(
                entry.chain().map(Chain::id),
                entry.chain().flatMap(Chain::reverses),
                entry.chain().map(Chain::date),
                entry.recordedAt(),
                entry.actor(),
                Canonical.bytes(entry).length);
    }

    static Map<Long, EntryColumns> read(Handle handle, long from, long to) {
        Map<Long, EntryColumns> rows = new HashMap<>();
        handle.createQuery("select seq, chain_id, reverses, business_date, recorded_at, actor,"
                        + " octet_length(canonical) as bytes from entry where seq between ? and ?")
                .bind(0, from)
                .bind(1, to)
                .map((rs, ctx) -> rows.put(
                        rs.getLong("seq"),
                        new EntryColumns(
                                Optional.ofNullable(rs.getString("chain_id")),
                                Optional.ofNullable(rs.getString("reverses")),
                                Optional.ofNullable(rs.getObject("business_date", LocalDate.class)),
                                rs.getString("recorded_at"),
                                rs.getString("actor"),
                                rs.getInt("bytes"))))
                .list();
        return rows;
    }
}
