package org.fendan.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each part of a sum at its own rate. */
class BandsTest {

    private static final FactKey<Money> LOAN = FactKey.stated("loan", "贷款", "loan", FactType.MONEY, "1.00");

    private static Bands.Band upTo(long yuan, long percent) {
        return new Bands.Band(Optional.of(Money.ofYuan(yuan)), Ratio.percent(percent));
    }

    private static Bands.Band above(String percent) {
        return new Bands.Band(Optional.empty(), Ratio.percent(percent));
    }

    private static Bands bands(Bands.Band... bands) {
        return new Bands(LOAN, Arrays.asList(bands));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0.00        | 0.00
            0.50        | 0.01
            5999999.50  | 119999.99
            6000000.00  | 120000.00
            6000000.01  | 120000.00
            6000000.66  | 120000.00
            6000000.67  | 120000.01
            6000100.00  | 120001.50
            10000000.00 | 180000.00
            """)
    void each_part_is_taken_at_its_own_rate(String loan, String sum) {
        Amount fee = bands(upTo(6_000_000, 2), above("1.5"));
        assertThat(fee.exact(Facts.NONE.withText(LOAN, loan)).orElseThrow().toMoney(Rounding.DOWN))
                .hasToString(sum);
    }

    @Test
    void the_edge_is_exact() {
        Amount fee = bands(upTo(6_000_000, 2), above("1.5"));
        assertThat(fee.exact(Facts.NONE.withText(LOAN, "6000000.00"))).contains(Ratio.of(12_000_000, 1));
        assertThat(fee.exact(Facts.NONE.withText(LOAN, "6000000.01")))
                .contains(Ratio.of(12_000_000, 1).plus(Ratio.of(15, 1000)));
    }

    @ParameterizedTest(name = "{0}: {1} fen")
    @CsvSource({"50.00, 500", "100.00, 1000", "150.00, 2000", "200.00, 3000", "300.00, 6000"})
    void bands_follow_one_another(String loan, String fen) {
        Amount stairs = bands(upTo(100, 10), upTo(200, 20), above("30"));
        assertThat(stairs.exact(Facts.NONE.withText(LOAN, loan)).orElseThrow()).hasToString(fen);
    }

    @Test
    void one_band_without_an_end_is_a_plain_share() {
        assertThat(bands(above("1.5")).exact(Facts.NONE.withText(LOAN, "2.00"))).contains(Ratio.of(3, 1));
    }

    @Test
    void without_its_sum_it_is_unknown() {
        Amount fee = bands(upTo(6_000_000, 2), above("1.5"));
        assertThat(fee.exact(Facts.NONE)).isEmpty();
        assertThat(fee.keys()).isEqualTo(Set.of(LOAN));
        assertThat(fee.missing(Facts.NONE)).isEqualTo(Set.of(LOAN));
        assertThat(fee.missing(Facts.NONE.withText(LOAN, "1.00"))).isEmpty();
        assertThat(fee.wording())
                .isEqualTo(Text.of(
                        "贷款分段计算：不超过6000000.00 2 %, 以上部分 1.5 %",
                        "loan band by band: up to 6000000.00 2 %, above 1.5 %"));
    }

    @Test
    void bands_that_do_not_go_up_or_do_not_end_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bands(LOAN, List.of()))
                .withMessage("the last band has no end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands(upTo(1, 2)))
                .withMessage("the last band has no end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands(above("2"), above("1")))
                .withMessage("only the last band has no end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands(upTo(0, 2), above("1")))
                .withMessage("bands follow each other upwards: 0.00 and 0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands(upTo(2, 2), upTo(2, 1), above("1")))
                .withMessage("bands follow each other upwards: 2.00 and 2.00");
    }
}
