package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fendan.core.ledger.Difference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with a database client changes, removes or adds rows behind the ledger's back. */
class TamperTest {

    /** A reader's own note of how far it has come, no part of the record; and the migrations' own table. */
    private static final Set<String> NOT_RECORDS = Set.of("OUTBOX_POSITION", "flyway_schema_history");

    @TempDir
    private Path folder;

    @Test
    void every_column_changed_and_every_row_removed_or_added_is_found() {
        try (Store store = Store.open(folder)) {
            StoreFixture.everything(store);
        }
        List<String> silent = new ArrayList<>();
        int tried = 0;
        int barred = 0;
        try (Handle handle = raw()) {
            handle.execute("set database referential integrity false");
            for (String attack : attacks(handle)) {
                tried++;
                switch (result(handle, attack)) {
                    case "barred" -> barred++;
                    case "silent" -> silent.add(attack);
                    default -> {}
                }
            }
            assertThat(new StoreVerification(handle).replay().verification().differences())
                    .isEmpty();
            handle.execute("shutdown");
        }
        System.out.printf(
                "tampering: %d changes tried, %d barred by the tables themselves, the rest found%n", tried, barred);
        assertThat(silent).isEmpty();
        assertThat(tried).isGreaterThan(80);
    }

    private static String result(Handle handle, String attack) {
        handle.begin();
        try {
            int rows = handle.execute(attack);
            assertThat(rows).as(attack).isPositive();
            List<Difference> found =
                    new StoreVerification(handle).replay().verification().differences();
            return found.isEmpty() ? "silent" : "found";
        } catch (JdbiException barred) {
            return "barred";
        } finally {
            handle.rollback();
        }
    }

    private static List<String> attacks(Handle handle) {
        List<String> attacks = new ArrayList<>();
        handle.createQuery("select table_name, column_name, data_type from information_schema.columns"
                        + " where table_schema = 'PUBLIC' order by table_name, ordinal_position")
                .map((rs, ctx) -> List.of(rs.getString(1), rs.getString(2), rs.getString(3)))
                .filter(column -> !NOT_RECORDS.contains(column.get(0)))
                .forEach(column -> attacks.add("update " + column.get(0) + " set " + column.get(1) + " = "
                        + changed(column.get(1), column.get(2))));
        handle.createQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .mapTo(String.class)
                .filter(table -> !NOT_RECORDS.contains(table))
                .forEach(table -> attacks.add("delete from " + table));
        attacks.add("update leg set kind = 'TRANSFER' where kind = 'POST'");
        attacks.add("update leg set side = case side when 'DEBIT' then 'CREDIT' else 'DEBIT' end");
        attacks.add("update hold_resolution set state = 'VOIDED'");
        attacks.add("update account set rule = 'UNBOUNDED'");
        attacks.add("update held set amount = amount - 1");
        attacks.add("update entry set canonical = overlay(canonical placing x'62' from 60 for 1) where seq = 4");
        attacks.add("insert into account values ('ghost', 'UNBOUNDED', 0, 0, 0, 0)");
        attacks.add("insert into held values ('ghost', 'a', 'b', 1, 's', null)");
        attacks.add("insert into leg values (1, 9, 0, 'a', date '2021-01-01', 'DEBIT', 'TRANSFER', 1, 's', null)");
        attacks.add("insert into leg values (9, 0, 0, 'a', date '2021-01-01', 'DEBIT', 'TRANSFER', 1, 's', null)");
        attacks.add("insert into idempotency values ('ghost', 99, 0, 'h', 1, '')");
        attacks.add("insert into natural_key values ('ghost', 4, 0)");
        attacks.add("insert into outbox values (99, 0, 't', '')");
        attacks.add("insert into case_event values ('CASE-1', 2, 4, 99, 'k', '')");
        attacks.add("insert into register_entry values ('blacklist', 1, 's', -1, 0, '')");
        attacks.add("insert into setting values ('ghost', '')");
        attacks.add("insert into app_user values ('ghost', 'admin', 'o', 'h')");
        attacks.add("insert into number_series values ('ghost', 1)");
        return attacks;
    }

    private static String changed(String column, String type) {
        return switch (type) {
            case "BIGINT", "INTEGER" -> column + " + 1";
            case "DATE" -> "coalesce(" + column + ", date '2021-01-01') + 1 day";
            case "CHARACTER VARYING" -> "coalesce(" + column + ", '') || 'x'";
            default -> column + " || x'00'";
        };
    }

    @Test
    void an_altered_store_does_not_open_and_says_where_it_differs() {
        try (Store store = Store.open(folder)) {
            StoreFixture.everything(store);
        }
        try (Handle handle = raw()) {
            handle.execute("update leg set amount = 11 where entry_seq = 4 and side = 'DEBIT'");
            handle.execute("shutdown");
        }
        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining(
                        "is not what its entries say, in 1 places; restore it from a backup. entry 4, legs:");
    }

    private Handle raw() {
        return Jdbi.open("jdbc:hsqldb:file:" + folder.resolve("ledger"), "SA", "");
    }
}
