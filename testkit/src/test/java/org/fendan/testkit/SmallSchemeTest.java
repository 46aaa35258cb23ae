package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.fendan.core.fact.LoanFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract as its user sees it, on a scheme that keeps it. */
class SmallSchemeTest extends SchemeContract {

    SmallSchemeTest() {
        super(new SmallScheme());
    }

    @ParameterizedTest(name = "security {0}, balance {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | 500.00 | -
            true  | 500.01 | 3 soft UNMET
            false | 100.00 | 2 UNMET
            false | 500.01 | 2 UNMET, 3 soft UNMET
            """)
    void articles_2_and_3_at_their_edges(String security, String balance, String found) {
        assertThat(findings(with(with(good(), LoanFacts.SECURITY_GIVEN, security), LoanFacts.BALANCE, balance)))
                .isEqualTo(found);
    }
}
