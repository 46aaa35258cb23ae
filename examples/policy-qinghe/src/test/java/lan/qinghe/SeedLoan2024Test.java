package lan.qinghe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.fendan.core.law.Fingerprint;
import org.fendan.core.reference.Tables;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.testkit.CaseTable;
import org.fendan.testkit.SchemeContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every scheme keeps comes with SchemeContract; the tables are the regulation's own: at the limit, just past it. */
class SeedLoan2024Test extends SchemeContract {

    private final CaseTable cases = CaseTable.of(scheme()).noting(this::findings);

    SeedLoan2024Test() {
        super(new SeedLoan2024());
    }

    @TestFactory
    Stream<DynamicTest> articles_2_to_6_say_who_may_apply() {
        return cases.findings("""
                bankAgreement | registeredIn | revenue      | purpose        | rate | groupBalance | found
                true          | qinghe       |              | workingCapital | 5    |              | -
                false         |              |              |                |      |              | 2 UNMET
                              | elsewhere    |              |                |      |              | 3(1) UNMET
                              |              | 199999999.99 |                |      |              | -
                              |              | 200000000.00 |                |      |              | 3(2) UNMET
                              |              |              | other          |      |              | 4(1) UNMET
                              |              |              |                | 5.01 |              | 5 soft UNMET
                              |              |              |                |      | 10000000.00  | -
                              |              |              |                |      | 10000000.01  | 6(1) UNMET
                              |              | -            |                |      |              | 3(2) UNDECIDED
                """);
    }

    @TestFactory
    Stream<DynamicTest> articles_3_and_4_say_for_how_long() {
        return cases.findings("""
                disbursedOn | maturesOn  | licensedUntil | found
                2024-04-29  | 2024-04-30 |               | -
                2024-04-29  | 2024-04-29 |               | 4(1) UNMET
                2024-04-29  | 2027-04-29 |               | -
                2024-04-29  | 2027-04-30 |               | 4(1) UNMET
                2024-04-29  | 2026-04-28 | 2026-04-28    | -
                2024-04-29  | 2026-04-28 | 2026-04-27    | 3(3) UNMET
                """);
    }

    @TestFactory
    Stream<DynamicTest> article_7_asks_one_per_cent() {
        return cases.charge("""
                loanAmount  | charge
                3000000.00  | 30000.00
                3000000.49  | 30000.00
                3000000.50  | 30000.01
                -           | ?
                """);
    }

    @TestFactory
    Stream<DynamicTest> article_8_by_the_age_of_the_loan() {
        return cases.split("""
                disbursedOn | overdueSince | overduePrincipal | fund      | bank
                2024-04-29  | 2025-04-28   | 1000000.00       | 600000.00 | 400000.00
                2024-04-29  | 2025-04-29   | 1000000.00       | 500000.00 | 500000.00
                2024-04-29  | 2026-04-28   | 1000000.00       | 500000.00 | 500000.00
                2024-04-29  | 2026-04-29   | 1000000.00       | 400000.00 | 600000.00
                # 29 February has its anniversary on the 28th
                2028-02-29  | 2029-02-27   | 1000000.00       | 600000.00 | 400000.00
                2028-02-29  | 2029-02-28   | 1000000.00       | 500000.00 | 500000.00
                # without the day it fell overdue nobody can say
                2024-04-29  | -            | 1000000.00       | ?         | ?
                """);
    }

    @TestFactory
    Stream<DynamicTest> article_8_leaves_the_odd_fen_and_what_is_short_to_the_bank() {
        return cases.split(CaseTable.csv(SeedLoan2024Test.class, "article-8.csv"));
    }

    /** A clause whose words have changed fails here; the failure shows the fingerprint to list instead. */
    @Test
    void each_clause_has_the_fingerprint_of_its_words() {
        assertThat(scheme().clauses().stream().map(clause -> clause.number() + " " + clause.fingerprint()))
                .containsExactlyElementsOf(words().stream()
                        .map(row -> row.get(0) + " " + Fingerprint.of(row.get(1)))
                        .toList());
    }

    private static List<List<String>> words() {
        return Tables.pipes(SeedLoan2024Test.class, "SeedLoan2024.text");
    }

    /** Headings and numbers of items apart, the clauses are the whole text. */
    @Test
    void the_clauses_are_the_words_of_the_regulation() throws IOException {
        String all = words().stream().map(row -> row.get(1)).reduce("", String::concat);
        String text = Files.readString(Path.of("regulation.md"));
        String articles = text.substring(text.indexOf("## 第一条"))
                .replaceAll("(?m)^## 第.+条$", "")
                .replaceAll("(?m)^（.）", "")
                .replaceAll("\\s", "");
        assertThat(all).isEqualTo(articles);
    }

    @Test
    void the_jar_tells_of_its_scheme() {
        assertThat(ServiceLoader.load(PolicyModule.class).stream().map(ServiceLoader.Provider::get))
                .flatExtracting(PolicyModule::schemes)
                .hasOnlyElementsOfType(SeedLoan2024.class)
                .hasSize(1);
    }
}
