package org.fendan.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/asvs.md} answers every requirement, and the proofs it names are there. */
class AsvsProofTest {

    private static final Path HOUSE = Path.of("..");
    private static final List<String> STATES = List.of("met", "in part", "not met", "n/a");

    private static final Pattern LINE =
            Pattern.compile("\\| ([0-9.]+) \\| ([123]) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern COUNT = Pattern.compile("\\| (met|in part|not met|n/a) \\| ([0-9]+) \\| .*");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern METHOD = Pattern.compile("([A-Z][A-Za-z0-9]+)[.]([a-z][a-z0-9]*_[a-z0-9_]+)");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]+");

    /** By the name of a class, the texts of the files of that name. */
    private static final Map<String, List<String>> SOURCES = new HashMap<>();

    private static List<String> page = List.of();

    private record Line(String id, String level, String state, String proof) {}

    @BeforeAll
    static void read() throws IOException {
        page = Files.readAllLines(HOUSE.resolve("docs/asvs.md"));
        try (Stream<Path> modules = Files.list(HOUSE)) {
            for (Path module : modules.map(path -> path.resolve("src")).toList()) {
                if (Files.isDirectory(module)) {
                    readSources(module);
                }
            }
        }
    }

    private static void readSources(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                SOURCES.computeIfAbsent(name, any -> new ArrayList<>()).add(Files.readString(file));
            }
        }
    }

    @Test
    void every_requirement_is_answered_once_and_in_order() throws IOException {
        try (InputStream list = Objects.requireNonNull(getClass().getResourceAsStream("/asvs-5.0.0.txt"))) {
            assertThat(lines().map(line -> line.id() + " " + line.level()).toList())
                    .isEqualTo(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
        assertThat(lines().map(Line::state)).isSubsetOf(STATES);
    }

    @Test
    void the_counts_at_the_top_are_those_of_the_tables() {
        Map<String, String> told = new TreeMap<>();
        page.stream()
                .map(COUNT::matcher)
                .filter(Matcher::matches)
                .forEach(count -> told.put(count.group(1), count.group(2)));
        Map<String, Long> counted =
                lines().collect(Collectors.groupingBy(Line::state, TreeMap::new, Collectors.counting()));
        assertThat(told.toString()).isEqualTo(counted.toString());
    }

    @Test
    void every_proof_is_there_and_nothing_is_met_without_one() {
        assertThat(lines().filter(line ->
                                line.state().equals("met") || line.state().equals("in part"))
                        .filter(line -> named(line).isEmpty())
                        .map(Line::id))
                .as("without a proof")
                .isEmpty();
        List<String> missing = lines().flatMap(line ->
                        named(line).stream().filter(proof -> !exists(proof)).map(proof -> line.id() + " " + proof))
                .toList();
        assertThat(missing).as("proofs that are not there").isEmpty();
    }

    private static Stream<Line> lines() {
        return page.stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Line(line.group(1), line.group(2), line.group(4), line.group(5)));
    }

    private static List<String> named(Line line) {
        return NAMED.matcher(line.proof())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static boolean exists(String proof) {
        Matcher method = METHOD.matcher(proof);
        if (method.matches()) {
            return SOURCES.getOrDefault(method.group(1), List.of()).stream()
                    .anyMatch(text -> text.contains(" " + method.group(2) + "("));
        }
        return TYPE.matcher(proof).matches() ? SOURCES.containsKey(proof) : Files.exists(HOUSE.resolve(proof));
    }

    /** What many answers of the page rest on: there is no such thing in the house. */
    @Test
    void the_house_starts_no_process_runs_no_script_reads_no_xml_and_no_serialised_object() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/testkit/") && !location.contains("fendan-testkit"))
                .importPackages("org.fendan");
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "javax.naming..", "javax.xml..", "org.w3c..", "org.xml..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java[.](io[.]Object(In|Out)putStream|beans[.]XML.*|lang[.]Process.*)")
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .because("what is not there cannot be injected into")
                .check(house);
    }
}
