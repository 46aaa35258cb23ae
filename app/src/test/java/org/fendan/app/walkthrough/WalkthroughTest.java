package org.fendan.app.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fendan.app.boot.Server;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.Role;
import org.fendan.app.desk.UserDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that drives a running app from outside, on an empty store that only has its users. */
class WalkthroughTest {

    private static final Path SCRIPT = Path.of("..", "examples", "assist-loan-walkthrough.sh");
    private static final long MINUTES_MAX = 5;

    @TempDir
    private Path folder;

    @Test
    void the_walkthrough_finds_every_figure_and_every_article() throws IOException, InterruptedException {
        requireTools("bash", "curl", "jq");
        try (Workplace workplace =
                        Workplace.open(Settings.in(folder.resolve("data")).port(0));
                Server server = workplace.serve()) {
            Map<String, String> users = users(workplace.users());
            users.put("FENDAN_URL", server.url().replaceAll("/$", ""));

            int code = run(users);

            String printed = Files.readString(printed());
            System.out.println(printed);
            assertThat(code).as(printed).isZero();
            assertThat(printed).contains(" 0 failed").doesNotContain("FAILED");
        }
    }

    /** Another bank code than the script's own, so that nothing of it is taken for granted. */
    private static Map<String, String> users(UserDesk desk) {
        Map<String, String> users = new java.util.HashMap<>();
        users.put("FENDAN_CENTRE", "c:" + desk.create("c", Role.AUTHORITY, "centre"));
        users.put("FENDAN_LEADER", "l:" + desk.create("l", Role.LEADER, "centre"));
        users.put("FENDAN_BANK_1", "one:" + desk.create("one", Role.BANK, "walk-1"));
        users.put("FENDAN_BANK_1_CODE", "walk-1");
        users.put("FENDAN_BANK_2", "two:" + desk.create("two", Role.BANK, "walk-2"));
        users.put("FENDAN_BANK_2_CODE", "walk-2");
        return users;
    }

    private int run(Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("bash", SCRIPT.toString());
        script.environment().putAll(variables);
        script.environment().put("LC_ALL", "C.UTF-8");
        script.redirectErrorStream(true).redirectOutput(printed().toFile());
        Process process = script.start();
        if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the walkthrough did not end in " + MINUTES_MAX + " minutes:\n"
                    + Files.readString(printed(), StandardCharsets.UTF_8));
        }
        return process.exitValue();
    }

    private Path printed() {
        return folder.resolve("walkthrough.txt");
    }

    /** Where the gates run, the tools have to be there; elsewhere the test says that it was not run. */
    private static void requireTools(String... tools) {
        List<String> path = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        List<String> missing = Arrays.stream(tools)
                .filter(tool -> path.stream().noneMatch(place -> Files.isExecutable(Path.of(place, tool))))
                .toList();
        String sentence = "the walkthrough needs " + String.join(", ", missing) + ": install it to run this test";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(missing).as(sentence).isEmpty();
        }
        assumeTrue(missing.isEmpty(), sentence);
    }
}
