package org.fendan.app.store;

import java.util.List;
import org.fendan.core.ledger.Attachment;
import org.jdbi.v3.core.Handle;

/** A table that is only inserted into; each row is also an attachment of the entry it came with, and so hashed. */
enum History {
    EVENT("case_event", "case_id, number, kind, body"),
    REGISTER("register_entry", "register_name, number, subject, body"),
    ANSWER("idempotency", "idempotency_key, request_hash, status, answer"),
    NATURAL_KEY("natural_key", "name"),
    MESSAGE("outbox", "topic, body");

    /** What the kinds of the store's own attachments begin with. */
    static final String PREFIX = "store.";

    private final String table;
    private final String columns;
    private final int width;

    History(String table, String columns) {
        this.table = table;
        this.columns = columns;
        this.width = columns.split(", ", -1).length;
    }

    String table() {
        return table;
    }

    String kind() {
        return PREFIX + table;
    }

    Attachment attachment(List<?> values) {
        return new Attachment(kind(), Fields.join(values));
    }

    /** The columns a row fills: entry, place, then the values. */
    String filled() {
        return "entry_seq, place, " + columns;
    }

    /** The rows of these entries, each as the attachment it must be. */
    List<Seen> rows(Handle handle, long from, long to) {
        String sql = "select entry_seq, place, " + columns + " from " + table
                + " where entry_seq between ? and ? order by entry_seq, place";
        return handle.createQuery(sql)
                .bind(0, from)
                .bind(1, to)
                .map((rs, ctx) -> {
                    String[] values = new String[width];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = rs.getString(i + 3);
                    }
                    return new Seen(rs.getLong(1), rs.getInt(2), attachment(List.of(values)));
                })
                .list();
    }

    long count(Handle handle) {
        return handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one();
    }

    /** A row seen as an attachment of its entry. */
    record Seen(long entry, int place, Attachment attachment) {}

    /** A row on its way, its values in the order of the columns. */
    record Row(History table, long entry, int place, List<?> values) {

        /** What goes into the columns it fills. */
        Object[] cells() {
            Object[] cells = new Object[values.size() + 2];
            cells[0] = entry;
            cells[1] = place;
            for (int i = 0; i < values.size(); i++) {
                cells[i + 2] = values.get(i);
            }
            return cells;
        }

        StoredAnswer answer() {
            return new StoredAnswer(text(0), text(1), (Integer) values.get(2), text(3));
        }

        EventRow event() {
            return new EventRow(text(0), (Long) values.get(1), entry, text(2), text(3));
        }

        RegisterRow line() {
            return new RegisterRow(text(0), (Long) values.get(1), text(2), entry, text(3));
        }

        private String text(int column) {
            return (String) values.get(column);
        }
    }
}
