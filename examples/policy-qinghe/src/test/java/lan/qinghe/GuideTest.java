package lan.qinghe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide, docs/add-a-city.md in two languages, says what this module and the app say. */
class GuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final String ENGLISH = "add-a-city.md";
    private static final String CHINESE = "add-a-city.zh-CN.md";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern FENDAN = Pattern.compile("\\./fendan ([a-z-]+)");
    private static final Pattern ADDRESS = Pattern.compile("(?:\\$api|/api/v1)(/[\\w./-]+)");
    private static final Pattern QUOTED = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final Pattern STATED = Pattern.compile("\"(\\w+)\": \"?([^\",\\s{]+)\"?");

    /** A fenced block of the guide: its language, and what stands in it. */
    private record Block(String kind, String text) {}

    private static String guide(String name) {
        return read(ROOT.resolve("docs").resolve(name));
    }

    private static List<Block> blocks(String name) {
        return BLOCK.matcher(guide(name))
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            throw new UncheckedIOException(file.toAbsolutePath() + " cannot be read; the guide and the app's sources"
                    + " lie beside this module in the repository", absent);
        }
    }

    /** All files of a folder with one of these endings, one after the other. */
    private static String all(Path folder, String... endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .map(GuideTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException absent) {
            throw new UncheckedIOException(folder.toAbsolutePath() + " cannot be read", absent);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void each_block_of_java_and_text_stands_in_this_module(String name) {
        String sources = plain(all(Path.of("src"), ".java", ".clauses", ".text", ".csv", ".PolicyModule")
                + read(Path.of("regulation.md")));
        List<Block> shown = blocks(name).stream()
                .filter(block -> !block.kind().equals("sh"))
                .toList();
        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(shown).allSatisfy(block -> {
            assertThat(block.kind()).isIn("java", "text");
            assertThat(sources).contains(plain(block.text()));
        });
    }

    @Test
    void both_languages_show_the_same_blocks_in_the_same_order() {
        assertThat(blocks(CHINESE)).isEqualTo(blocks(ENGLISH));
        assertThat(headings(CHINESE)).isEqualTo(headings(ENGLISH)).hasSize(18);
    }

    private static List<String> headings(String name) {
        return Pattern.compile("(?m)^## (\\d+)\\.")
                .matcher(guide(name))
                .results()
                .map(heading -> heading.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void each_command_and_each_address_is_one_of_the_app_s(String name) {
        List<String> commands = found(FENDAN, guide(name));
        String cli = all(ROOT.resolve("app/src/main/java/org/fendan/app/cli"), ".java");
        assertThat(commands).contains("check-plugin", "evaluate", "import", "demo").allSatisfy(command -> assertThat(cli)
                .contains("name = \"" + command + "\""));
        List<String> addresses = found(ADDRESS, guide(name));
        List<Pattern> known = found(Pattern.compile("(?m)^  /api/v1(/\\S+):$"), contract()).stream()
                .map(address -> Pattern.compile(address.replaceAll("\\{\\w+}", "[^/]+")))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(4).allSatisfy(address -> assertThat(known)
                .as(address)
                .anyMatch(one -> one.matcher(address).matches()));
    }

    private static String contract() {
        return read(ROOT.resolve("app/src/main/resources/openapi.yaml"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void each_refusal_it_explains_is_said_somewhere(String name) {
        String guide = guide(name);
        List<String> quoted = found(QUOTED, guide.substring(guide.indexOf("## 18.")));
        String said = all(ROOT.resolve("app/src/main/java/org/fendan/app/plugin"), ".java")
                + all(ROOT.resolve("contract/src/main/java"), ".java")
                + all(ROOT.resolve("testkit/src/main/java"), ".java")
                + all(ROOT.resolve("core/src/main/java/org/fendan/core/scheme"), ".java");
        assertThat(quoted).hasSizeGreaterThan(10).allSatisfy(sentence -> assertThat(said)
                .contains(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"question.json", "loan.json"})
    void what_the_guide_sends_is_the_scheme_s_example(String file) {
        Example example = new SeedLoan2024().example();
        Facts facts = file.equals("loan.json") ? stated(example.loan()) : example.loan().and(example.loss());
        Map<String, String> sent = new TreeMap<>();
        for (MatchResult match : STATED.matcher(read(Path.of(file))).results().toList()) {
            sent.put(match.group(1), match.group(2));
        }
        List<String> others = new ArrayList<>(List.of("date", "scheme", "application", "fund"));
        sent.keySet().removeAll(others);
        assertThat(sent).isEqualTo(facts.texts());
        assertThat(read(Path.of(file))).contains("\"date\": \"" + example.date() + "\"");
    }

    private static Facts stated(Facts facts) {
        Facts stated = facts;
        for (FactKey<?> key : facts.keys()) {
            stated = key.origin() == FactKey.Origin.STATED ? stated : stated.without(key);
        }
        return stated;
    }
}
