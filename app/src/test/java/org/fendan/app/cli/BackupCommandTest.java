package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.people.Role;
import org.fendan.app.store.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger copied, put elsewhere and moved between engines, by the commands: its head stays the same. */
class BackupCommandTest {

    @TempDir
    private Path folder;

    private String data;

    @BeforeEach
    void a_ledger() {
        data = folder.resolve("data").toString();
        try (Workplace workplace = Workplace.open(Settings.in(Path.of(data)))) {
            workplace.users().createWithKey("li", Role.AUDITOR, "auditor", "li-key");
            workplace.users().createWithKey("wu", Role.AUTHORITY, "centre", "wu-key");
        }
    }

    private String done(String... words) {
        Shell.Ran ran = Shell.run(words);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().strip();
    }

    private String head(String... place) {
        String[] words = new String[place.length + 1];
        words[0] = "head";
        System.arraycopy(place, 0, words, 1, place.length);
        return done(words).split(" ", -1)[0];
    }

    @Test
    void a_backup_is_restored_with_the_same_head() {
        String copy = folder.resolve("copy").toString();
        String restored = folder.resolve("restored").toString();
        String head = head("--data", data);
        assertThat(done("backup", copy, "--data", data)).isEqualTo(head);
        assertThat(done("restore", copy, "--data", restored)).isEqualTo(head);
        assertThat(head("--data", restored)).isEqualTo(head);
        assertThat(done("verify", "--data", restored)).startsWith("clean");
        assertThat(Shell.run("backup", copy, "--data", data).err()).contains("exists already");
        assertThat(Shell.run("restore", copy, "--data", restored).err()).contains("exists already");
        assertThat(Shell.run("restore", data, "--data", restored).err()).contains("holds no ledger.script");
    }

    @Test
    void a_ledger_moves_to_postgresql_and_back_with_the_same_head() {
        String url = Postgres.fresh().url();
        String head = head("--data", data);
        String back = folder.resolve("back").toString();
        assertThat(done("restore", data + "/store", "--database", url)).isEqualTo(head);
        assertThat(head("--database", url)).isEqualTo(head);
        assertThat(Shell.run("restore", data + "/store", "--database", url).err())
                .contains("holds a ledger already");
        assertThat(done("backup", back, "--database", url)).isEqualTo(head);
        assertThat(done("verify", "--database", url)).startsWith("clean");
        try (Workplace moved = Workplace.open(Settings.in(folder.resolve("new")).database(url))) {
            assertThat(moved.users().signIn("li", "li-key")).isPresent();
            moved.users().createWithKey("he", Role.AUDITOR, "auditor", "he-key");
        }
        assertThat(head("--database", url)).isNotEqualTo(head);
    }

    @Test
    void a_database_that_is_not_there_is_said_so() {
        Shell.Ran ran =
                Shell.run("verify", "--database", "jdbc:postgresql://127.0.0.1:1/fendan?user=x&password=secret");
        assertThat(ran.code()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(ran.err())
                .contains("jdbc:postgresql://127.0.0.1:1/fendan cannot be used")
                .doesNotContain("secret");
    }
}
