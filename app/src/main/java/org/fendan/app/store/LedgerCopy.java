package org.fendan.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Verification;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A ledger copied row by row from one picture of a database to another database that has none: a backup, a restored
 * one, or a move from one engine to the other. The copy is verified whole, and its head is that of the original.
 */
final class LedgerCopy {

    /** Every table of the ledger, each behind those it points at. */
    private static final List<String> TABLES = List.of(
            "block",
            "entry",
            "leg",
            "account",
            "held",
            "hold_resolution",
            "idempotency",
            "natural_key",
            "outbox",
            "outbox_position",
            "case_event",
            "register_entry",
            "case_file",
            "number_series",
            "setting",
            "app_user",
            "checkpoint");

    private static final int ROWS = 500;

    private LedgerCopy() {}

    /** Copies what is kept into a folder that does not exist yet, as an embedded store; answers its head. */
    static Head toFolder(Reads from, Path folder, Reached reached) {
        requireNew(folder);
        try {
            return into(from, EmbeddedEngine.open(folder, StoreOptions.standard()), reached, LedgerCopy::copy);
        } catch (RuntimeException failed) {
            StoreFiles.remove(folder); // half a copy must not pass for one
            throw failed;
        }
    }

    /** Copies what is kept into a PostgreSQL database that holds no ledger yet; answers its head. */
    static Head toPostgres(Reads from, Database.Postgres database, Reached reached) {
        try (PostgresPool pool = PostgresPool.open(database)) {
            Optional<PostgresEngine> target = PostgresEngine.win(pool, Optional.empty());
            if (target.isEmpty()) {
                throw new StoreRefused(
                        StoreRefused.Reason.IN_USE, "somebody writes the ledger in " + pool.place() + " already");
            }
            // one transaction: half a copy would stand in the way of the next try
            return into(from, target.get(), reached, (source, to) -> to.inTransaction(all -> copy(source, all)));
        }
    }

    static void requireNew(Path folder) {
        if (Files.exists(folder)) {
            throw new StoreRefused(
                    StoreRefused.Reason.UNUSABLE,
                    folder.toAbsolutePath() + " exists already: name a folder that does not, so that nothing is lost");
        }
    }

    /** The head of a copy, once everything in it is what its entries say. */
    static Head verified(Path folder, Reached reached) {
        EmbeddedEngine copy = EmbeddedEngine.open(folder, StoreOptions.standard());
        try {
            return StoreOpening.verified(copy, reached).head();
        } finally {
            copy.close(true);
        }
    }

    private static Head into(Reads from, Engine target, Reached reached, BiFunction<Handle, Handle, Head> copying) {
        boolean done = false;
        try {
            Handle to = target.writer();
            Verification empty = new StoreVerification(to).replay().verification();
            if (empty.entries() > 0 || !empty.isClean()) {
                throw new StoreRefused(
                        StoreRefused.Reason.UNUSABLE,
                        target.place() + " holds a ledger already, with " + empty.entries()
                                + " entries: copy into an empty one");
            }
            Head head = from.see(source -> copying.apply(source, to));
            target.confirm();
            Head copied = StoreOpening.verified(target, reached).head();
            if (!copied.equals(head)) {
                throw new StoreRefused(
                        StoreRefused.Reason.ALTERED, "the copy ends with " + copied + ", the original with " + head);
            }
            done = true;
            return head;
        } finally {
            target.close(done);
        }
    }

    private static Head copy(Handle from, Handle to) {
        TABLES.forEach(table -> copy(table, from, to));
        return new JdbiJournal(from).head();
    }

    private static void copy(String table, Handle from, Handle to) {
        List<Object[]> rows = new ArrayList<>();
        from.createQuery("select * from " + table)
                .setFetchSize(ROWS)
                .map((rs, ctx) -> row(rs))
                .forEach(row -> {
                    rows.add(row);
                    if (rows.size() == ROWS) {
                        insert(table, rows, to);
                    }
                });
        insert(table, rows, to);
    }

    /** The columns stand in the same order on both engines. */
    private static Object[] row(ResultSet rs) throws SQLException {
        ResultSetMetaData columns = rs.getMetaData();
        Object[] row = new Object[columns.getColumnCount()];
        for (int i = 0; i < row.length; i++) {
            row[i] = switch (columns.getColumnType(i + 1)) {
                case Types.DATE -> rs.getObject(i + 1, LocalDate.class);
                case Types.BINARY, Types.VARBINARY -> rs.getBytes(i + 1);
                default -> rs.getObject(i + 1);
            };
        }
        return row;
    }

    private static void insert(String table, List<Object[]> rows, Handle to) {
        if (rows.isEmpty()) {
            return;
        }
        String marks = String.join(",", Collections.nCopies(rows.get(0).length, "?"));
        to.useTransaction(tx -> {
            PreparedBatch batch = tx.prepareBatch("insert into " + table + " values (" + marks + ")");
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    batch.bind(i, row[i]);
                }
                batch.add();
            }
            batch.execute();
        });
        rows.clear();
    }
}
