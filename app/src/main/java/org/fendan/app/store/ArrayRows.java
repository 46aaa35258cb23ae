package org.fendan.app.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows as one statement a table, each column an array: PostgreSQL plans it once, and all go in one round trip. */
final class ArrayRows implements Rows {

    private static final String COUNT = "update account a set debits_posted = v.c1, debits_pending = v.c2,"
            + " credits_posted = v.c3, credits_pending = v.c4 from unnest(cast(? as varchar[])"
            + ", cast(? as int8[])".repeat(8) + ") as v(id, c1, c2, c3, c4, b1, b2, b3, b4)"
            + " where a.id = v.id and a.debits_posted = v.b1 and a.debits_pending = v.b2"
            + " and a.credits_posted = v.b3 and a.credits_pending = v.b4";

    private static final List<String> COUNTERS = Stream.concat(
                    Stream.of("varchar"), Collections.nCopies(8, "int8").stream())
            .toList();

    private final Handle handle;
    private final Map<String, Map<String, String>> types = new HashMap<>();
    private final List<Statement> waiting = new ArrayList<>();

    ArrayRows(Handle handle) {
        this.handle = handle;
    }

    /** A statement with its rows, column by column. */
    private record Statement(String what, String sql, List<String> kinds, List<Object[]> rows) {}

    @Override
    public void insert(String table, String columns, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            Map<String, String> known = types.computeIfAbsent(table, this::types);
            List<String> kinds =
                    Stream.of(columns.split(", ", -1)).map(known::get).toList();
            String arrays =
                    kinds.stream().map(kind -> "cast(? as " + kind + "[])").collect(Collectors.joining(", "));
            String sql = "insert into " + table + "(" + columns + ") select * from unnest(" + arrays + ")";
            waiting.add(new Statement(table, sql, kinds, rows));
        }
    }

    @Override
    public void count(List<Object[]> changes) {
        if (!changes.isEmpty()) {
            waiting.add(new Statement("account", COUNT, COUNTERS, changes));
        }
    }

    /** All statements go out together, and their answers come back together. */
    @Override
    public void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        String all = waiting.stream().map(Statement::sql).collect(Collectors.joining("; "));
        try (PreparedStatement statement = handle.getConnection().prepareStatement(all)) {
            bind(statement);
            statement.execute();
            for (Statement one : waiting) {
                Rows.require(one.what(), one.rows().size(), statement.getUpdateCount());
                statement.getMoreResults();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("rows cannot be written: " + failed.getSQLState(), failed);
        } finally {
            waiting.clear();
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (Statement one : waiting) {
            for (int column = 0; column < one.kinds().size(); column++) {
                statement.setArray(place++, array(one.kinds().get(column), one.rows(), column));
            }
        }
    }

    private Array array(String kind, List<Object[]> rows, int column) throws SQLException {
        Object[] values = kind.equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[column];
        }
        return handle.getConnection().createArrayOf(kind, values);
    }

    private Map<String, String> types(String table) {
        return handle
                .createQuery("select column_name, udt_name from information_schema.columns"
                        + " where table_schema = current_schema() and table_name = ?")
                .bind(0, table)
                .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
