package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tables of cases: what they ask, what they answer, and how they fail. */
class CaseTableTest {

    private final CaseTable cases = CaseTable.of(new LentScheme());

    @TestFactory
    Stream<DynamicTest> findings_of_the_example_with_some_facts_replaced() {
        return cases.findings("""
                balance | found
                        | -
                500.00  | -

                # one fen past it
                500.01  | 1 soft UNMET
                -       | 1 soft UNDECIDED
                """);
    }

    @TestFactory
    Stream<DynamicTest> findings_of_a_file() {
        return cases.findings(CaseTable.csv(CaseTableTest.class, "cases.csv"));
    }

    @TestFactory
    Stream<DynamicTest> a_loss_by_bearer() {
        return cases.split("""
                overduePrincipal | holds fund | left paid | fund   | bank
                                 |            |           | 600.00 | 400.00
                1000.01          |            |           | 600.00 | 400.01
                                 | 599.99     |           | 599.99 | 400.01
                                 |            | 10.00     | 10.00  | 990.00
                -                |            |           | ?      | ?
                """);
    }

    @TestFactory
    Stream<DynamicTest> a_charge() {
        return cases.charge("""
                loanAmount | charge
                           | 10.00
                1000.49    | 10.00
                1000.50    | 10.01
                -          | ?
                """);
    }

    @TestFactory
    Stream<DynamicTest> a_subsidy_by_the_rule_and_within_what_is_left() {
        return cases.subsidy("help", """
                loanAmount | holds fund | left helped | sum    | paid
                           |            |             | 100.00 | 100.00
                           | 99.99      |             | 100.00 | 99.99
                           |            | 50.00       | 100.00 | 50.00
                -          |            |             | ?      | ?
                """);
    }

    @Test
    void a_wrong_row_fails_and_says_what_was_found() {
        assertThat(failures(cases.split("""
                overduePrincipal | fund   | bank
                1000.00          | 600.00 | 400.00
                1000.00          | 600.01 | 399.99
                """)))
                .singleElement()
                .asString()
                .contains("line 3: 1000.00 | 600.01 | 399.99", "\"fund\"=\"600.00\"", "\"bank\"=\"400.00\"");
        assertThat(failures(cases.findings("balance | found\n500.01 | -"))).hasSize(1);
        assertThat(failures(cases.charge("charge\n10.01"))).hasSize(1);
        assertThat(failures(cases.subsidy("help", "sum\n0.00"))).hasSize(1);
    }

    private static List<String> failures(Stream<DynamicTest> tests) {
        List<String> failures = new ArrayList<>();
        tests.forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable wrong) {
                failures.add(String.valueOf(wrong.getMessage()));
            }
        });
        return failures;
    }

    @Test
    void each_case_of_findings_is_noted_where_it_is_to_count_as_tried() {
        List<Facts> noted = new ArrayList<>();
        String table = "balance | found\n500.00 | -\n500.01 | 1 soft UNMET";
        assertThat(failures(cases.noting(noted::add).findings(table))).isEmpty();
        assertThat(noted)
                .extracting(facts -> facts.text(LoanFacts.BALANCE).orElse(""))
                .containsExactly("500.00", "500.01");
        ClauseCoverage coverage = ClauseCoverage.of(new LentScheme());
        assertThat(failures(cases.noting(coverage::tried).findings(table))).isEmpty();
        assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void all_faults_of_a_heading_are_told_with_what_is_known() {
        assertThatThrownBy(() -> cases.findings("balance | balanse | balance\n1 | 2 | 3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "column 2: \"balanse\" is no fact of test.lent and no answer here. Answers: found."
                                + " Facts: applicationDate, approved, balance, disbursed, enterprise, fee, loanAmount")
                .hasMessageContaining("column 3: \"balance\" stands there twice")
                .hasMessageContaining("the heading names no answer: one of found");
    }

    @Test
    void all_faults_of_the_rows_are_told_with_line_and_column() {
        assertThatThrownBy(() -> cases.split("""
                overduePrincipal | holds fund | fund
                a lot            |            | 1.00
                1.00             | -5.00      |
                1.00             | x          | 1.00
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "line 2, column \"overduePrincipal\": \"a lot\" is none of \"overdue principal\": a string"
                                + " in yuan")
                .hasMessageContaining("such as 1000000.00")
                .hasMessageContaining("line 3, column \"holds fund\": \"-5.00\" is no sum in yuan")
                .hasMessageContaining("line 3, column \"fund\": \"\" says nothing")
                .hasMessageContaining("line 4, column \"holds fund\": \"x\" is no sum in yuan");
    }

    @Test
    void a_row_with_too_few_cells_is_no_row() {
        assertThatThrownBy(() -> cases.findings("balance | found\n1.00 | -\n1.00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 3 has 1 cells, the heading has 2: balance | found");
        assertThatThrownBy(() -> cases.findings("balance | found"))
                .hasMessage("a table has a heading row, and a row to each case");
    }

    @Test
    void what_a_scheme_does_not_have_cannot_be_asked() {
        CaseTable small = CaseTable.of(new SmallScheme());
        assertThatThrownBy(() -> small.split("bank\n1.00")).hasMessage("test.small shares no loss");
        assertThatThrownBy(() -> small.charge("charge\n1.00")).hasMessage("test.small asks no charge");
        assertThatThrownBy(() -> cases.subsidy("fee", "sum\n1.00")).hasMessage("test.lent has no subsidy \"fee\"");
    }

    @Test
    void a_file_that_is_not_there_or_no_table_is_told() {
        assertThatThrownBy(() -> CaseTable.csv(CaseTableTest.class, "none.csv"))
                .hasMessageContaining("no file \"none.csv\" lies beside org.fendan.testkit.CaseTableTest");
        assertThatThrownBy(() -> CaseTable.csv(CaseTableTest.class, "SmallScheme.clauses"))
                .hasMessageContaining("its cells are parted by commas");
    }
}
