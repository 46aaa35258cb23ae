package org.fendan.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.settlement.LossTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans that want to enter, one a row; the town wants intellectual property, and a reason above five million. */
class BulkAdmissionTest {

    private static final Catalogue TOWNS = new Catalogue(List.of(LossTown.town("a"), LossTown.town("b")));
    private static final List<String> COLUMNS = List.of("scheme", "date", "bank", "ownsIp", "loanAmount");
    private static final BulkAdmission.Whole EACH_SAYS = new BulkAdmission.Whole(Optional.empty(), Optional.empty());

    private static String of(SplittableRandom dice, String... some) {
        return some[dice.nextInt(some.length)];
    }

    @Test
    void any_row_is_admitted_as_plain_arithmetic_says() {
        SplittableRandom dice = new SplittableRandom(9);
        BulkAdmission admission = new BulkAdmission(TOWNS, COLUMNS, EACH_SAYS, "en");
        for (long number = 2; number < 2000; number++) {
            String scheme = of(dice, "a", "b");
            String owns = of(dice, "true", "false", "");
            long fen = dice.nextBoolean() ? 500_000_000L + dice.nextInt(-2, 3) : dice.nextLong(1, 1_000_000_000L);
            String loan = dice.nextInt(4) == 0 ? "" : Money.ofFen(fen).toString();
            assertThat(admission.lines(number, List.of(scheme, "2021-06-01", "bank-a", owns, loan)))
                    .map(line -> String.join(",", line))
                    .containsExactly(plain(number, scheme, owns, loan, fen));
        }
    }

    private static String plain(long number, String scheme, String owns, String loan, long fen) {
        boolean small = fen <= 500_000_000L;
        String outcome = owns.equals("false")
                ? "REFUSED"
                : owns.isEmpty() || loan.isEmpty() ? "UNDECIDED" : small ? "ADMITTED" : "NEEDS_REASON";
        String first = owns.isEmpty() ? "UNDECIDED" : owns.equals("true") ? "MET" : "UNMET";
        String second = loan.isEmpty() ? "UNDECIDED" : small ? "MET" : "UNMET";
        String missing = (loan.isEmpty() ? "loanAmount" : "")
                + (loan.isEmpty() && owns.isEmpty() ? ";" : "")
                + (owns.isEmpty() ? "ownsIp" : "");
        String charge = loan.isEmpty() ? "" : Money.ofFen(fen / 100).toString();
        return number + ",," + scheme + "," + outcome + ",1 " + first + ";2 soft " + second + "," + missing + ","
                + charge + ",";
    }

    @Test
    void all_that_is_wrong_in_a_row_is_said_at_once_each_on_a_line() {
        assertThat(faults("en"))
                .containsExactly(
                        "/date: a real day, year-month-day; found 2021-02-30; for example 2021-09-01",
                        "/scheme: there is no such scheme; found c; for example a, b",
                        "/bank: a code: letters, digits and . _ -, at most 40 characters; found two words;"
                                + " for example bank-a",
                        "/facts/ownsIp: true or false; found maybe; for example true",
                        "/facts/loanAmount: a string in yuan, at most two decimals, no separators, more than 0,"
                                + " at most 90 trillion; found 1,000; for example 3000000.00");
        assertThat(faults("zh")).hasSize(5).contains("/date: 存在的日期，年-月-日；现为 2021-02-30；例如 2021-09-01");
    }

    private static List<String> faults(String language) {
        BulkAdmission admission = new BulkAdmission(TOWNS, COLUMNS, EACH_SAYS, language);
        List<List<String>> lines = admission.lines(7, List.of("c", "2021-02-30", "two words", "maybe", "1,000"));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.subList(0, 7)).containsExactly("7", "", "", "INVALID", "", "", ""));
        return lines.stream().map(line -> line.get(7)).toList();
    }

    @Test
    void the_day_and_the_scheme_are_the_rows_own_or_those_given_for_all() {
        BulkAdmission given = new BulkAdmission(
                TOWNS, COLUMNS, new BulkAdmission.Whole(Optional.of("b"), Optional.of(LossTown.DAY)), "en");
        assertThat(given.lines(2, List.of("", "", "", "true", "1.00")).get(0).subList(2, 4))
                .containsExactly("b", "ADMITTED");
        assertThat(given.lines(2, List.of("a", "", "", "true", "1.00")).get(0).get(2))
                .isEqualTo("a");
        assertThat(given.lines(2, List.of("a", "2024-01-01", "", "true", "1.00")))
                .map(line -> line.get(7))
                .containsExactly("/date: no edition is in force on that day; found 2024-01-01;"
                        + " for example 2021-01-01/2023-12-31");
        assertThat(given.lines(2, List.of("a", "", "")))
                .map(line -> line.get(7))
                .containsExactly(
                        "/: as many cells as the header has: in the encoding given, with quotes in pairs and no"
                                + " line break in a cell; found 3; for example 5");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            date,loanAmount             | -       | name the scheme: --scheme, or a column scheme
            scheme,loanAmount           | -       | name the day of application: --date, or a column date
            date,loanAmount             | c       | there is no scheme c; loaded are a, b
            scheme,date,loan,loanAmount,size | -  | no scheme uses these columns: loan, size; there are bank, date,
            scheme,date,loanAmount,date | -       | a column is there twice: scheme, date, loanAmount, date
            """)
    void a_table_that_does_not_fit_is_refused_before_its_first_row(String columns, String scheme, String wanted) {
        BulkAdmission.Whole whole = new BulkAdmission.Whole(Optional.ofNullable(scheme), Optional.empty());
        assertThatExceptionOfType(ColumnsRefused.class)
                .isThrownBy(() -> new BulkAdmission(TOWNS, List.of(columns.split(",", -1)), whole, "en"))
                .satisfies(refused -> assertThat(refused.reason().en()).startsWith(wanted));
    }
}
