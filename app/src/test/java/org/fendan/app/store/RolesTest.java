package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On PostgreSQL, who may do what to which table: the roles of the app, and the owner. */
class RolesTest {

    private static final List<String> HISTORY = List.of(
            "block",
            "case_event",
            "entry",
            "held",
            "hold_resolution",
            "idempotency",
            "leg",
            "natural_key",
            "outbox",
            "register_entry");

    private static final List<String> STATE = List.of(
            "account",
            "app_user",
            "case_file",
            "checkpoint",
            "number_series",
            "outbox_position",
            "setting",
            "writer_beat",
            "writer_term");

    private String url = "";

    @BeforeEach
    void keep_something_in_every_table() {
        Database.Postgres database = Postgres.fresh();
        url = database.url();
        try (Store store = Store.open(database, StoreOptions.standard())) {
            StoreFixture.everything(store);
        }
    }

    private static Stream<String> changes(String table) {
        return Stream.of(
                "update " + table + " set " + column(table) + " = " + column(table),
                "delete from " + table,
                "delete from " + table + " where false",
                "truncate " + table);
    }

    private static String column(String table) {
        return switch (table) {
            case "block", "register_entry", "case_event" -> "number";
            case "entry" -> "seq";
            case "held" -> "id";
            case "hold_resolution" -> "hold_id";
            default -> "entry_seq";
        };
    }

    private static void assertForbidden(Handle handle, String statement) {
        assertThatThrownBy(() -> handle.execute(statement))
                .as(statement)
                .isInstanceOf(UnableToExecuteStatementException.class)
                .extracting(thrown -> ((SQLException) thrown.getCause()).getSQLState())
                .isEqualTo("42501");
    }

    private Handle as(String role) {
        Handle handle = Jdbi.open(url);
        handle.execute("set role " + role);
        return handle;
    }

    @Test
    void every_table_is_history_or_state() {
        try (Handle handle = Jdbi.open(url)) {
            List<String> tables = handle.createQuery("select table_name from information_schema.tables"
                            + " where table_schema = 'public' and table_name <> 'flyway_schema_history'")
                    .mapTo(String.class)
                    .list();
            assertThat(tables)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(HISTORY.stream(), STATE.stream()).toList());
        }
    }

    @Test
    void neither_role_can_change_history_and_the_reader_cannot_add_to_it() {
        for (String role : List.of("fendan_writer", "fendan_reader")) {
            try (Handle handle = as(role)) {
                HISTORY.stream().flatMap(RolesTest::changes).forEach(statement -> assertForbidden(handle, statement));
            }
        }
        try (Handle handle = as("fendan_reader")) {
            Stream.concat(HISTORY.stream(), STATE.stream())
                    .map(table -> "insert into " + table + " select * from " + table)
                    .forEach(statement -> assertForbidden(handle, statement));
            STATE.forEach(table -> assertForbidden(handle, "delete from " + table));
        }
    }

    @Test
    void the_writer_cannot_take_away_what_bars_it() {
        try (Handle handle = as("fendan_writer")) {
            STATE.stream()
                    .filter(table -> !table.equals("outbox_position") && !table.equals("checkpoint"))
                    .forEach(table -> assertForbidden(handle, "delete from " + table));
            STATE.forEach(table -> assertForbidden(handle, "truncate " + table));
            for (String table : HISTORY) {
                assertForbidden(handle, "alter table " + table + " disable trigger all");
                assertForbidden(handle, "drop trigger history_stands on " + table);
                assertForbidden(handle, "drop table " + table);
            }
            assertForbidden(handle, "set session_replication_role = replica");
            assertForbidden(handle, "alter table account drop constraint debits_within_credits");
        }
    }

    @Test
    void the_owner_cannot_change_history_without_taking_the_triggers_away() {
        try (Handle handle = Jdbi.open(url)) {
            HISTORY.stream()
                    .flatMap(RolesTest::changes)
                    .forEach(statement -> assertThatThrownBy(() -> handle.execute(statement))
                            .as(statement)
                            .hasMessageContaining("history is only inserted into"));
            for (String table : HISTORY) {
                handle.execute("alter table " + table + " disable trigger history_stands");
                int rows = handle.execute("update " + table + " set " + column(table) + " = " + column(table));
                assertThat(rows).as(table).isPositive();
            }
        }
    }
}
