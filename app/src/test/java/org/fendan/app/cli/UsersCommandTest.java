package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What whoever sits at the machine does with users. */
class UsersCommandTest {

    private static final String CODE = "[A-Z2-9]{4}(-[A-Z2-9]{4}){6}";

    @TempDir
    private Path folder;

    private String data;

    @BeforeEach
    void begin() {
        data = folder.resolve("data").toString();
        try (Workplace workplace = Workplace.open(Settings.in(Path.of(data)))) {
            workplace.operator().begin();
        }
    }

    private JsonNode user(String name) {
        JsonNode users =
                Json.read(Shell.run("users", "list", "--json", "--data", data).out());
        return users.valueStream()
                .filter(user -> user.path("user").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Shell.Ran add(String data, String... more) {
        String[] line = {"users", "add", "li", "--role", "bank", "--organisation", "bank-d", "--data", data};
        return Shell.run(java.util.stream.Stream.concat(java.util.Arrays.stream(line), java.util.Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void a_user_is_made_disabled_and_reset() {
        assertThat(add(data, "--one-time-code").out().strip()).matches(CODE);
        assertThat(user("li").path("credentials").path("keys")).isEmpty();
        String key = add(data).out().strip();
        try (Workplace workplace = Workplace.open(Settings.in(Path.of(data)))) {
            assertThat(workplace.users().recognise(Optional.of("Bearer " + key)))
                    .isPresent();
        }
        assertThat(Shell.run("users", "disable", "li", "--data", data).code()).isZero();
        assertThat(user("li").path("active").asBoolean()).isFalse();
        try (Workplace workplace = Workplace.open(Settings.in(Path.of(data)))) {
            assertThat(workplace.users().recognise(Optional.of("Bearer " + key)))
                    .isEmpty();
        }
        assertThat(Shell.run("users", "reset", "li", "--data", data).out().strip())
                .matches(CODE);
        assertThat(user("li").path("active").asBoolean()).isTrue();
        assertThat(Shell.run("users", "list", "--data", data).out())
                .contains("li ")
                .contains("bank-d");
    }

    @Test
    void what_cannot_be_is_said_in_a_sentence() {
        add(data);
        Shell.Ran other = Shell.run(
                "users", "add", "LI", "--role", "bank", "--organisation", "bank-d", "--data", data, "--lang", "en");
        assertThat(other.code()).isEqualTo(Exit.USAGE);
        assertThat(other.err()).contains("differs in case alone");
        Shell.Ran unfit =
                Shell.run("users", "add", "wu", "--role", "leader", "--organisation", "bank-d", "--data", data);
        assertThat(unfit.code()).isEqualTo(Exit.USAGE);
        assertThat(unfit.err()).contains("BANK");
        for (String command : new String[] {"disable", "reset"}) {
            Shell.Ran nobody = Shell.run("users", command, "nobody", "--data", data);
            assertThat(nobody.code()).isEqualTo(Exit.USAGE);
            assertThat(nobody.err()).contains("nobody");
        }
    }
}
