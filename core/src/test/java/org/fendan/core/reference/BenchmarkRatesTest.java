package org.fendan.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.fendan.core.law.Dated;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.reference.BenchmarkRates.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BenchmarkRatesTest {

    @ParameterizedTest(name = "{0}: {1} %, {2} %, {3} %")
    @CsvSource(textBlock = """
            2015-03-01, 5.35, 5.75, 5.9
            2015-05-10, 5.35, 5.75, 5.9
            2015-05-11, 5.1,  5.5,  5.65
            2015-06-27, 5.1,  5.5,  5.65
            2015-06-28, 4.85, 5.25, 5.4
            2015-08-25, 4.85, 5.25, 5.4
            2015-08-26, 4.6,  5,    5.15
            2015-10-23, 4.6,  5,    5.15
            2015-10-24, 4.35, 4.75, 4.9
            2021-04-28, 4.35, 4.75, 4.9
            """)
    void a_rate_holds_from_its_effective_date_to_the_day_before_the_next(
            LocalDate date, String upTo1y, String from1yTo5y, String over5y) {
        assertThat(BenchmarkRates.at(date, Term.UPTO_1Y).map(Ratio::percentText))
                .contains(upTo1y);
        assertThat(BenchmarkRates.at(date, Term.FROM_1Y_TO_5Y).map(Ratio::percentText))
                .contains(from1yTo5y);
        assertThat(BenchmarkRates.at(date, Term.OVER_5Y).map(Ratio::percentText))
                .contains(over5y);
    }

    @ParameterizedTest
    @EnumSource
    void before_the_first_version_no_rate_is_known(Term term) {
        assertThat(BenchmarkRates.at(LocalDate.of(2015, 2, 28), term)).isEmpty();
        assertThat(BenchmarkRates.at(LocalDate.of(2015, 3, 1), term)).isPresent();
    }

    @Test
    void a_version_shows_its_days_and_where_it_is_known_from() {
        Dated<Ratio> rates = BenchmarkRates.rates(Term.UPTO_1Y);

        assertThat(rates.versions())
                .extracting(version -> version.inForce().toString())
                .containsExactly(
                        "2015-03-01/2015-05-10",
                        "2015-05-11/2015-06-27",
                        "2015-06-28/2015-08-25",
                        "2015-08-26/2015-10-23",
                        "2015-10-24/");
        assertThat(rates.versions().get(4).citation().wording().en())
                .isEqualTo("“2015-10-24” (known from a report) of 中国人民银行人民币贷款基准利率");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(textBlock = """
            2021-04-28, 2021-04-28, UPTO_1Y
            2021-04-28, 2022-04-28, UPTO_1Y
            2021-04-28, 2022-04-29, FROM_1Y_TO_5Y
            2021-04-28, 2026-04-28, FROM_1Y_TO_5Y
            2021-04-28, 2026-04-29, OVER_5Y
            2020-02-29, 2021-02-28, UPTO_1Y
            2020-02-29, 2021-03-01, FROM_1Y_TO_5Y
            2020-02-29, 2025-02-28, FROM_1Y_TO_5Y
            2020-02-29, 2025-03-01, OVER_5Y
            2019-02-28, 2020-02-28, UPTO_1Y
            2019-02-28, 2020-02-29, FROM_1Y_TO_5Y
            """)
    void a_term_includes_its_last_day(LocalDate start, LocalDate maturity, Term term) {
        assertThat(Term.between(start, maturity)).isEqualTo(term);
    }

    @Test
    void a_term_has_its_name_in_both_languages() {
        assertThat(Term.FROM_1Y_TO_5Y.label()).isEqualTo(Text.of("一至五年（含五年）", "over 1 year and up to 5"));
    }

    @Test
    void a_maturity_before_the_start_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.between(LocalDate.of(2021, 4, 28), LocalDate.of(2021, 4, 27)))
                .withMessage("a loan from 2021-04-28 cannot mature before, on 2021-04-27");
    }
}
