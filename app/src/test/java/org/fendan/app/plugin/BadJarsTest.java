package org.fendan.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.QuestionDesk;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A folder of bad jars with good ones among them: each bad one is refused with its sentence, each good one works. */
class BadJarsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String SINCE = "2021-01-01/";

    /** Takes some seconds, and ends: no thread is left spinning. */
    private static final String LONG =
            "long n = 1; for (long i = 0; i < 4_000_000_000L; i++) { n ^= n << 13; n ^= n >>> 7; n ^= n << 17; }"
                    + " if (n == 0) { throw new IllegalStateException(); }";

    private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    private static Loaded loaded;

    @BeforeAll
    static void load() throws IOException, InterruptedException {
        JarForge.of("able.loan", SINCE, "").into(folder, "aa-good.jar");
        noJars();
        jarsWithOddEntries();
        jarsWithoutAModule();
        modulesThatFail();
        schemesThatFail();
        classesThatReachTooFar();
        schemesThatClash();
        signedJars();
        JarForge.of("zealous.loan", SINCE, "").into(folder, "zz-good.jar");
        loaded = PolicyLoader.load(folder, Duration.ofSeconds(2));
    }

    private static void bad(String name, JarForge jar, String sentence) throws IOException {
        jar.into(folder, name + ".jar");
        SENTENCES.put(name + ".jar", sentence);
    }

    private static void noJars() throws IOException {
        SENTENCES.put("text.jar", "not a readable jar file");
        Files.writeString(folder.resolve("text.jar"), "not a jar");
        SENTENCES.put("empty.jar", "not a readable jar file");
        Files.write(folder.resolve("empty.jar"), new byte[0]);
        SENTENCES.put("cut.jar", "not a readable jar file");
        byte[] whole = Files.readAllBytes(folder.resolve("aa-good.jar"));
        Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length - 30));
        SENTENCES.put("folder.jar", "it is a folder");
        Files.createDirectory(folder.resolve("folder.jar"));
        SENTENCES.put("link.jar", "a link to nowhere");
        Files.createSymbolicLink(folder.resolve("link.jar"), folder.resolve("nowhere"));
        SENTENCES.put("huge.jar", "larger than 64 MB");
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.jar").toFile(), "rw")) {
            huge.setLength(10L << 30); // takes no room on the disk, and would take 10 GB of memory
        }
    }

    private static void jarsWithOddEntries() throws IOException {
        bad("bomb", good().entry("zeros.bin", new byte[65 << 20]), "unpacks to more than 64 MB");
        JarForge many = good();
        for (int i = 0; i < 10_001; i++) {
            many.entry("f" + i, "");
        }
        bad("many", many, "more than any policy needs");
        bad("climbing", good().entry("../escape.txt", "x"), "points out of the jar");
        bad("absolute", good().entry("/etc/escape.txt", "x"), "points out of the jar");
        bad("twice", good().entry("one.txt", "first").entry("two.txt", "second"), "two files of one name, one.txt");
        Path twice = folder.resolve("twice.jar");
        String bytes = Files.readString(twice, StandardCharsets.ISO_8859_1);
        Files.writeString(twice, bytes.replace("two.txt", "one.txt"), StandardCharsets.ISO_8859_1);
    }

    private static JarForge good() {
        return JarForge.of("town.loan", SINCE, "");
    }

    private static void jarsWithoutAModule() throws IOException {
        bad("spi-none", good().spi(""), "Fendan-SPI: 1");
        bad("spi-two", good().spi("2"), "something else (2)");
        bad("no-provider", new JarForge().entry("x.txt", "x"), "lists no policy module");
        bad("provider-twice", good().provider("fake.Module\n fake.Module # again"), "fake.Module twice");
        bad("provider-absent", good().provider("fake.Nobody"), "cannot be made");
        bad("provider-foreign", good().provider("fake.Fake"), "is no PolicyModule");
        bad(
                "provider-private",
                module("return java.util.List.of();", "").sourced("public Module()", "private Module()"),
                "cannot be made");
    }

    private static Sourced module(String schemes, String constructor) {
        return new Sourced(JarForge.module(schemes, constructor));
    }

    /** The code of a module, to be changed. */
    private record Sourced(String code) {

        JarForge sourced(String what, String by) {
            return new JarForge().source("fake.Module", code.replace(what, by)).provider("fake.Module");
        }

        JarForge jar() {
            return sourced("", "");
        }
    }

    private static void modulesThatFail() throws IOException {
        bad(
                "throws",
                module("return null;", "if (true) throw new IllegalStateException(\"no luck\");")
                        .jar(),
                "no luck");
        bad(
                "initialiser",
                module("return null;", "")
                        .sourced(
                                "public Module()",
                                "static final String S = said(); static String said() { throw new IllegalStateException(\"never up\"); }"
                                        + " public Module()"),
                "never up");
        bad("hangs", module("return null;", LONG).jar(), "did not finish loading");
        bad("null", module("return null;", "").jar(), "failed");
        bad(
                "unsupported",
                module("throw new UnsupportedOperationException(\"later\");", "")
                        .jar(),
                "later");
        bad("nothing", module("return java.util.List.of();", "").jar(), "brings no scheme");
        bad(
                "null-scheme",
                module("return java.util.Arrays.asList((org.fendan.core.scheme.Scheme) null);", "")
                        .jar(),
                "failed");
        bad(
                "speechless",
                module("throw new Mute();", "")
                        .jar()
                        .source(
                                "fake.Mute",
                                "package fake; public class Mute extends RuntimeException {"
                                        + " public String getMessage() { throw new IllegalStateException(); } }"),
                "fake.Mute");
    }

    private static void schemesThatFail() throws IOException {
        bad("eligibility-throws", scheme(eligibility("throw new IllegalStateException(\"no rules\");")), "no rules");
        bad("eligibility-null", scheme(eligibility("return null;")), "eligibility() answers nothing");
        bad("eligibility-deep", scheme(eligibility("return eligibility();")), "StackOverflowError");
        bad("eligibility-hangs", scheme(eligibility(LONG + " return List.of();")), "did not finish loading");
        bad(
                "losses-huge",
                scheme("public Optional<org.fendan.core.sharing.LossSharing> losses() {"
                        + " return new long[Integer.MAX_VALUE].length > 0 ? Optional.empty() : null; }"),
                "OutOfMemoryError");
        bad(
                "readings-null",
                scheme("public List<org.fendan.core.law.Reading> readings() {"
                        + " return java.util.Arrays.asList((org.fendan.core.law.Reading) null); }"),
                "readings() answers nothing");
        bad("clause-unlisted", scheme(rule("Citation.of(source(), \"2\")")), "cites clause \"2\"");
        bad("reading-unlisted", scheme(rule("Citation.ours(source(), \"1\", \"guess\")")), "the reading \"guess\"");
    }

    private static JarForge scheme(String extra) {
        return JarForge.of("town.loan", SINCE, extra);
    }

    private static String eligibility(String body) {
        return "public List<org.fendan.core.rule.Requirement> eligibility() { " + body + " }";
    }

    private static String rule(String citation) {
        return "public Optional<Citation> inForceBy() { return Optional.of(" + citation + "); }";
    }

    private static void classesThatReachTooFar() throws IOException {
        bad("thread", scheme("Object o = Thread.currentThread();"), "uses java.lang.Thread");
        bad("exit", scheme("void m() { System.exit(1); }"), "java.lang.System.exit");
        bad("file", scheme("Object o = new java.io.File(\"x\");"), "java.io.File");
        bad(
                "reflection",
                scheme("Object o() throws Exception { return Class.forName(\"x\"); }"),
                "java.lang.Class.forName");
        bad("clock", scheme("Object o = java.time.LocalDate.now();"), "java.time.LocalDate.now");
        bad("fraction", scheme("double half = 0.5;"), "binary fractions");
        bad("ledger", scheme("org.fendan.core.ledger.Side o;"), "org.fendan.core.ledger.Side");
        bad(
                "gone",
                scheme("Object o = new Gone();")
                        .source("fake.Gone", "package fake; class Gone { }")
                        .without("fake/Gone.class"),
                "fake.Gone");
        bad("core", good().entry("org/fendan/core/money/Money.class", "x"), "bundles a class of the core");
        bad("versions", good().entry("META-INF/versions/21/fake/Fake.class", "x"), "for some versions of Java only");
        bad("broken", good().entry("fake/Broken.class", "x"), "no class file that can be read");
        bad("newer", good().entry("fake/Newer.class", newer()), "compiled for Java 25");
    }

    private static byte[] newer() {
        return ByteBuffer.allocate(10).putInt(0xCAFEBABE).putInt(69).array();
    }

    private static void schemesThatClash() throws IOException {
        bad("id", JarForge.of("Town Loan", SINCE, ""), "is called like");
        bad("overlap", JarForge.of("chongqing.assist-loan", "2023-01-01/", ""), "overlaps");
        bad("overlap-other-jar", JarForge.of("able.loan", "2022-01-01/", ""), "overlaps");
        bad(
                "overlap-within",
                new JarForge()
                        .source("fake.Module", JarForge.module("return java.util.List.of(new Fake(), new Fake());", ""))
                        .source("fake.Fake", JarForge.scheme("town.loan", SINCE, ""))
                        .provider("fake.Module"),
                "overlaps");
        String town = JarForge.scheme("town.loan", SINCE, "");
        bad("named-in-chinese", JarForge.of(town.replace("名town.loan", "名able.loan")), "have one name in Chinese");
        bad("named-in-english", JarForge.of(town.replace("name of town.loan", "Name of able.loan")), "have one name:");
    }

    private static void signedJars() throws IOException, InterruptedException {
        JarSigning signing = new JarSigning(folder.resolve("keys"));
        signing.sign(
                JarForge.of("signed.loan", SINCE, "").into(folder.resolve("plain"), "a.jar"),
                folder.resolve("good-signed.jar"));
        for (String name : List.of("altered", "added", "removed")) {
            SENTENCES.put(name + ".jar", "signature does not fit its contents");
        }
        Path signed = folder.resolve("good-signed.jar");
        Repacked.of(signed).with("fake/table.csv", "a,b").into(folder.resolve("added.jar"));
        Repacked.of(signed).without("fake/Fake.class").into(folder.resolve("removed.jar"));
        Repacked.of(signed)
                .with("META-INF/services/org.fendan.core.scheme.PolicyModule", "fake.Other")
                .into(folder.resolve("altered.jar"));
    }

    private static LoadReport.Source source(String name) {
        return loaded.report().sources().stream()
                .filter(source -> source.place().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no word on " + name));
    }

    @TestFactory
    Stream<DynamicTest> each_bad_jar_is_refused_with_its_sentence() {
        assertThat(SENTENCES).hasSizeGreaterThan(40);
        return SENTENCES.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    LoadReport.Source source = source(bad.getKey());
                    assertThat(source.admitted()).isFalse();
                    assertThat(source.schemes()).isEmpty();
                    assertThat(source.refusals())
                            .anySatisfy(reason -> assertThat(reason.en()).contains(bad.getValue()))
                            .allSatisfy(reason -> {
                                assertThat(reason.zh()).containsPattern(HAN);
                                assertThat(reason.en()).doesNotContainPattern(HAN);
                            });
                }));
    }

    @Test
    void the_good_ones_beside_them_are_admitted() {
        assertThat(source("aa-good.jar").refusals()).isEmpty();
        assertThat(source("good-signed.jar").refusals()).isEmpty();
        assertThat(source("zz-good.jar").refusals()).isEmpty();
        assertThat(loaded.catalogue().ids())
                .contains("able.loan", "chongqing.assist-loan", "signed.loan", "zealous.loan");
        assertThat(loaded.catalogue().ids()).doesNotContain("town.loan");
    }

    @Test
    void the_app_answers_by_what_was_admitted() {
        Answer answer = new QuestionDesk(loaded.catalogue(), loaded.origins())
                .admission("zealous.loan", Json.read("{\"date\":\"2021-06-01\",\"facts\":{}}"), "en");

        assertThat(answer.isProblem()).as("%s", answer.body()).isFalse();
        assertThat(answer.body().path("policy").path("place").asString()).isEqualTo("zz-good.jar");
        assertThat(answer.body().path("policy").path("sha256").asString())
                .isEqualTo(source("zz-good.jar").sha256().orElseThrow());
    }

    @Test
    void the_verdicts_come_in_the_order_of_the_names() {
        assertThat(loaded.report().sources())
                .filteredOn(source -> !source.place().startsWith(LoadReport.CLASS_PATH))
                .extracting(LoadReport.Source::place)
                .isSorted();
    }
}
