package org.fendan.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fendan.core.ledger.Attachment;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A table whose rows change; the hash of each new state is an attachment of the entry that brought it about. */
enum Projection {
    CASE(
            "case_file",
            "id",
            "scheme, edition_date, bank, institution, enterprise, stage, body, due, owed, turn, words, version"),
    NUMBER("number_series", "name", "last_number"),
    SETTING("setting", "name", "content"),
    USER("app_user", "name", "role_name, organisation, body"),
    CHECKPOINT("checkpoint", "name", "block_number, content");

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

    /** Writes these rows, whether they are there already or not. */
    void save(Handle handle, List<List<?>> rows) {
        Statements statements = new Statements(handle);
        List<@Nullable Object[]> inserts = new ArrayList<>();
        List<@Nullable Object[]> updates = new ArrayList<>();
        List<List<?>> old = rows.stream().filter(row -> !isNew(row)).toList();
        rows.stream().filter(this::isNew).forEach(row -> inserts.add(row.toArray()));
        for (List<?> values : old) {
            @Nullable Object[] update = new @Nullable Object[values.size()];
            for (int i = 1; i <= values.size(); i++) {
                update[i - 1] = values.get(i % values.size());
            }
            updates.add(update);
        }
        if (!old.isEmpty()) {
            int[] there = statements.run(
                    "update " + table + " set " + columns.replace(",", " = ?,") + " = ? where " + key + " = ?",
                    updates);
            for (int i = 0; i < there.length; i++) {
                if (there[i] == 0) {
                    inserts.add(old.get(i).toArray());
                }
            }
        }
        if (!inserts.isEmpty()) {
            String marks = ", ?".repeat(inserts.get(0).length - 1);
            statements.run("insert into " + table + "(" + all() + ") values (?" + marks + ")", inserts);
        }
    }

    /** Whether it is known that there is no such row yet: a case in its first version. */
    private boolean isNew(List<?> values) {
        return this == CASE && values.get(values.size() - 1).equals(1L);
    }

    private String all() {
        return key + ", " + columns;
    }

    static CaseRow caseRow(List<?> values) {
        return new CaseRow(
                (String) values.get(0),
                (String) values.get(1),
                (LocalDate) values.get(2),
                (String) values.get(3),
                (String) values.get(4),
                (String) values.get(5),
                (String) values.get(6),
                (String) values.get(7),
                new CaseIndex(
                        Optional.ofNullable((LocalDate) values.get(8)),
                        (String) values.get(9),
                        (String) values.get(10),
                        (String) values.get(11)),
                (Long) values.get(12));
    }

    static UserRow user(List<?> values) {
        return new UserRow(
                (String) values.get(0), (String) values.get(1), (String) values.get(2), (String) values.get(3));
    }

    /** Shows the attachment each row must last have been. */
    void rows(Handle handle, Consumer<Attachment> reader) {
        new LedgerQueries(handle)
                .pages(
                        "select " + all() + " from " + table,
                        key,
                        Projection::values,
                        values -> values.get(0),
                        page -> page.forEach(values -> reader.accept(attachment(values))));
    }

    /** The attachment a row must last have been; empty where there is no such row. */
    static Optional<Attachment> row(Handle handle, String row) {
        List<String> name = Fields.split(row);
        return Stream.of(values())
                .filter(table -> table.table.equals(name.get(0)))
                .findFirst()
                .flatMap(table -> handle.createQuery(
                                "select " + table.all() + " from " + table.table + " where " + table.key + " = ?")
                        .bind(0, name.get(1))
                        .map((rs, ctx) -> table.attachment(values(rs)))
                        .findOne());
    }

    private static List<String> values(ResultSet rs) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
            values.add(rs.getString(i));
        }
        return values;
    }

    /** The part of an attachment that names table and row. */
    static String row(Attachment attachment) {
        return attachment.content().substring(0, attachment.content().lastIndexOf(';') + 1);
    }
}
