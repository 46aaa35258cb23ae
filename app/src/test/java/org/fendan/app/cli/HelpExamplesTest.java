package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every line that a help text shows as an example is run, in the order they are shown. */
@Tag("long")
class HelpExamplesTest {

    private static final String PROMPT = "  ./fendan ";

    @TempDir
    private Path folder;

    @Test
    void every_example_of_every_help_text_runs() throws IOException {
        prepare();
        List<String> examples = examples(Fendan.commands(nowhere())).toList();

        assertThat(examples).hasSizeGreaterThan(12);
        for (String example : examples) {
            Shell.Ran ran = run(example);
            assertThat(ran.code()).as("%s%n%s", example, ran.err()).isZero();
        }
    }

    @Test
    void every_command_shows_an_example_in_its_help() {
        all(Fendan.commands(nowhere()))
                .forEach(command -> assertThat(examplesOf(command))
                        .as(command.getCommandSpec().qualifiedName())
                        .isNotEmpty());
    }

    private static Terminal nowhere() {
        PrintStream nowhere = new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, Optional.empty());
    }

    private void prepare() {
        try (Workplace workplace = Workplace.open(Settings.in(folder.resolve("data")))) {
            Caller centre = new Caller("centre", Role.AUTHORITY, "centre");
            assertThat(workplace
                            .funds()
                            .agree(
                                    Json.object()
                                            .put("scheme", "chongqing.assist-loan")
                                            .put("bank", "bank-a")
                                            .put(
                                                    "from",
                                                    LocalDate.of(2021, 3, 1).toString()),
                                    Intent.of(centre, "agreement"))
                            .isProblem())
                    .isFalse();
        }
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().distinct().flatMap(HelpExamplesTest::all));
    }

    private static Stream<String> examples(CommandLine command) {
        return all(command).flatMap(each -> examplesOf(each).stream());
    }

    private static List<String> examplesOf(CommandLine command) {
        return Arrays.stream(command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> line.substring(PROMPT.length()))
                .toList();
    }

    /** Runs a line as a shell would, with its files in the test's folder; what stays up is told to stop. */
    private Shell.Ran run(String example) throws IOException {
        List<String> words = new ArrayList<>();
        InputStream in = InputStream.nullInputStream();
        Optional<Path> into = Optional.empty();
        List<String> shown = List.of(example.split(" ", -1));
        for (int i = 0; i < shown.size(); i++) {
            switch (shown.get(i)) {
                case ">" -> into = Optional.of(place(shown.get(++i)));
                case "<" -> in = new ByteArrayInputStream(Files.readAllBytes(place(shown.get(++i))));
                case "SCHEME" -> words.add("chongqing.assist-loan");
                case "JAR" -> words.add(CheckPluginCommandTest.builtJar().toString());
                case "OTHER" -> words.add("xiamen.guarantee-loan");
                default -> words.add(isPlace(shown.get(i)) ? place(shown.get(i)).toString() : shown.get(i));
            }
        }
        if (List.of("demo", "serve").contains(words.get(0)) && !words.contains("--once")) {
            words.addAll(List.of("--port", "0", "--once"));
        }
        Shell.Ran ran = Shell.run(in, "en", words.toArray(String[]::new));
        if (into.isPresent()) {
            Files.writeString(into.get(), ran.out());
        }
        return ran;
    }

    private static boolean isPlace(String word) {
        return word.matches("data(/.*)?|backup-.*|restored|moved|examples/.*|.*[.](csv|jsonl|md|txt)");
    }

    private Path place(String word) {
        return word.startsWith("examples/") ? Path.of("..").resolve(word) : folder.resolve(word);
    }
}
