package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fendan.app.Stranger;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported and what is kept of the head, by the commands. */
class ExportCommandTest {

    @TempDir
    private Path folder;

    private String data;

    @BeforeEach
    void someUsers() {
        data = folder.resolve("data").toString();
        write("one", "two", "three");
    }

    private void write(String... users) {
        try (Workplace workplace = Workplace.open(Settings.in(Path.of(data)))) {
            for (String user : users) {
                workplace.users().createWithKey(user, Role.AUDITOR, "auditor", user + "-key");
            }
        }
    }

    private Shell.Ran run(String... words) {
        return Shell.run(words);
    }

    @Test
    void what_is_exported_whole_or_in_parts_is_clean_to_a_stranger() {
        String whole = folder.resolve("whole.jsonl").toString();
        String rest = folder.resolve("rest.jsonl").toString();
        String heads = folder.resolve("heads.txt").toString();

        Shell.Ran exported = run("export", whole, "--data", data);
        assertThat(exported.code()).as(exported.err()).isZero();
        Shell.Ran head = run("head", "--to", heads, "--data", data);
        assertThat(head.code()).as(head.err()).isZero();
        assertThat(head.out()).isEqualTo(exported.out()).matches("[0-9]+:[0-9a-f]{64} [0-9]+ 2[0-9TZ:.-]+\\R");
        write("four");
        assertThat(run("export", rest, "--from", "" + (blocks(whole) + 1), "--data", data)
                        .code())
                .isZero();
        assertThat(run("head", "--to", heads, "--data", data).code()).isZero();

        Stranger.Told told = new Stranger().check(whole, rest, "--heads", heads);
        assertThat(told.isClean()).as(told.words()).isTrue();
        assertThat(told.words()).contains("the same as the heads");
        assertThat(new Stranger().check(rest).foundSomething()).isTrue();
    }

    private static long blocks(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.count();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void a_file_that_exists_is_not_written_over() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        Shell.Ran ran = run("export", file.toString(), "--data", data);

        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("exists already");
        assertThat(file).hasContent("mine");
        assertThat(run("export", folder.resolve("x").toString(), "--from", "0", "--data", data)
                        .code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void heads_are_only_appended_and_a_changed_ledger_is_noticed_before_one_is() throws IOException {
        Path heads = folder.resolve("heads.txt");
        run("head", "--to", heads.toString(), "--data", data);
        String first = Files.readString(heads);
        run("head", "--to", heads.toString(), "--data", data);
        assertThat(heads).hasContent(first);
        write("four");
        run("head", "--to", heads.toString(), "--data", data);
        List<String> lines = Files.readAllLines(heads);
        assertThat(lines).hasSize(2).startsWith(first.strip());

        data = folder.resolve("other").toString();
        write("one", "two", "three", "four", "five", "six");
        Shell.Ran other = run("head", "--to", heads.toString(), "--data", data);
        assertThat(other.code()).isEqualTo(Exit.DIFFERENCE);
        assertThat(other.err()).contains("not on the chain any more");
        assertThat(Files.readAllLines(heads)).isEqualTo(lines);

        Path wrong = Files.writeString(folder.resolve("notes.txt"), "dear diary\n");
        assertThat(run("head", "--to", wrong.toString(), "--data", data).code()).isEqualTo(Exit.USAGE);
        assertThat(wrong).hasContent("dear diary");
    }
}
