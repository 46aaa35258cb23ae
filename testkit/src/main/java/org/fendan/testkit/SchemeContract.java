package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
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

    private record Trial(ClauseCoverage coverage, Set<Method> run) {}

    private final Scheme scheme;
    private final ClauseContract clauses;
    private final MoneyContract money;
    private final ProcedureContract procedure;
    private final SubsidyContract subsidies;
    private final StoryContract stories;
    private final Trial trial;

    protected SchemeContract(Scheme scheme) {
        this.scheme = scheme;
        this.clauses = new ClauseContract(scheme);
        this.money = new MoneyContract(scheme);
        this.procedure = new ProcedureContract(scheme.procedure());
        this.subsidies = new SubsidyContract(scheme);
        this.stories = new StoryContract(scheme);
        this.trial = TRIALS.computeIfAbsent(
                getClass(), type -> new Trial(new ClauseCoverage(scheme.eligibility()), new HashSet<>()));
    }

    /** The scheme under test. */
    protected final Scheme scheme() {
        return scheme;
    }

    /** The facts of the scheme's own example, which meet everything; to be spoilt one at a time. */
    protected final Facts good() {
        return scheme.example()
                .loan()
                .with(LoanFacts.APPLICATION_DATE, scheme.example().date());
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

    @Test
    void every_citation_is_of_a_listed_clause() {
        clauses.citeWhatIsListed();
    }

    @Test
    void every_reading_of_our_own_is_registered() {
        clauses.registerReadings();
    }

    @Test
    void every_clause_is_computed_or_listed_as_unmodelled() {
        clauses.leaveNothingOut();
    }

    @Test
    void whatever_people_read_exists_in_chinese_and_in_english() {
        clauses.speakTwoLanguages();
    }

    @Test
    void the_example_meets_everything() {
        assertThat(scheme.example()).as("the scheme's example").isNotEqualTo(Example.NONE);
        assertThat(findings(good())).isEqualTo("-");
        assertThat(Findings.of(scheme.eligibility(), good()).outcome()).isEqualTo(Findings.Outcome.ADMITTED);
        scheme.charge()
                .ifPresent(
                        charge -> assertThat(charge.in(good())).as("the charge").isPresent());
    }

    @Test
    void without_facts_nothing_is_decided_and_what_is_missing_is_named() {
        Findings found = Findings.of(scheme.eligibility(), Facts.NONE);
        assertThat(found.all()).allSatisfy(finding -> {
            assertThat(finding.verdict()).as("%s", finding).isEqualTo(Verdict.UNDECIDED);
            assertThat(finding.requirement().condition().missing(Facts.NONE))
                    .as("facts named as missing by %s", finding)
                    .isNotEmpty();
        });
        assertThat(keys()).containsAll(found.missing());
        assertThat(found.outcome())
                .isEqualTo(keys().isEmpty() ? Findings.Outcome.ADMITTED : Findings.Outcome.UNDECIDED);
        assertThat(scheme.charge().flatMap(charge -> charge.in(Facts.NONE))).isEmpty();
    }

    /** What a value is chosen by is asked for first, what it is then made of later. */
    @Test
    void the_facts_named_as_missing_lead_to_an_answer() {
        Facts facts = Facts.NONE;
        for (Set<FactKey<?>> missing = missing(facts); !missing.isEmpty(); missing = missing(facts)) {
            for (FactKey<?> key : missing) {
                facts = copied(key, facts);
            }
        }
        assertThat(Findings.of(scheme.eligibility(), facts).all())
                .as("with the facts named as missing alone")
                .allMatch(finding -> finding.verdict() == Verdict.MET);
    }

    /** The facts named as missing that the example knows. */
    private Set<FactKey<?>> missing(Facts facts) {
        return Findings.of(scheme.eligibility(), facts).missing().stream()
                .filter(good()::has)
                .collect(Collectors.toSet());
    }

    @Test
    void a_missing_fact_never_turns_met_into_unmet() {
        for (FactKey<?> key : keys()) {
            assertThat(Findings.of(scheme.eligibility(), good().without(key)).all())
                    .as("without %s", key)
                    .noneMatch(finding -> finding.verdict() == Verdict.UNMET);
        }
    }

    private Set<FactKey<?>> keys() {
        return scheme.eligibility().stream()
                .flatMap(requirement -> requirement.condition().keys().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void the_order_in_which_facts_are_given_does_not_matter() {
        List<FactKey<?>> order = new ArrayList<>(good().keys());
        Collections.reverse(order);
        Facts reversed = Facts.NONE;
        for (FactKey<?> key : order) {
            reversed = copied(key, reversed);
        }
        assertThat(reversed).isEqualTo(good());
        assertThat(reversed).hasToString(good().toString());
        assertThat(Findings.of(scheme.eligibility(), reversed).all())
                .isEqualTo(Findings.of(scheme.eligibility(), good()).all());
    }

    private <T> Facts copied(FactKey<T> key, Facts to) {
        return to.with(key, good().get(key).orElseThrow());
    }

    @Test
    void the_same_question_has_the_same_answer() {
        assertThat(Portrait.of(scheme, good())).isEqualTo(Portrait.of(scheme, good()));
        assertThat(scheme.eligibility()).isEqualTo(scheme.eligibility());
        assertThat(scheme.procedure()).isEqualTo(scheme.procedure());
        assertThat(scheme.losses()).isEqualTo(scheme.losses());
        assertThat(scheme.recoveries()).isEqualTo(scheme.recoveries());
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void language_and_time_zone_of_the_machine_do_not_matter() {
        String here = Portrait.of(scheme, good());
        Elsewhere.everywhere(place ->
                assertThat(Portrait.of(scheme, good())).as("in %s", place).isEqualTo(here));
    }

    @Test
    void the_edition_judges_from_its_first_day_to_its_last() {
        Catalogue catalogue = new Catalogue(List.of(scheme));
        LocalDate first = scheme.inForce().from();
        assertThat(catalogue.inForce(scheme.id(), first.minusDays(1)))
                .as("the day before")
                .isEmpty();
        assertThat(catalogue.inForce(scheme.id(), first)).as("the first day").contains(scheme);
        scheme.inForce().until().ifPresent(end -> {
            assertThat(catalogue.inForce(scheme.id(), end.minusDays(1)))
                    .as("the last day")
                    .contains(scheme);
            assertThat(catalogue.inForce(scheme.id(), end)).as("the day after").isEmpty();
        });
        assertThat(scheme.inForce().contains(scheme.example().date()))
                .as("the example's date is in force")
                .isTrue();
    }

    @Test
    void the_example_of_a_loss_is_shared_and_recovered() {
        money.shareTheExample();
    }

    @Test
    void a_thousand_losses_of_every_size_are_shared_without_losing_a_fen() {
        money.shareAThousandLosses();
    }

    @Test
    void recoveries_return_to_nobody_more_than_was_borne() {
        money.recoverAThousandTimes();
    }

    @Test
    void every_step_can_be_reached_and_every_case_can_end() {
        procedure.reachAndEnd();
    }

    @Test
    void every_step_has_a_name_for_addresses_and_somebody_who_takes_it() {
        procedure.nameAndAssign();
    }

    @Test
    void every_mark_is_given_by_one_step_and_read_by_another() {
        procedure.giveAndRead();
    }

    @Test
    void every_subsidy_is_granted_and_paid_by_steps_of_its_own() {
        subsidies.grantAndPay();
    }

    @Test
    void no_subsidy_pays_more_than_is_due_held_or_left() {
        subsidies.answer(good());
    }

    @Test
    void every_story_can_be_played() {
        stories.play();
    }

    @Test
    void every_sum_that_is_kept_has_a_name_of_its_own() {
        money.nameEachSumOnce();
    }

    @Test
    void every_product_and_every_supply_rests_on_a_clause() {
        clauses.citeProductsAndSupplies();
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
            assertThat(trial.coverage().gaps())
                    .as("requirements not tried at their edge")
                    .isEmpty();
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
                        Collectors.mapping(Citations.Cited::place, Collectors.toList())));
    }
}
