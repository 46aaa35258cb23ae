package org.fendan.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Dated;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values a rule compares with: fixed, dated, and derived from other facts. */
class TermsTest {

    private static final LegalSource SOURCE =
            LegalSource.official("1号", "2018-01-01", Text.of("办法", "Measures"), Text.of("市", "City"));

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-04-28 | 2021-04-27 | -
            2021-04-28 | 2021-04-28 | 5.22
            2021-04-28 | 2022-04-28 | 5.22
            2021-04-28 | 2022-04-29 | 5.7
            2021-04-28 | 2026-04-28 | 5.7
            2021-04-28 | 2026-04-29 | 5.88
            2015-02-28 | 2016-02-28 | -
            """)
    void the_benchmark_is_that_of_the_first_day_for_the_term(String start, String maturity, String shown) {
        BenchmarkMultiple term = new BenchmarkMultiple(12, LoanFacts.DISBURSED_ON, LoanFacts.MATURES_ON);
        Facts facts = Facts.NONE.withText(LoanFacts.DISBURSED_ON, start).withText(LoanFacts.MATURES_ON, maturity);
        assertThat(term.in(facts).map(term::show).orElse("-")).isEqualTo(shown);
        assertThat(term.benchmark(facts).isPresent()).isEqualTo(!shown.equals("-"));
    }

    @Test
    void the_benchmark_waits_for_both_days() {
        BenchmarkMultiple term = new BenchmarkMultiple(12, LoanFacts.DISBURSED_ON, LoanFacts.MATURES_ON);
        assertThat(term.in(Facts.NONE.withText(LoanFacts.DISBURSED_ON, "2021-04-28")))
                .isEmpty();
        assertThat(term.in(Facts.NONE.withText(LoanFacts.MATURES_ON, "2021-04-28")))
                .isEmpty();
        assertThat(term.keys()).isEqualTo(Set.of(LoanFacts.DISBURSED_ON, LoanFacts.MATURES_ON));
        assertThat(term.wording()).isEqualTo(Text.of("同期贷款基准利率的1.2倍", "1.2 × the benchmark lending rate for the term"));
    }

    @ParameterizedTest(name = "{1} year(s) after {0}: {2}")
    @CsvSource({"2021-04-28, 1, 2022-04-28", "2024-02-29, 1, 2025-02-28", "2024-02-29, 4, 2028-02-29"})
    void years_after_a_day_the_month_does_not_have_is_its_last(LocalDate day, int years, LocalDate found) {
        Term<LocalDate> term = new YearsAfter(years, LoanFacts.DISBURSED_ON);
        assertThat(term.in(Facts.of(LoanFacts.DISBURSED_ON, day))).contains(found);
        assertThat(term.in(Facts.NONE)).isEmpty();
        assertThat(term.keys()).isEqualTo(Set.of(LoanFacts.DISBURSED_ON));
        assertThat(term.show(found)).isEqualTo(found.toString());
        assertThat(term.wording().zh()).isEqualTo("放款日（申请时为拟放款日）后" + years + "年");
        assertThat(term.wording().en())
                .isEqualTo("day of disbursement (planned, when applying) + " + years + " year(s)");
    }

    @Test
    void a_fixed_number_needs_no_fact() {
        Term<Money> term = new Fixed<>(Money.ofYuan(500), FactType.MONEY);
        assertThat(term.in(Facts.NONE)).contains(Money.ofYuan(500));
        assertThat(term.keys()).isEmpty();
        assertThat(term.wording()).isEqualTo(Text.of("500.00", "500.00"));
    }

    @ParameterizedTest(name = "disbursed {0}: {1}")
    @CsvSource({"2018-12-31, -", "2019-01-01, 30", "2019-05-07, 30", "2019-05-08, 40", "2021-09-30, 40", "2021-10-01, -"
    })
    void a_parameter_has_the_value_of_its_events_day(String disbursed, String shown) {
        Dated<Ratio> versions = Dated.of(
                        Ratio.percent(30), DateSpan.parse("2019-01-01/2021-09-30"), Citation.of(SOURCE, "1"))
                .then(LocalDate.of(2019, 5, 8), Ratio.percent(40), Citation.of(SOURCE, "2"));
        Parameter<Ratio> parameter =
                new Parameter<>(Text.of("比例", "share"), versions, LoanFacts.DISBURSED_ON, FactType.PERCENT);
        Facts facts = Facts.NONE.withText(LoanFacts.DISBURSED_ON, disbursed);
        assertThat(parameter.in(facts).map(parameter::show).orElse("-")).isEqualTo(shown);
        assertThat(parameter.version(facts).map(v -> v.citation().clause()).orElse("-"))
                .isEqualTo(shown.equals("-") ? "-" : shown.equals("30") ? "1" : "2");
        assertThat(parameter.in(Facts.NONE)).isEmpty();
        assertThat(parameter.keys()).isEqualTo(Set.of(LoanFacts.DISBURSED_ON));
    }
}
