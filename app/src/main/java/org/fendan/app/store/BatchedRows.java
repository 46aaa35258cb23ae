package org.fendan.app.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows as batches of statements: for a database in this process. */
final class BatchedRows implements Rows {

    private static final String COUNT =
            "update account set debits_posted = ?, debits_pending = ?, credits_posted = ?, credits_pending = ?"
                    + " where id = ? and debits_posted = ? and debits_pending = ?"
                    + " and credits_posted = ? and credits_pending = ?";

    private final Statements statements;

    BatchedRows(Handle handle) {
        this.statements = new Statements(handle);
    }

    @Override
    public void insert(String table, String columns, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            String marks = String.join(",", Collections.nCopies(rows.get(0).length, "?"));
            statements.run("insert into " + table + "(" + columns + ") values (" + marks + ")", rows);
        }
    }

    @Override
    public void count(List<Object[]> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Object[]> values = changes.stream()
                .map(c -> new Object[] {c[1], c[2], c[3], c[4], c[0], c[5], c[6], c[7], c[8]})
                .toList();
        Rows.require(
                "account",
                changes.size(),
                Arrays.stream(statements.run(COUNT, values)).sum());
    }

    /** All is sent already. */
    @Override
    public void flush() {}
}
