package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule bites: what was planted to break it is found, and nothing else is blamed. */
class ArchitectureRulesTest {

    private static final String PLANTED = "org.fendan.testkit.planted";
    private static final ArchitectureRules RULES = ArchitectureRules.under(PLANTED);
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            coreReadsFromTheTop           | Downward Unlisted Deciding Posting Turning
            ledgerStandsBelowTheLaw       | Nosy
            onlySettlementMovesMoney      | Posting
            policiesKnowNoCaseAndNoLedger | Deciding East
            citiesDoNotKnowEachOther      | East
            policiesExportNothing         | East West
            nobodyNamesAPolicy            | Boot
            theJdkIsEnough                | Digesting Flattering Library
            nothingDependsOnTheMachine    | Dice Spoken Ticking Today TodayByReference
            oneClassReadsTables           | SecondReader
            sumsAreExact                  | Approximate
            contractStandsOnCoreAlone     | Peeking
            nobodyBelowSeesTheContract    | Flattering
            onlyTheStoreSpeaksSql         | Desk
            edgesSeeNoStore               | Route
            edgesDoNotSeeEachOther        | Page
            onlyBootWires                 | Fetching
            coreHasNoCycles               | Turned Turning
            appHasNoCycles                | Boot Desk
            coreIsClosed                  | Open
            """)
    void each_rule_finds_what_breaks_it_and_nothing_else(String rule, String guilty) {
        assertThat(blamed(rule)).isEqualTo(new TreeSet<>(List.of(guilty.split(" ", -1))));
    }

    private static Set<String> blamed(String rule) {
        EvaluationResult result = RULES.all().get(rule).evaluate(CLASSES);
        return result.getFailureReport().getDetails().stream()
                .flatMap(detail -> CLASSES.stream()
                        .filter(type -> detail.contains(type.getName()))
                        .filter(type -> isUser(detail, type.getName()))
                        .map(type -> type.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the detail names the class as the one that uses another, not as the one that is used. */
    private static boolean isUser(String detail, String name) {
        return detail.lines()
                .anyMatch(line -> line.replaceFirst("^.*?<", "").startsWith(name) || line.startsWith(name));
    }

    @Test
    void every_rule_is_in_the_table_above() {
        assertThat(RULES.all().keySet()).hasSize(20);
    }

    @Test
    void every_rule_says_why() {
        assertThat(RULES.all().values())
                .allSatisfy(rule -> assertThat(rule.getDescription()).contains(", because "));
    }

    @Test
    void no_rule_passes_where_there_is_nothing_to_check() {
        JavaClasses none = new ClassFileImporter().importPackages("org.fendan.nowhere");
        RULES.all()
                .forEach((name, rule) ->
                        assertThat(catching(() -> rule.check(none))).as(name).isTrue());
    }

    private static boolean catching(Runnable check) {
        try {
            check.run();
            return false;
        } catch (AssertionError empty) {
            return true;
        }
    }

    @ParameterizedTest(name = "exports {0}: refused {1}")
    @CsvSource({"exports city.policy.east;, true", "'', false", "opens city.policy.east to java.base;, false"})
    void a_policy_module_exports_nothing(String line, boolean refused, @TempDir Path sources) throws IOException {
        Path module =
                Files.writeString(sources.resolve("module-info.java"), "module city.policy.east { " + line + " }");
        Path type = Files.createDirectories(sources.resolve("city/policy/east")).resolve("East.java");
        Files.writeString(type, "package city.policy.east; public final class East {}");
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", sources + "/out", module.toString(), type.toString());
        JavaClasses classes = new ClassFileImporter().importPath(sources.resolve("out"));
        assertThat(ArchitectureRules.under("city")
                        .policiesExportNothing()
                        .evaluate(classes)
                        .hasViolation())
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coreReadsFromTheTop",
                "ledgerStandsBelowTheLaw",
                "onlySettlementMovesMoney",
                "theJdkIsEnough",
                "nothingDependsOnTheMachine",
                "oneClassReadsTables",
                "sumsAreExact",
                "coreHasNoCycles",
                "coreIsClosed"
            })
    void core_keeps_its_rules(String rule) {
        JavaClasses core = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.fendan.core");
        ArchitectureRules.FENDAN.all().get(rule).check(core);
    }
}
