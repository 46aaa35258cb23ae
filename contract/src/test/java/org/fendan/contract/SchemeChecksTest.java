package org.fendan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The list of checks: stable names, titles in two languages, and an answer whatever an author's code does. */
class SchemeChecksTest {

    @TestFactory
    Stream<DynamicTest> the_small_scheme_keeps_everything() {
        return SchemeChecks.all().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.toString(),
                        () -> assertThat(check.of(new SmallScheme())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> a_scheme_that_helps_and_tells_keeps_everything_its_source_allows() {
        return SchemeChecks.all().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.toString(),
                        () -> assertThat(check.of(Helping.told())).isEmpty()));
    }

    @Test
    void ids_are_words_for_machines_and_titles_for_people() {
        assertThat(SchemeChecks.all())
                .extracting(Check::id)
                .doesNotHaveDuplicates()
                .hasSize(25);
        assertThat(SchemeChecks.all()).allSatisfy(check -> {
            assertThat(check.id()).matches("[a-z]+(-[a-z]+)+");
            assertThat(check.title().zh()).containsPattern("\\p{IsHan}").doesNotContainPattern("[a-z]");
            assertThat(check.title().en()).matches("[a-z][A-Za-z ,]+");
        });
    }

    @Test
    void what_is_thrown_becomes_a_fault_that_names_it_and_the_authors_line() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Clause> clauses() {
                throw new IllegalStateException("no file");
            }
        };
        Held.bites(
                "clauses-cited",
                spoilt,
                "java.lang.IllegalStateException: no file",
                "SchemeChecksTest.java:",
                "a scheme's methods answer and never throw",
                "检查时抛出异常");
    }

    @Test
    void no_error_of_an_author_escapes_any_check() {
        Scheme endless = new SmallScheme() {
            @Override
            public Example example() {
                throw new StackOverflowError();
            }

            @Override
            public List<Clause> clauses() {
                throw new NoClassDefFoundError("some/Library");
            }

            @Override
            public Text name() {
                throw new AssertionError("x".repeat(1000));
            }
        };
        assertThat(SchemeChecks.all())
                .filteredOn(check -> !check.of(endless).isEmpty())
                .extracting(Check::id)
                .contains("clauses-cited", "two-languages", "example-admitted", "same-answer", "losses-shared");
        Held.bites("two-languages", endless, "java.lang.AssertionError: xxx", "xxx…");
        Held.bites("example-admitted", endless, "java.lang.StackOverflowError");
        Held.bites("clauses-cited", endless, "java.lang.NoClassDefFoundError: some/Library");
    }
}
