package org.fendan.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sums and percentages are read sign by sign; they come out as a pattern and a decimal of any size say. */
class DecimalTest {

    private static final Pattern YUAN = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})?");
    private static final Pattern PERCENT = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,9})?");
    private static final String SIGNS = "00112345678999..--+e １";

    @Test
    void a_sum_is_what_a_pattern_and_a_decimal_make_of_it() {
        Random chance = new Random(20_180_801);
        for (int i = 0; i < 200_000; i++) {
            String text = text(chance, 14, 3);
            assertThat(read(() -> Money.parse(text))).as(text).isEqualTo(read(() -> slowly(text)));
        }
    }

    @Test
    void a_percentage_is_what_a_pattern_and_a_decimal_make_of_it() {
        Random chance = new Random(20_181_001);
        for (int i = 0; i < 200_000; i++) {
            String text = text(chance, 7, 10);
            assertThat(read(() -> Ratio.percent(text)).map(Ratio::toString))
                    .as(text)
                    .isEqualTo(read(() -> percentSlowly(text)).map(Ratio::toString));
        }
    }

    private static Money slowly(String yuan) {
        if (!YUAN.matcher(yuan).matches()) {
            throw new IllegalArgumentException();
        }
        long fen = new BigDecimal(yuan).movePointRight(2).longValueExact();
        if (Math.abs(fen) > Money.LIMIT) {
            throw new IllegalArgumentException();
        }
        return Money.ofFen(fen);
    }

    private static Ratio percentSlowly(String percent) {
        if (!PERCENT.matcher(percent).matches()) {
            throw new IllegalArgumentException();
        }
        BigDecimal value = new BigDecimal(percent);
        return Ratio.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()).multiply(BigInteger.valueOf(100)));
    }

    /** A number, more often than not, of about so many digits before and behind its point. */
    private static String text(Random chance, int whole, int decimals) {
        StringBuilder text = new StringBuilder(chance.nextInt(4) == 0 ? "-" : "");
        digits(chance, 1 + chance.nextInt(whole + 2), text);
        if (chance.nextBoolean()) {
            digits(chance, chance.nextInt(decimals + 1), text.append('.'));
        }
        if (chance.nextInt(4) == 0 && !text.isEmpty()) {
            text.setCharAt(chance.nextInt(text.length()), SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static void digits(Random chance, int length, StringBuilder text) {
        boolean manyZeros = chance.nextInt(3) == 0;
        for (int i = 0; i < length; i++) {
            text.append((char) ('0' + (manyZeros ? chance.nextInt(2) : chance.nextInt(10))));
        }
    }

    private static <T> Optional<T> read(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
