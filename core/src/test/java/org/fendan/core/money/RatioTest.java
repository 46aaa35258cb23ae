package org.fendan.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @ParameterizedTest(name = "{0}/{1} is {2}")
    @CsvSource({
        "6, 4, 3/2",
        "-6, 4, -3/2",
        "6, -4, -3/2",
        "-6, -4, 3/2",
        "0, 5, 0",
        "0, -5, 0",
        "7, 1, 7",
        "8, 4, 2",
        "1, 3, 1/3"
    })
    void a_fraction_is_in_lowest_terms_with_its_sign_above(long numerator, long denominator, String shown) {
        assertThat(Ratio.of(numerator, denominator)).hasToString(shown);
    }

    @Test
    void a_fraction_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of(1, 0))
                .withMessage("a fraction needs a denominator other than 0");
    }

    @ParameterizedTest(name = "{0} % is {1}, shown {2}")
    @CsvSource({
        "4.35, 87/2000, 4.35",
        "50, 1/2, 50",
        "2.5, 1/40, 2.5",
        "100, 1, 100",
        "0, 0, 0",
        "10, 1/10, 10",
        "-1, -1/100, -1",
        "0.000000001, 1/100000000000, 0.000000001",
        "999999, 999999/100, 999999",
        "5.220, 261/5000, 5.22",
        "1000, 10, 1000"
    })
    void a_percentage_is_read_exactly_and_shown_short(String text, String fraction, String shown) {
        assertThat(Ratio.percent(text)).hasToString(fraction);
        assertThat(Ratio.percent(text).percentText()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5%", "+5", "1e2", ".5", "5.", "1000000", "0.0000000001", "1/3", " 5"})
    void anything_else_is_no_percentage(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.percent(text))
                .withMessage("not a percentage: \"" + text + "\"");
    }

    @Test
    void a_percentage_without_an_end_is_shown_as_a_fraction() {
        assertThat(Ratio.of(1, 3).percentText()).isEqualTo("100/3");
    }

    @ParameterizedTest(name = "{0}/{1} and {2}/{3}: sum {4}, difference {5}, product {6}")
    @CsvSource({"1, 2, 1, 3, 5/6, 1/6, 1/6", "1, 2, -1, 2, 0, 1, -1/4", "2, 3, 3, 2, 13/6, -5/6, 1"})
    void arithmetic_is_exact(long a, long b, long c, long d, String sum, String difference, String product) {
        assertThat(Ratio.of(a, b).plus(Ratio.of(c, d))).hasToString(sum);
        assertThat(Ratio.of(a, b).minus(Ratio.of(c, d))).hasToString(difference);
        assertThat(Ratio.of(a, b).times(Ratio.of(c, d))).hasToString(product);
    }

    @ParameterizedTest(name = "{0}/{1} against {2}/{3}: {4}")
    @CsvSource({"1, 2, 1, 3, 1", "1, 3, 1, 2, -1", "2, 4, 1, 2, 0", "-1, 2, 1, 3, -1", "-1, 3, -1, 2, 1"})
    void fractions_are_compared_by_size(long a, long b, long c, long d, int order) {
        assertThat(Ratio.of(a, b).compareTo(Ratio.of(c, d))).isEqualTo(order);
    }

    @Test
    void fractions_of_one_value_are_equal() {
        assertThat(Ratio.of(2, 4)).isEqualTo(Ratio.of(1, 2)).hasSameHashCodeAs(Ratio.of(1, 2));
        assertThat(Ratio.of(1, 2))
                .isNotEqualTo(Ratio.of(1, 3))
                .isNotEqualTo(Ratio.of(3, 2))
                .isNotEqualTo("1/2");
        assertThat(Ratio.of(1, 2).hashCode()).isNotEqualTo(Ratio.of(1, 3).hashCode());
        assertThat(Ratio.of(3, 2).hashCode()).isEqualTo(31 * 3 + 2);
        assertThat(Ratio.percent(50)).isEqualTo(Ratio.of(1, 2));
        assertThat(Ratio.ZERO).isEqualTo(Ratio.of(0, 9));
        assertThat(Ratio.ONE).isEqualTo(Ratio.of(9, 9));
    }

    /** Beside fractions of numbers of any size, which never overflow. */
    @Property
    void nothing_is_lost_where_numbers_are_large(
            @ForAll long a, @ForAll @LongRange(min = 1) long b, @ForAll long c, @ForAll @LongRange(min = 1) long d) {
        Ratio one = Ratio.of(a, b);
        Ratio other = Ratio.of(c, d);
        BigInteger left = big(a).multiply(big(d));
        BigInteger right = big(c).multiply(big(b));
        BigInteger below = big(b).multiply(big(d));
        assertThat(one.plus(other)).isEqualTo(Ratio.of(left.add(right), below)).hasSameHashCodeAs(one.plus(other));
        assertThat(one.minus(other)).isEqualTo(Ratio.of(left.subtract(right), below));
        assertThat(one.times(other)).isEqualTo(Ratio.of(big(a).multiply(big(c)), below));
        assertThat(one.times(other).isNegative()).isEqualTo(Long.signum(a) * Long.signum(c) < 0);
        assertThat(one.minus(other).plus(other)).isEqualTo(one).hasToString(one.toString());
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(left.compareTo(right));
        assertThat(one.plus(other).minus(one)).isEqualByComparingTo(other);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "-9223372036854775808, 1, -9223372036854775808",
        "-9223372036854775808, -1, 9223372036854775808",
        "1, -9223372036854775808, -1/9223372036854775808",
        "9223372036854775807, -9223372036854775808, -9223372036854775807/9223372036854775808",
        "-9223372036854775808, 2, -4611686018427387904"
    })
    void the_last_numbers_a_long_has_are_numbers_like_others(long numerator, long denominator, String shown) {
        Ratio ratio = Ratio.of(numerator, denominator);
        assertThat(ratio).hasToString(shown).isEqualTo(Ratio.of(big(numerator), big(denominator)));
        assertThat(Ratio.ZERO.minus(ratio).isNegative()).isEqualTo(!ratio.isNegative());
        assertThat(Ratio.ZERO.minus(Ratio.ZERO.minus(ratio))).isEqualTo(ratio).hasSameHashCodeAs(ratio);
    }

    @Property
    void a_fraction_of_a_sum_is_rounded_alike_however_large(
            @ForAll @LongRange(min = -9_000_000_000_000_000L, max = 9_000_000_000_000_000L) long fen,
            @ForAll @IntRange(min = 0, max = 100_000) int numerator,
            @ForAll @IntRange(min = 1, max = 100_000) int more) {
        int denominator = numerator + more;
        Ratio ratio = Ratio.of(numerator, denominator);
        BigDecimal exact = new BigDecimal(big(fen).multiply(big(numerator)));
        assertThat(ratio.applyTo(fen, Rounding.DOWN).fen())
                .isEqualTo(exact.divide(new BigDecimal(denominator), 0, RoundingMode.DOWN)
                        .longValueExact());
        assertThat(ratio.applyTo(fen, Rounding.HALF_UP).fen())
                .isEqualTo(exact.divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    @ParameterizedTest(name = "{0}: negative {1}")
    @CsvSource({"-1, true", "0, false", "1, false"})
    void a_fraction_knows_its_sign(long numerator, boolean negative) {
        assertThat(Ratio.of(numerator, 7).isNegative()).isEqualTo(negative);
    }

    @ParameterizedTest(name = "{0}/{1} fen: down {2}, half up {3}")
    @CsvSource({"3, 2, 1, 2", "-3, 2, -1, -2", "5, 4, 1, 1", "7, 4, 1, 2", "4, 2, 2, 2", "0, 3, 0, 0"})
    void a_fraction_of_fen_becomes_money_once(long numerator, long denominator, long down, long halfUp) {
        assertThat(Ratio.of(numerator, denominator).toMoney(Rounding.DOWN).fen())
                .isEqualTo(down);
        assertThat(Ratio.of(numerator, denominator).toMoney(Rounding.HALF_UP).fen())
                .isEqualTo(halfUp);
    }

    @Test
    void a_sum_too_large_for_fen_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Ratio.of(Long.MAX_VALUE, 1).plus(Ratio.ONE).toMoney(Rounding.DOWN));
    }

    @Property
    void a_percentage_is_shown_with_all_its_decimals_or_as_a_fraction(
            @ForAll long numerator,
            @ForAll @IntRange(max = 62) int twos,
            @ForAll @IntRange(max = 27) int fives,
            @ForAll @IntRange(min = 1, max = 3) int other) {
        long denominator = other
                * (1L << twos % 20)
                * BigInteger.valueOf(5).pow(fives % 12).longValueExact();
        for (BigInteger below : List.of(big(denominator), big(5).pow(fives).shiftLeft(twos))) {
            Ratio percent = Ratio.of(big(numerator).multiply(big(100)), below);
            assertThat(Ratio.of(big(numerator), below).percentText()).isEqualTo(shown(percent));
        }
    }

    /** The decimals of a number, or the fraction where they do not end. */
    private static String shown(Ratio number) {
        String[] parts = number.toString().split("/", -1);
        BigInteger below = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
        try {
            BigDecimal exact = new BigDecimal(new BigInteger(parts[0])).divide(new BigDecimal(below));
            return exact.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException endless) {
            return number.toString();
        }
    }

    @Property
    void what_is_shown_as_a_percentage_is_read_back(@ForAll @IntRange(min = 0, max = 99_999_999) int tenThousandths) {
        Ratio ratio = Ratio.of(tenThousandths, 1_000_000);
        assertThat(Ratio.percent(ratio.percentText())).isEqualTo(ratio);
    }
}
