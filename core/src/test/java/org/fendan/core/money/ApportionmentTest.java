package org.fendan.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {

    @ParameterizedTest(name = "{0} fen by {1}, the odd fen to part {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            100              | 1 1        | 0 | 50 50      | 0
            101              | 1 1        | 0 | 51 50      | 1
            101              | 1 1        | 1 | 50 51      | 1
            1                | 1 1 1      | 2 | 0 0 1      | 1
            2                | 1 1 1      | 0 | 2 0 0      | 2
            100              | 0 1        | 0 | 0 100      | 0
            0                | 3 4        | 1 | 0 0        | 0
            10               | 1 2 7      | 0 | 1 2 7      | 0
            11               | 1 2 7      | 0 | 2 2 7      | 1
            9000000000000000 | 1 2        | 0 | 3000000000000000 6000000000000000 | 0
            9000000000000000 | 9000000000000000 9000000000000000 9000000000000000 9000000000000000 | 3 | 2250000000000000 2250000000000000 2250000000000000 2250000000000000 | 0
            """)
    void each_part_goes_down_and_the_odd_fen_to_the_one_named(
            long sum, String weights, int residual, String parts, long odd) {
        Apportionment divided = Apportionment.of(Money.ofFen(sum), fen(weights), residual);
        assertThat(divided.parts()).isEqualTo(fen(parts));
        assertThat(divided.odd()).isEqualTo(Money.ofFen(odd));
    }

    private static List<Money> fen(String numbers) {
        return Arrays.stream(numbers.split(" ", -1))
                .map(Long::valueOf)
                .map(Money::ofFen)
                .toList();
    }

    @ParameterizedTest(name = "{0} fen by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -1 | 1 1
            1  | 0 0
            1  | 2 -1
            1  | -1
            """)
    void what_cannot_be_divided_is_refused(long sum, String weights) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.of(Money.ofFen(sum), fen(weights), 0))
                .withMessage("cannot divide " + Money.ofFen(sum) + " by the weights " + fen(weights));
    }

    @Property
    void the_parts_add_up_and_less_than_a_fen_a_part_is_odd(
            @ForAll @LongRange(min = 0, max = Money.LIMIT) long sum,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = Money.LIMIT) Long> weights) {
        List<Money> shares = weights.stream().map(Money::ofFen).toList();
        int residual = shares.size() - 1;
        Apportionment divided = Apportionment.of(Money.ofFen(sum), shares, residual);
        assertThat(divided.parts().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ofFen(sum));
        assertThat(divided.parts()).noneMatch(Money::isNegative);
        assertThat(divided.odd().fen()).isBetween(0L, (long) residual);
    }
}
