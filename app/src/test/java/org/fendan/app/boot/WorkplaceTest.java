package org.fendan.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Role;
import org.fendan.app.desk.UserDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {

    @TempDir
    private Path data;

    private Workplace open() {
        return Workplace.open(Settings.in(data).port(0));
    }

    @Test
    void first_users_are_made_once_and_are_still_there_after_reopening() {
        Map<String, String> keys;
        try (Workplace work = open()) {
            keys = work.users().createFirst();
            assertThat(keys.keySet()).containsExactly("centre", "leader", "committee", "auditor");
            assertThat(keys.values())
                    .doesNotHaveDuplicates()
                    .allSatisfy(key -> assertThat(key).matches("[0-9a-f]{32}"));
            assertThat(work.users().createFirst()).isEmpty();
        }
        try (Workplace work = open()) {
            assertThat(work.users().createFirst()).isEmpty();
            assertThat(work.users().signIn("leader", keys.get("leader")))
                    .contains(new Caller("leader", Role.LEADER, "centre"));
            assertThat(work.users().signIn("leader", keys.get("centre"))).isEmpty();
        }
    }

    @Test
    void a_key_opens_for_its_user_alone_and_a_new_one_replaces_it() {
        try (Workplace work = open()) {
            UserDesk users = work.users();
            String key = users.create("ccb-li", Role.BANK, "ccb");
            assertThat(users.signIn("ccb-li", key)).contains(new Caller("ccb-li", Role.BANK, "ccb"));
            assertThat(users.signIn("nobody", key)).isEmpty();
            assertThat(users.signIn("", "")).isEmpty();
            assertThat(users.signIn(Optional.of("Bearer " + key))).isEmpty();
            assertThat(users.signIn(Optional.empty())).isEmpty();
            String next = users.create("ccb-li", Role.BANK, "ccb");
            assertThat(users.signIn("ccb-li", key)).isEmpty();
            assertThat(users.signIn("ccb-li", next)).isPresent();
            assertThatThrownBy(() -> users.create("ccb-li", Role.AUTHORITY, "ccb"))
                    .hasMessageContaining("BANK of ccb already");
            assertThatThrownBy(() -> users.create("a:b", Role.BANK, "ccb")).hasMessageContaining("a user's name");
        }
    }

    @Test
    void a_store_is_open_once_and_a_port_taken_is_said_in_a_sentence() {
        try (Workplace work = open();
                Server server = work.serve()) {
            assertThat(server.port()).isPositive();
            assertThat(server.url()).isEqualTo("http://127.0.0.1:" + server.port() + "/");
            assertThatThrownBy(this::open).isInstanceOf(StoreShut.class).hasMessageContaining("is open already");
            try (Workplace other =
                    Workplace.open(Settings.in(data.resolve("other")).port(server.port()))) {
                assertThatThrownBy(other::serve).isInstanceOf(PortTaken.class).hasMessageContaining("--port");
            }
        }
    }

    @Test
    void a_host_that_is_not_this_machine_is_said_in_a_sentence() {
        Settings settings = Settings.of(Map.of("data", data.toString(), "port", "0", "host", "203.0.113.1"));
        try (Workplace work = Workplace.open(settings)) {
            assertThatThrownBy(work::serve).isInstanceOf(PortTaken.class).hasMessageContaining("--port");
        }
    }

    @Test
    void a_backup_opens_as_the_store_did(@TempDir Path elsewhere) {
        String head;
        try (Workplace work = open()) {
            work.users().createFirst();
            work.backup(elsewhere.resolve("data").resolve("store"));
            head = work.ledger().head().body().toString();
        }
        try (Workplace copy = Workplace.open(Settings.in(elsewhere.resolve("data")))) {
            assertThat(copy.ledger().head().body().toString()).isEqualTo(head);
            assertThat(copy.ledger().verification().body().path("clean").asBoolean(false))
                    .isTrue();
        }
    }
}
