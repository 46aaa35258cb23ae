package org.fendan.app.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Short questions and rows of one shape, asked so often that only the database itself may take its time. */
final class Statements {

    private final Handle handle;

    Statements(Handle handle) {
        this.handle = handle;
    }

    /** A row as something else. */
    interface Reading<T> {
        T of(ResultSet rs) throws SQLException;
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    <T> List<T> all(String sql, Reading<T> reading, Object... about) {
        return use(sql, statement -> {
            bind(statement, about);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        });
    }

    <T> Optional<T> first(String sql, Reading<T> reading, Object... about) {
        return use(sql, statement -> {
            bind(statement, about);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
            }
        });
    }

    /** Runs a statement for each of these rows; answers how many rows each has touched. */
    int[] run(String sql, List<? extends @Nullable Object[]> rows) {
        return use(sql, statement -> {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private <T> T use(String sql, Use<T> use) {
        try {
            if (handle.getStatementBuilder() instanceof KeptStatements kept) {
                PreparedStatement statement = kept.lend(sql);
                try {
                    return use.of(statement);
                } finally {
                    kept.takeBack(sql, statement);
                }
            }
            try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
                return use.of(statement);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(SqlFault.words(failed), failed);
        }
    }
}
