package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fendan.core.ledger.Difference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody with a database client changes, removes or adds rows behind the ledger's back. */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class TamperTest {

    /**
     * No part of the record: a reader's own note of how far it has come, whose turn it is to write, the migrations' own
     * table.
     */
    private static final Set<String> NOT_RECORDS =
            Set.of("outbox_position", "writer_term", "writer_beat", "flyway_schema_history");

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void take_a_fresh_place() {
        database = keeping.fresh(folder);
    }

    private void keepSomethingInEveryTable(StoreOptions options) {
        try (Store store = Store.open(database, options)) {
            StoreFixture.everything(store);
        }
    }

    @Test
    void every_column_changed_and_every_row_removed_or_added_is_found() {
        keepSomethingInEveryTable(StoreOptions.standard().checkpoint(2));
        List<String> silent = new ArrayList<>();
        Map<String, Integer> results = new TreeMap<>();
        int tried = 0;
        try (Handle handle = raw()) {
            for (String attack : attacks(handle)) {
                tried++;
                String result = result(handle, attack);
                results.merge(result, 1, Integer::sum);
                if (result.equals("silent")) {
                    silent.add(attack);
                }
            }
            assertThat(new StoreVerification(handle).replay().verification().differences())
                    .isEmpty();
            shutDown(handle);
        }
        System.out.printf("%s: tampering, %d changes tried: %s%n", keeping, tried, results);
        assertThat(silent).isEmpty();
        assertThat(tried).isGreaterThan(80);
        assertThat(results.get("found")).isGreaterThan(tried / 2);
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

    private List<String> attacks(Handle handle) {
        List<String> attacks = new ArrayList<>();
        handle.createQuery("select lower(table_name), lower(column_name), lower(data_type)"
                        + " from information_schema.columns where lower(table_schema) = 'public'"
                        + " order by table_name, ordinal_position")
                .map((rs, ctx) -> List.of(rs.getString(1), rs.getString(2), rs.getString(3)))
                .filter(column -> !NOT_RECORDS.contains(column.get(0)))
                .forEach(column -> attacks.add("update " + column.get(0) + " set " + column.get(1) + " = "
                        + changed(column.get(1), column.get(2))));
        handle.createQuery(
                        "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .mapTo(String.class)
                .filter(table -> !NOT_RECORDS.contains(table))
                .forEach(table -> attacks.add("delete from " + table));
        attacks.add("update leg set kind = 'TRANSFER' where kind = 'POST'");
        attacks.add("update leg set side = case side when 'DEBIT' then 'CREDIT' else 'DEBIT' end");
        attacks.add("update hold_resolution set state = 'VOIDED'");
        attacks.add("update account set rule = 'UNBOUNDED'");
        attacks.add("update held set amount = amount - 1");
        attacks.add("update entry set canonical = "
                + (onServer() ? "set_byte(canonical, 59, 98)" : "overlay(canonical placing x'62' from 60 for 1)")
                + " where seq = 4");
        attacks.add("insert into account values ('ghost', 'UNBOUNDED', 0, 0, 0, 0, 1)");
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

    private String changed(String column, String type) {
        return switch (type) {
            case "bigint", "integer" -> column + " + 1000";
            case "date" -> "coalesce(" + column + ", date '2021-01-01') + " + (onServer() ? "1" : "1 day");
            case "character varying", "text", "clob", "character large object" -> "coalesce(" + column + ", '') || 'x'";
            default -> column + " || " + (onServer() ? "'\\x00'::bytea" : "x'00'");
        };
    }

    @Test
    void an_altered_store_does_not_open_and_says_where_it_differs() {
        keepSomethingInEveryTable(StoreOptions.standard());
        try (Handle handle = raw()) {
            handle.execute("update leg set amount = 11 where entry_seq = 4 and side = 'DEBIT'");
            shutDown(handle);
        }
        assertThatThrownBy(() -> Store.open(database, StoreOptions.standard()).close())
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining(
                        "is not what its entries say, in 1 places; restore it from a backup. entry 4, legs:");
    }

    private boolean onServer() {
        return database instanceof Database.Postgres;
    }

    /** Somebody for whom no rule of the tables counts: with the files in his hands, or a superuser of the server. */
    private Handle raw() {
        if (database instanceof Database.Postgres postgres) {
            Handle handle = Jdbi.open(postgres.url());
            handle.execute("set session_replication_role = replica");
            return handle;
        }
        Handle handle = Jdbi.open(
                "jdbc:hsqldb:file:" + ((Database.Embedded) database).folder().resolve("ledger"), "SA", "");
        handle.execute("set database referential integrity false");
        return handle;
    }

    private void shutDown(Handle handle) {
        if (!onServer()) {
            handle.execute("shutdown");
        }
    }
}
