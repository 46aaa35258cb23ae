package org.fendan.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "\"{0}\" is {1} fen, written {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0                   | 0                 | 0.00
            -0                  | 0                 | 0.00
            0.0                 | 0                 | 0.00
            0.01                | 1                 | 0.01
            0.1                 | 10                | 0.10
            -0.01               | -1                | -0.01
            1                   | 100               | 1.00
            12.34               | 1234              | 12.34
            1030000.01          | 103000001         | 1030000.01
            90000000000000.00   | 9000000000000000  | 90000000000000.00
            -90000000000000.00  | -9000000000000000 | -90000000000000.00
            """)
    void a_sum_is_read_exactly_and_written_with_two_decimals(String text, long fen, String written) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofFen(fen));
        assertThat(Money.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                "+1",
                "1.",
                ".5",
                "1.234",
                "1,000.00",
                "1e3",
                "01",
                "00",
                "--1",
                "0x1",
                "１",
                "NaN",
                "1000000000000000",
                "¥1"
            })
    void anything_else_is_refused_with_the_text(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("not a sum in yuan: \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"90000000000000.01", "-90000000000000.01", "999999999999999.99"})
    void a_fen_beyond_the_limit_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("beyond 90000000000000.00 yuan: \"" + text + "\"");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"1, 2", "2, 1", "2, 2", "-1, 1", "0, 0", "0, -1"})
    void sums_are_added_compared_and_turned_round(long one, long other) {
        Money a = Money.ofFen(one);
        Money b = Money.ofFen(other);
        assertThat(a.plus(b).fen()).isEqualTo(one + other);
        assertThat(a.minus(b).fen()).isEqualTo(one - other);
        assertThat(a.negated().fen()).isEqualTo(-one);
        assertThat(a.min(b).fen()).isEqualTo(Math.min(one, other));
        assertThat(a.max(b).fen()).isEqualTo(Math.max(one, other));
        assertThat(a.compareTo(b)).isEqualTo(Long.compare(one, other));
        assertThat(a.isZero()).isEqualTo(one == 0);
        assertThat(a.isPositive()).isEqualTo(one > 0);
        assertThat(a.isNegative()).isEqualTo(one < 0);
        assertThat(a.exact()).isEqualTo(Ratio.of(one, 1));
    }

    @Test
    void an_overflow_is_refused_not_wrapped() {
        Money most = Money.ofFen(Long.MAX_VALUE);
        Money least = Money.ofFen(Long.MIN_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.ofFen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(Money.ofFen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofYuan(Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.times(Ratio.of(2, 1), Rounding.DOWN));
    }

    @Test
    void nothing_is_one_value() {
        assertThat(Money.ofFen(0)).isSameAs(Money.ZERO);
        assertThat(Money.ofYuan(1)).isEqualTo(Money.ofFen(100));
    }

    @ParameterizedTest(name = "{0} fen × {1}/{2}: down {3}, half up {4}")
    @CsvSource(delimiter = '|', textBlock = """
            20  | 1  | 40 | 0  | 1
            19  | 1  | 40 | 0  | 0
            21  | 1  | 40 | 0  | 1
            40  | 1  | 40 | 1  | 1
            -20 | 1  | 40 | 0  | -1
            -19 | 1  | 40 | 0  | 0
            -60 | 1  | 40 | -1 | -2
            1   | -1 | 2  | 0  | -1
            3   | 1  | 2  | 1  | 2
            1   | 1  | 3  | 0  | 0
            2   | 1  | 3  | 0  | 1
            0   | 1  | 3  | 0  | 0
            """)
    void rounding_is_named_where_it_happens(long fen, long numerator, long denominator, long down, long halfUp) {
        Ratio ratio = Ratio.of(numerator, denominator);
        assertThat(Money.ofFen(fen).times(ratio, Rounding.DOWN).fen()).isEqualTo(down);
        assertThat(Money.ofFen(fen).times(ratio, Rounding.HALF_UP).fen()).isEqualTo(halfUp);
    }

    @Property
    void what_is_written_is_read_back(@ForAll @LongRange(min = -Money.LIMIT, max = Money.LIMIT) long fen) {
        assertThat(Money.parse(Money.ofFen(fen).toString()).fen()).isEqualTo(fen);
    }

    @Property
    void a_sum_is_written_in_yuan_with_two_decimals(
            @ForAll long fen, @ForAll @LongRange(min = -200, max = 200) long few) {
        assertThat(Money.ofFen(fen)).hasToString(BigDecimal.valueOf(fen, 2).toPlainString());
        assertThat(Money.ofFen(few)).hasToString(BigDecimal.valueOf(few, 2).toPlainString());
    }

    @Property
    void rounding_moves_a_sum_by_less_than_a_fen(
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long fen,
            @ForAll @LongRange(min = 0, max = 100_000) long part) {
        Ratio ratio = Ratio.of(part, 100_000);
        Ratio exact = ratio.times(Money.ofFen(fen).exact());
        Money down = Money.ofFen(fen).times(ratio, Rounding.DOWN);
        Money halfUp = Money.ofFen(fen).times(ratio, Rounding.HALF_UP);
        assertThat(exact.minus(down.exact())).isGreaterThanOrEqualTo(Ratio.ZERO).isLessThan(Ratio.ONE);
        assertThat(halfUp.exact().minus(exact)).isGreaterThan(Ratio.of(-1, 2)).isLessThanOrEqualTo(Ratio.of(1, 2));
    }
}
