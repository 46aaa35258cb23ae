package org.fendan.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.BenchmarkMultiple;
import org.fendan.core.rule.Fixed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest on what was owed, over actual days of a year of 360. */
class InterestTest {

    private static final Term<Ratio> CEILING =
            new BenchmarkMultiple(14, LoanFacts.DISBURSED_ON, LoanFacts.MATURES_ON, LoanFacts.SIGNED_ON);
    private static final Amount INTEREST = new CappedInterest(LoanFacts.PRINCIPAL_OWED, CEILING, 360);

    private static Facts owed(String parts) {
        return Facts.NONE
                .withText(LoanFacts.PRINCIPAL_OWED, parts)
                .withText(LoanFacts.DISBURSED_ON, "2019-01-10")
                .withText(LoanFacts.MATURES_ON, "2020-01-10")
                .withText(LoanFacts.SIGNED_ON, "2019-01-08");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            10000000.00 2019-01-10 2020-01-10                                    | 617458.33
            10000000.00 2019-01-10 2019-01-11                                    | 1691.66
            10000000.00 2019-01-10 2019-07-10;5000000.00 2019-07-10 2020-01-10   | 461825.00
            0.01 2019-01-10 2020-01-10                                           | 0.00
            """)
    void it_is_counted_part_by_part_and_day_by_day(String parts, String ceiling) {
        assertThat(INTEREST.exact(owed(parts)).orElseThrow().toMoney(Rounding.DOWN))
                .hasToString(ceiling);
    }

    @Test
    void a_fifth_of_the_lesser_of_paid_and_ceiling_is_the_subsidy() {
        Amount least = new Amount.Least(List.of(new Amount.Stated(LoanFacts.INTEREST_PAID_IN_ALL), INTEREST));
        Amount fifth = new Amount.Part(new Fixed<>(Ratio.percent(20), FactType.PERCENT), least);
        Facts facts = owed("10000000.00 2019-01-10 2020-01-10");
        assertThat(fifth.exact(facts.withText(LoanFacts.INTEREST_PAID_IN_ALL, "700000.00"))
                        .orElseThrow()
                        .toMoney(Rounding.DOWN))
                .hasToString("123491.66");
        assertThat(fifth.exact(facts.withText(LoanFacts.INTEREST_PAID_IN_ALL, "435000.00"))
                        .orElseThrow()
                        .toMoney(Rounding.DOWN))
                .hasToString("87000.00");
    }

    @Test
    void without_the_loans_record_or_the_rate_it_is_unknown() {
        Facts facts = owed("1.00 2019-01-10 2020-01-10");
        assertThat(INTEREST.exact(facts.without(LoanFacts.PRINCIPAL_OWED))).isEmpty();
        assertThat(INTEREST.exact(facts.without(LoanFacts.SIGNED_ON))).isEmpty();
        assertThat(INTEREST.missing(facts.without(LoanFacts.SIGNED_ON))).isEqualTo(Set.of(LoanFacts.SIGNED_ON));
        assertThat(INTEREST.keys())
                .isEqualTo(Set.of(
                        LoanFacts.PRINCIPAL_OWED, LoanFacts.DISBURSED_ON, LoanFacts.MATURES_ON, LoanFacts.SIGNED_ON));
        assertThat(INTEREST.wording())
                .isEqualTo(Text.of(
                        "Σ 未还本金 × 同期贷款基准利率的1.4倍 × 天数/360",
                        "Σ principal owed × 1.4 × the benchmark lending rate for the term × days/360"));
    }
}
