package org.fendan.app.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fendan.app.boot.Server;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that drive a running app from outside, each on an empty store that only has its users. */
class WalkthroughTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path PLUGINS = Path.of("target", "plugins");
    private static final String XIAMEN = "91350203MA2XN8KQ7T";
    private static final String BEIJING = "91110105MA01EXMP1H";
    private static final long MINUTES_MAX = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"assist-loan-walkthrough.sh", "schemes-walkthrough.sh"})
    void a_walkthrough_finds_every_figure_and_every_article(String script) throws IOException, InterruptedException {
        requireTools("bash", "curl", "jq");
        Settings settings = Settings.in(folder.resolve("data")).port(0).plugins(PLUGINS);
        try (Workplace workplace = Workplace.open(settings);
                Server server = workplace.serve()) {
            Map<String, String> users = users(workplace.users());
            users.put("FENDAN_URL", server.url().replaceAll("/$", ""));

            int code = run(EXAMPLES.resolve(script), users);

            String printed = Files.readString(printed());
            System.out.println(printed);
            assertThat(code).as(printed).isZero();
            assertThat(printed).contains(" 0 failed").doesNotContain("FAILED", "error");
        }
    }

    /** Other codes of partners than the scripts' own, so that nothing of them is taken for granted. */
    private static Map<String, String> users(UserDesk desk) {
        Map<String, String> users = new HashMap<>();
        users.put("FENDAN_CENTRE", "c:" + desk.create("c", Role.AUTHORITY, "centre"));
        users.put("FENDAN_CENTRE_REVIEWER", "cr:" + desk.create("cr", Role.AUTHORITY, "centre"));
        users.put("FENDAN_CENTRE_PAYER", "cp:" + desk.create("cp", Role.AUTHORITY, "centre"));
        users.put("FENDAN_LEADER", "l:" + desk.create("l", Role.LEADER, "centre"));
        partner(users, "FENDAN_BANK_1", desk, "one", Role.BANK, "walk-1");
        partner(users, "FENDAN_BANK_2", desk, "two", Role.BANK, "walk-2");
        partner(users, "FENDAN_GUARANTOR", desk, "three", Role.GUARANTOR, "walk-3");
        partner(users, "FENDAN_INSURER", desk, "four", Role.INSURER, "walk-4");
        users.put("FENDAN_ENTERPRISE", "e:" + desk.create("e", Role.ENTERPRISE, XIAMEN));
        users.put("FENDAN_OWNER", "eo:" + desk.create("eo", Role.OWNER, XIAMEN));
        users.put("FENDAN_HOUSEHOLD", "h:" + desk.create("h", Role.ENTERPRISE, BEIJING));
        users.put("FENDAN_HOUSEHOLD_OWNER", "ho:" + desk.create("ho", Role.OWNER, BEIJING));
        return users;
    }

    private static void partner(
            Map<String, String> users, String variable, UserDesk desk, String name, Role role, String code) {
        users.put(variable, name + ":" + desk.create(name, role, code));
        String reviewer = name + "-reviewer";
        users.put(variable + "_REVIEWER", reviewer + ":" + desk.create(reviewer, role, code));
        users.put(variable + "_CODE", code);
    }

    private int run(Path path, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("bash", path.toString());
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
