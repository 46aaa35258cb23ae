package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Fingerprint;
import org.fendan.core.reference.Tables;
import org.fendan.testkit.SchemeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every scheme keeps comes with SchemeContract; the tables are the regulation's own: at the limit, just past it. */
class SeedLoan2025Test extends SchemeContract {

    SeedLoan2025Test() {
        super(new SeedLoan2025());
    }

    @ParameterizedTest(name = "{0}, {1}, until {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            ${city}   | 2000000.00 | 2026-03-10 | -
            elsewhere | 2000000.00 | 2026-03-10 | 1 UNMET
            ${city}   | 2000000.01 | 2026-03-10 | 1 UNMET
            ${city}   | 2000000.00 | 2026-03-11 | 1 UNMET
            """)
    void article_1_asks_for_a_firm_of_the_city_two_million_and_a_year(
            String place, String amount, String maturity, String found) {
        var facts = with(good(), EnterpriseFacts.REGISTERED_IN, place);
        facts = with(facts, LoanFacts.LOAN_AMOUNT, amount);
        assertThat(findings(with(facts, LoanFacts.MATURES_ON, maturity))).isEqualTo(found);
    }

    @Test
    void article_4_shares_a_loss_and_leaves_the_odd_fen_to_the_bank() {
        var example = scheme().example();
        var claim = ClaimDecision.of(scheme(), example.loss(), example.resources());
        assertThat(claim.split().orElseThrow().slices().stream().map(slice -> slice.bearer() + " " + slice.amount()))
                .containsExactly("riskFund 244200.00", "bank 366300.01");
    }

    /** A clause whose words have changed fails here; the failure shows the fingerprint to list instead. */
    @Test
    void each_clause_has_the_fingerprint_of_its_words() {
        List<List<String>> text = Tables.pipes(SeedLoan2025Test.class, "SeedLoan2025.text");
        assertThat(scheme().clauses().stream().map(clause -> clause.number() + " " + clause.fingerprint()))
                .containsExactlyElementsOf(text.stream()
                        .map(row -> row.get(0) + " " + Fingerprint.of(row.get(1)))
                        .toList());
    }
}
