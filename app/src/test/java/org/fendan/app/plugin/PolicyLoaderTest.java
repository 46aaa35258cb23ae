package org.fendan.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fendan.contract.bytecode.ReachCheck;
import org.fendan.core.scheme.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each jar is admitted or refused with a sentence; a refused one never stops the others. */
class PolicyLoaderTest {

    private static final String TOWN = "town.loan";

    @TempDir
    private Path folder;

    private Loaded load() {
        return PolicyLoader.load(folder, Duration.ofSeconds(2));
    }

    private LoadReport.Source judged(JarForge jar) throws IOException {
        jar.into(folder, "a.jar");
        return source(load(), "a.jar");
    }

    private static LoadReport.Source source(Loaded loaded, String name) {
        return loaded.report().sources().stream()
                .filter(s -> s.place().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void refused(JarForge jar, String sentence) throws IOException {
        LoadReport.Source source = judged(jar);
        assertThat(source.admitted()).as("%s", source).isFalse();
        assertThat(source.refusals())
                .anySatisfy(reason -> assertThat(reason.en()).contains(sentence));
        assertThat(source.refusals())
                .allSatisfy(reason -> assertThat(reason.zh()).isNotBlank());
        assertThat(source.schemes()).isEmpty();
        assertThat(source.sha256().orElse("")).matches("[0-9a-f]{64}");
        assertThat(load().catalogue().editions("chongqing.assist-loan")).hasSize(1);
    }

    @Test
    void what_comes_with_the_app_is_there_without_any_folder() {
        Loaded loaded = PolicyLoader.load(folder.resolve("none"));
        assertThat(loaded.report().allAdmitted()).isTrue();
        assertThat(loaded.catalogue().ids()).contains("chongqing.assist-loan");
        assertThat(loaded.report().json().toString()).contains("chongqing.assist-loan 2021-02-24");
    }

    @Test
    void what_comes_with_the_app_reaches_no_further_than_a_policy_may() {
        Catalogue catalogue = PolicyLoader.load(folder.resolve("none")).catalogue();
        assertThat(catalogue.ids().stream().flatMap(id -> catalogue.editions(id).stream()))
                .hasSizeGreaterThan(6)
                .allSatisfy(scheme ->
                        assertThat(ReachCheck.of(scheme)).as(scheme.id()).isEmpty());
    }

    @Test
    void a_sound_jar_is_admitted() throws IOException {
        LoadReport.Source source = judged(JarForge.of(TOWN, "2021-01-01/", ""));
        assertThat(source.refusals()).isEmpty();
        assertThat(source.schemes()).containsExactly("town.loan 2021-01-01");
        Loaded loaded = load();
        assertThat(loaded.catalogue().latest(TOWN)).isPresent();
        assertThat(loaded.report().text("en")).contains("a.jar (", "admitted: town.loan 2021-01-01");
        assertThat(loaded.report().text("zh")).contains("已加载");
    }

    @Test
    void a_file_that_is_no_jar_is_refused_and_the_next_is_read() throws IOException {
        Files.writeString(folder.resolve("a.jar"), "not a jar");
        JarForge.of(TOWN, "2021-01-01/", "").into(folder, "b.jar");
        Files.writeString(folder.resolve("notes.txt"), "left alone");
        Loaded loaded = load();
        assertThat(source(loaded, "a.jar").refusals().get(0).en()).contains("not a readable jar");
        assertThat(source(loaded, "b.jar").admitted()).isTrue();
        assertThat(loaded.report().allAdmitted()).isFalse();
    }

    @Test
    void a_jar_without_a_module_is_refused() throws IOException {
        refused(new JarForge().entry("x.txt", "x"), "lists no policy module");
    }

    @Test
    void a_jar_for_another_spi_or_none_is_refused() throws IOException {
        refused(JarForge.of(TOWN, "2021-01-01/", "").spi(""), "Fendan-SPI: 1");
        refused(JarForge.of(TOWN, "2021-01-01/", "").spi("2"), "Fendan-SPI: 1");
        refused(JarForge.of(TOWN, "2021-01-01/", "").spi("10"), "Fendan-SPI: 1");
    }

    @Test
    void a_module_that_is_absent_foreign_or_private_is_refused() throws IOException {
        refused(new JarForge().provider("fake.Nobody"), "cannot be made");
        refused(new JarForge().provider("java.lang.Object"), "is no PolicyModule");
        refused(
                new JarForge()
                        .source(
                                "fake.Module",
                                JarForge.module("return List.of();", "")
                                        .replace("List.of", "java.util.List.of")
                                        .replace("public Module()", "Module()"))
                        .provider("fake.Module"),
                "cannot be made");
    }

    @Test
    void a_module_that_throws_says_nothing_or_hangs_is_refused() throws IOException {
        refused(thrower("throw new IllegalStateException(\"no luck\");", ""), "no luck");
        refused(thrower("", "throw new UnsupportedOperationException(\"later\");"), "later");
        refused(thrower("", "return java.util.List.of();"), "brings no scheme");
        refused(thrower("", "return null;"), "failed");
        refused(thrower("if (true) throw new StackOverflowError(\"deep\");", "return null;"), "deep");
    }

    private static JarForge thrower(String constructor, String schemes) {
        String body = schemes.isEmpty() ? "return java.util.List.of();" : schemes;
        String code = JarForge.module(body, constructor);
        return new JarForge().source("fake.Module", code).provider("fake.Module");
    }

    @Test
    void a_jar_that_bundles_core_is_refused() throws IOException {
        refused(
                JarForge.of(TOWN, "2021-01-01/", "").entry("org/fendan/core/money/Money.class", "x"),
                "bundles a class of the core");
    }

    @Test
    void a_near_miss_of_cores_name_is_the_jars_own() throws IOException {
        LoadReport.Source source =
                judged(JarForge.of(TOWN, "2021-01-01/", "static final Object O = new org.fendan.corex.Own();")
                        .source("org.fendan.corex.Own", "package org.fendan.corex; public class Own { }"));
        assertThat(source.refusals()).isEmpty();
        assertThat(PolicyClassLoader.isCore("org.fendan.core.money.Money")).isTrue();
        assertThat(PolicyClassLoader.isCore("org.fendan.core.Money")).isTrue();
        assertThat(PolicyClassLoader.isCore("org.fendan.corex.Own")).isFalse();
        assertThat(PolicyClassLoader.isCore("org.fendan.core")).isFalse();
        assertThat(PolicyClassLoader.isCore("org.fendan.app.store.Store")).isFalse();
    }

    @Test
    void a_jar_reaches_neither_the_app_nor_its_libraries() throws IOException {
        Path file = JarForge.of(TOWN, "2021-01-01/", "").into(folder, "a.jar");
        PolicyClassLoader loader = new PolicyClassLoader("a.jar", PolicyJar.of(Files.readAllBytes(file)));
        for (String name : List.of(
                "org.fendan.app.store.Store",
                "io.javalin.Javalin",
                "org.objectweb.asm.ClassReader",
                "org.fendan.contract.Check",
                "org.fendan.policy.chongqing.Chongqing")) {
            assertThatExceptionOfType(ClassNotFoundException.class).as(name).isThrownBy(() -> loader.loadClass(name));
        }
    }

    @Test
    void two_jars_may_hold_classes_of_one_name() throws IOException {
        JarForge.of(TOWN, "2021-01-01/", "").into(folder, "a.jar");
        JarForge.of("village.loan", "2021-01-01/", "").into(folder, "b.jar");
        assertThat(load().catalogue().ids()).contains(TOWN, "village.loan");
    }

    @Test
    void an_edition_that_overlaps_is_refused_and_one_that_follows_is_not() throws IOException {
        JarForge.of(TOWN, "2021-01-01/2021-12-31", "").into(folder, "a.jar");
        JarForge.of(TOWN, "2021-12-31/", "").into(folder, "b.jar");
        JarForge.of(TOWN, "2022-01-01/", "").into(folder, "c.jar");
        Loaded loaded = load();
        assertThat(source(loaded, "b.jar").refusals().get(0).en()).contains("overlaps");
        assertThat(source(loaded, "c.jar").admitted()).isTrue();
        assertThat(loaded.catalogue().editions(TOWN)).hasSize(2);
        JarForge.of("chongqing.assist-loan", "2023-01-01/", "").into(folder, "d.jar");
        assertThat(source(load(), "d.jar").refusals().get(0).en()).contains("overlaps");
    }

    @Test
    void two_schemes_of_one_name_are_refused() throws IOException {
        JarForge.of(TOWN, "2021-01-01/", "").into(folder, "a.jar");
        new JarForge()
                .source("fake.Module", JarForge.module("return java.util.List.of(new Fake());", ""))
                .source(
                        "fake.Fake",
                        JarForge.scheme("village.loan", "2021-01-01/", "")
                                .replace("name of village.loan", "name of town.loan"))
                .provider("fake.Module")
                .into(folder, "b.jar");
        assertThat(source(load(), "b.jar").refusals().get(0).en()).contains("have one name");
    }

    @Test
    void a_citation_of_a_clause_or_reading_that_is_not_listed_is_refused() throws IOException {
        String listed = rule("Citation.of(source(), \"1\")");
        assertThat(judged(JarForge.of(TOWN, "2021-01-01/", listed)).refusals()).isEmpty();
        refused(JarForge.of(TOWN, "2021-01-01/", rule("Citation.of(source(), \"2\")")), "cites clause \"2\"");
        refused(
                JarForge.of(TOWN, "2021-01-01/", rule("Citation.ours(source(), \"1\", \"guess\")")),
                "cites the reading \"guess\"");
        refused(
                JarForge.of(
                        TOWN,
                        "2021-01-01/",
                        "public List<Unmodelled> unmodelled() { return List.of(new Unmodelled(\"9\", Text.of(\"无\", \"none\"))); }"),
                "cites clause \"9\"");
        refused(
                JarForge.of(
                        TOWN,
                        "2021-01-01/",
                        rule("Citation.of(LegalSource.official(\"F2\", \"2020-01-01\", name(), name()), \"1\")")),
                "F2 1");
    }

    private static String rule(String citation) {
        return "public Optional<Citation> inForceBy() { return Optional.of(" + citation + "); }";
    }

    @Test
    void a_scheme_with_a_name_that_is_no_address_is_refused() throws IOException {
        refused(JarForge.of("Town Loan", "2021-01-01/", ""), "is called like");
        refused(JarForge.of("../town", "2021-01-01/", ""), "is called like");
    }

    @Test
    void a_jar_can_be_judged_alone_and_beside_the_others_of_a_folder() throws IOException {
        Path jar = JarForge.of(TOWN, "2021-01-01/", "").into(folder, "a.jar");
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(PolicyLoader.judge(jar, elsewhere).source().admitted()).isTrue();
        assertThat(PolicyLoader.judge(jar, folder).source().admitted()).isTrue();

        JarForge.of(TOWN, "2020-01-01/", "").into(elsewhere, "a.jar");
        assertThat(PolicyLoader.judge(jar, elsewhere).source().admitted())
                .as("it takes the place of the jar of its name")
                .isTrue();
        JarForge.of(TOWN, "2020-01-01/", "").into(elsewhere, "b.jar");
        assertThat(PolicyLoader.judge(jar, elsewhere).source().refusals().get(0).en())
                .contains("overlaps");
    }

    @Test
    void every_source_has_its_digest_the_same_each_time() throws IOException {
        JarForge.of(TOWN, "2021-01-01/", "").into(folder, "a.jar");
        Loaded loaded = load();
        assertThat(loaded.report().sources())
                .allSatisfy(source -> assertThat(source.sha256().orElse("")).matches("[0-9a-f]{64}"))
                .extracting(LoadReport.Source::sha256)
                .isEqualTo(load().report().sources().stream()
                        .map(LoadReport.Source::sha256)
                        .toList());
        assertThat(loaded.origins().byEdition())
                .containsKey("chongqing.assist-loan 2021-02-24")
                .hasEntrySatisfying(
                        "town.loan 2021-01-01",
                        origin -> assertThat(origin.place()).isEqualTo("a.jar"));
    }
}
