package org.fendan.testkit;

import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fendan.contract.Check;
import org.fendan.contract.Citations;
import org.fendan.contract.GoodFacts;
import org.fendan.contract.SchemeChecks;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What every scheme keeps, whatever it regulates. Its author extends this class, hands it one edition, and writes a
 * table to each article with {@link #good()}, {@link #with} and {@link #findings}.
 *
 * <p>When all tests of the class were run, the cases given to {@link #findings} are looked through: each requirement
 * needs a pair of them at its edge, one fact and one step apart, the one met, the other not.
 */
public abstract class SchemeContract {

    /** What the tests of a class have tried so far: JUnit makes an instance for each of them. */
    private static final Map<Class<?>, Trial> TRIALS = new ConcurrentHashMap<>();

    private static final Text EDGES = Text.of("每一项要求都在其界限上试过", "every requirement is tried at its edge");

    private record Trial(ClauseCoverage coverage, Set<Method> run) {}

    private final Scheme scheme;
    private final Trial trial;

    protected SchemeContract(Scheme scheme) {
        this.scheme = scheme;
        this.trial = TRIALS.computeIfAbsent(getClass(), type -> new Trial(ClauseCoverage.of(scheme), new HashSet<>()));
    }

    /** The scheme under test. */
    protected final Scheme scheme() {
        return scheme;
    }

    /** The facts of the scheme's own example, which meet everything; to be spoilt one at a time. */
    protected final Facts good() {
        return GoodFacts.of(scheme);
    }

    /** The facts with another value of one, written as in a file. */
    protected static <T> Facts with(Facts facts, FactKey<T> key, String value) {
        return facts.withText(key, value);
    }

    /** What the scheme finds not met, in the order of its clauses: "10 soft UNMET, 10 UNMET", or "-" for nothing. */
    protected final String findings(Facts facts) {
        trial.coverage().tried(facts);
        return shown(Findings.of(scheme.eligibility(), facts).open());
    }

    private static String shown(List<Finding> open) {
        return open.isEmpty() ? "-" : open.stream().map(Finding::toString).collect(Collectors.joining(", "));
    }

    /** The example is a case like those of {@link #findings}, and counts for the edges. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.fendan.testkit.SchemeContract#checks")
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    final void it_keeps_that(Check check) {
        List<Text> faults = check.of(scheme);
        if (!faults.isEmpty()) {
            fail(told(check.id(), check.title(), faults));
        }
        trial.coverage().tried(good());
    }

    static List<Check> checks() {
        return SchemeChecks.all();
    }

    /** What failed, and each sentence in both languages. */
    private static String told(String id, Text title, List<Text> faults) {
        return faults.stream()
                .map(fault -> "\n- " + fault.zh() + "\n  " + fault.en())
                .collect(Collectors.joining("", id + ": " + title.zh() + " / " + title.en(), ""));
    }

    @BeforeEach
    final void note(TestInfo test) {
        test.getTestMethod().ifPresent(trial.run()::add);
    }

    /** Only when the whole class was run: a single test tries a single edge. */
    @AfterAll
    static void every_requirement_was_tried_at_its_edge(TestInfo test) {
        Class<?> type = test.getTestClass().orElseThrow();
        Trial trial = TRIALS.remove(type);
        if (trial != null && trial.run().containsAll(tests(type))) {
            List<Text> gaps = trial.coverage().gaps();
            if (!gaps.isEmpty()) {
                fail(told("edges-tried", EDGES, gaps));
            }
        }
    }

    private static List<Method> tests(Class<?> type) {
        return ReflectionSupport.findMethods(
                type,
                method -> (AnnotationSupport.isAnnotated(method, Test.class)
                                || AnnotationSupport.isAnnotated(method, TestTemplate.class))
                        && !AnnotationSupport.isAnnotated(method, Disabled.class),
                HierarchyTraversalMode.TOP_DOWN);
    }

    /** All requirements, a line to each, as an author's test compares them with the regulation. */
    protected final List<String> requirements() {
        return scheme.eligibility().stream().map(SchemeContract::shown).toList();
    }

    private static String shown(Requirement requirement) {
        return requirement.citation().clause()
                + requirement.citation().reading().map(id -> " (" + id + ")").orElse("")
                + (requirement.force() == Requirement.Force.SOFT ? " soft: " : ": ")
                + requirement.condition().wording().zh();
    }

    /** Everything cited, by clause, as an author's test compares it with the regulation. */
    protected final Map<String, List<String>> citedPlaces() {
        return Citations.of(scheme).stream()
                .collect(Collectors.groupingBy(
                        cited -> cited.citation().clause(),
                        Collectors.mapping(cited -> cited.place().en(), Collectors.toList())));
    }
}
