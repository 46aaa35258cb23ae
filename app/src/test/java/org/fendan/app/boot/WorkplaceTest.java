package org.fendan.app.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {

    @TempDir
    private Path data;

    private Workplace open() {
        return Workplace.open(Settings.in(data).port(0));
    }

    @Test
    void the_first_administrator_is_made_once_and_is_the_only_user() {
        try (Workplace work = open()) {
            assertThat(work.operator().begin().orElseThrow()).matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){6}");
            assertThat(work.operator().begin()).isEmpty();
        }
        try (Workplace work = open()) {
            assertThat(work.operator().begin()).isEmpty();
            assertThat(work.operator().users())
                    .singleElement()
                    .satisfies(user -> assertThat(user.path("role").asString()).isEqualTo("ADMINISTRATOR"));
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
            assertThat(users.signIn(Optional.of("Bearer " + key))).contains(new Caller("ccb-li", Role.BANK, "ccb"));
            assertThat(users.signIn(Optional.of("Bearer x" + key))).isEmpty();
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
        Settings settings =
                Settings.of(Map.of("data", data.toString(), "port", "0", "host", "203.0.113.1", "proxy", "10.0.0.2"));
        try (Workplace work = Workplace.open(settings)) {
            assertThatThrownBy(work::serve).isInstanceOf(PortTaken.class).hasMessageContaining("--port");
        }
    }

    @Test
    void a_backup_opens_as_the_store_did(@TempDir Path elsewhere) {
        String head;
        try (Workplace work = open()) {
            work.operator().begin();
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
