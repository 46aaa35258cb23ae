package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.plugin.JarForge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CheckPluginCommandTest {

    private static final Path BUILT = Path.of("target", "plugins");
    private static final String TOWN = "town.loan";

    @TempDir
    private Path folder;

    /** The drop-in jar that the build puts into the plug-ins' folder. */
    static Path builtJar() throws IOException {
        try (Stream<Path> built = Files.list(BUILT)) {
            return built.filter(file -> file.toString().contains("zhejiang")
                            && file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("no jar in " + BUILT + ": run mvn verify, which builds it first"));
        }
    }

    private Shell.Ran check(Path jar, String... options) {
        Stream<String> words = Stream.concat(
                Stream.of(
                        "check-plugin",
                        jar.toString(),
                        "--plugins",
                        folder.resolve("plugins").toString()),
                Stream.of(options));
        return Shell.run(words.toArray(String[]::new));
    }

    @Test
    void a_jar_that_keeps_everything_passes_and_the_report_is_what_is_printed() throws IOException {
        Path report = folder.resolve("report.md");

        Shell.Ran ran = check(builtJar(), "--report", report.toString());

        assertThat(ran.code()).as("%s", ran.out()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("# Policy jar ")
                .contains("verdict: admitted", "SPI 1", "fendan ")
                .containsPattern("SHA-256: [0-9a-f]{64}")
                .containsPattern("## zhejiang\\.tech-credit 2025-\\d\\d-\\d\\d ")
                .containsPattern("\\d+ clauses: \\d+ computed, \\d+ said not to be modelled")
                .contains("- [x] every citation is of a listed clause (clauses-cited)", "Everything is kept.")
                .doesNotContain("- [ ]");
        assertThat(Files.readString(report)).isEqualTo(ran.out());
    }

    @Test
    void a_jar_that_is_refused_says_why_and_exits_with_3() throws IOException {
        Path jar = JarForge.of(TOWN, "2021-01-01/", "Object o = Thread.currentThread();")
                .into(folder, "town.jar");

        Shell.Ran ran = check(jar);

        assertThat(ran.code()).isEqualTo(Exit.REFUSED);
        assertThat(ran.out())
                .contains(
                        "verdict: refused", "  - fake.Fake uses java.lang.Thread", "  - a policy uses its own classes")
                .doesNotContain("##");
    }

    @Test
    void a_jar_that_breaks_the_contract_is_admitted_and_says_what_is_not_kept() throws IOException {
        Path jar = JarForge.of(TOWN, "2021-01-01/", "").into(folder, "town.jar");

        Shell.Ran english = check(jar);
        Shell.Ran chinese = Shell.run(nothing(), "zh_CN.UTF-8", "check-plugin", jar.toString());

        assertThat(english.code()).isEqualTo(Exit.REFUSED);
        assertThat(english.out())
                .contains("verdict: admitted", "## town.loan 2021-01-01 name of town.loan")
                .contains("1 clauses: 0 computed, 0 said not to be modelled")
                .contains("- [ ] every clause is computed or listed as unmodelled (clauses-complete)")
                .containsPattern("\\d+ checks are not kept\\.");
        assertThat(chinese.code()).isEqualTo(Exit.REFUSED);
        assertThat(chinese.out()).contains("# 政策包 town.jar", "结论：可以加载", "项不符。");
    }

    @Test
    void a_jar_is_judged_beside_those_that_are_there() throws IOException {
        Path jar = JarForge.of(TOWN, "2021-01-01/", "").into(folder, "town.jar");
        JarForge.of(TOWN, "2022-01-01/", "").into(folder.resolve("plugins"), "other.jar");

        Shell.Ran ran = check(jar);

        assertThat(ran.code()).isEqualTo(Exit.REFUSED);
        assertThat(ran.out()).contains("verdict: refused", "overlaps");
    }

    @Test
    void as_json_it_is_the_verdict_and_every_check() throws IOException {
        Path jar = JarForge.of(TOWN, "2021-01-01/", "").into(folder, "town.jar");

        JsonNode answer = Json.read(check(jar, "--json").out());

        assertThat(answer.path("place").asString()).isEqualTo("town.jar");
        assertThat(answer.path("admitted").asBoolean()).isTrue();
        assertThat(answer.path("sound").asBoolean()).isFalse();
        assertThat(answer.path("spi").asString()).isEqualTo("1");
        assertThat(answer.path("version").asString()).startsWith("fendan ");
        JsonNode edition = answer.path("editions").get(0);
        assertThat(edition.path("edition").asString()).isEqualTo("town.loan 2021-01-01");
        assertThat(edition.path("checks").valueStream())
                .filteredOn(check -> check.path("id").asString().equals("clauses-complete"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.path("kept").asBoolean()).isFalse();
                    assertThat(check.path("faults").get(0).path("zh").asString())
                            .isNotBlank();
                });
    }

    @Test
    void a_file_that_is_not_there_exits_with_5() {
        Shell.Ran ran = check(folder.resolve("none.jar"));

        assertThat(ran.code()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(ran.err()).contains("there is no file");
    }

    private static InputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }
}
