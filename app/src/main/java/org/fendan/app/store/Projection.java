package org.fendan.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fendan.core.ledger.Attachment;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** A table whose rows change; the hash of each new state is an attachment of the entry that brought it about. */
enum Projection {
    CASE("case_file", "id", "scheme, edition_date, bank, institution, enterprise, stage, body, version"),
    NUMBER("number_series", "name", "last_number"),
    SETTING("setting", "name", "content"),
    USER("app_user", "name", "role_name, organisation, key_hash");

    /** The kind of the attachments. */
    static final String KIND = History.PREFIX + "state";

    private final String table;
    private final String key;
    private final String columns;

    Projection(String table, String key, String columns) {
        this.table = table;
        this.key = key;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    /** The attachment of a new state; the first value is the row's key. */
    Attachment attachment(List<?> values) {
        return new Attachment(KIND, Fields.join(List.of(table, values.get(0))) + Fields.hash(values));
    }

    /** Writes the row, whether it is there already or not. */
    void save(Handle handle, List<?> values) {
        Update update = handle.createUpdate(
                "update " + table + " set " + columns.replace(",", " = ?,") + " = ? where " + key + " = ?");
        bind(update, values.subList(1, values.size())).bind(values.size() - 1, values.get(0));
        if (update.execute() == 0) {
            bind(
                            handle.createUpdate("insert into " + table + "(" + all() + ") values (?"
                                    + ", ?".repeat(values.size() - 1) + ")"),
                            values)
                    .execute();
        }
    }

    private String all() {
        return key + ", " + columns;
    }

    private static Update bind(Update update, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            update.bind(i, values.get(i));
        }
        return update;
    }

    /** The attachment each row must last have been, by the row's key. */
    Map<String, Attachment> rows(Handle handle) {
        Map<String, Attachment> rows = new HashMap<>();
        handle.createQuery("select " + all() + " from " + table)
                .map((rs, ctx) -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                        values.add(rs.getString(i));
                    }
                    return values;
                })
                .forEach(values -> rows.put(values.get(0), attachment(values)));
        return rows;
    }

    /** The part of an attachment that names table and row. */
    static String row(Attachment attachment) {
        return attachment.content().substring(0, attachment.content().lastIndexOf(';') + 1);
    }
}
