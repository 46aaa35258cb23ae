package org.fendan.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Fixed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    private static final FactKey<Money> LOAN = FactKey.stated("loan", "贷款", "loan", FactType.MONEY, "1.00");
    private static final FactKey<Money> INTEREST = FactKey.stated("interest", "利息", "interest", FactType.MONEY, "1.00");
    private static final FactKey<Ratio> RATE = FactKey.term("share", "比例", "share", FactType.PERCENT, "20");
    private static final Term<Ratio> HALF = new Fixed<>(Ratio.of(1, 2), FactType.PERCENT);
    private static final Citation BASIS =
            Citation.of(LegalSource.official("1号", "2021-01-01", Text.of("办法", "Measures"), Text.of("市", "City")), "6");

    private static final Amount SUM = new Amount.Sum(List.of(new Amount.Stated(LOAN), new Amount.Stated(INTEREST)));

    @ParameterizedTest(name = "{0} + {1} is {2} fen")
    @CsvSource({"0.00, 0.00, 0", "0.01, 0.00, 1", "1000000.00, 30000.01, 103000001"})
    void a_sum_adds_its_parts(String loan, String interest, String fen) {
        Facts facts = Facts.NONE.withText(LOAN, loan).withText(INTEREST, interest);
        assertThat(SUM.exact(facts).orElseThrow()).hasToString(fen);
    }

    @Test
    void a_sum_is_unknown_while_a_part_is() {
        assertThat(SUM.exact(Facts.NONE.withText(LOAN, "1.00"))).isEmpty();
        assertThat(SUM.exact(Facts.NONE.withText(INTEREST, "1.00"))).isEmpty();
        assertThat(new Amount.Sum(List.of()).exact(Facts.NONE)).contains(Ratio.ZERO);
    }

    @Test
    void a_share_is_unknown_while_the_share_or_the_sum_is() {
        Amount part = new Amount.Part(RATE, new Amount.Stated(LOAN));
        assertThat(part.exact(Facts.NONE.withText(LOAN, "1.00"))).isEmpty();
        assertThat(part.exact(Facts.NONE.withText(RATE, "20"))).isEmpty();
        assertThat(part.exact(Facts.NONE.withText(RATE, "20").withText(LOAN, "0.01")))
                .contains(Ratio.of(1, 5));
    }

    @Test
    void an_amount_names_its_facts() {
        assertThat(SUM.keys()).isEqualTo(Set.of(LOAN, INTEREST));
        assertThat(new Amount.Part(RATE, SUM).keys()).isEqualTo(Set.of(RATE, LOAN, INTEREST));
        assertThat(new Amount.Part(HALF, SUM).keys()).isEqualTo(Set.of(LOAN, INTEREST));
        assertThat(new Amount.Stated(LOAN).keys()).isEqualTo(Set.of(LOAN));
    }

    @Test
    void an_amount_says_which_facts_are_missing() {
        Facts loan = Facts.NONE.withText(LOAN, "1.00");
        assertThat(SUM.missing(Facts.NONE)).isEqualTo(Set.of(LOAN, INTEREST));
        assertThat(SUM.missing(loan)).isEqualTo(Set.of(INTEREST));
        assertThat(SUM.missing(loan.withText(INTEREST, "1.00"))).isEmpty();
        assertThat(new Amount.Part(RATE, SUM).missing(loan)).isEqualTo(Set.of(RATE, INTEREST));
        assertThat(new Amount.Stated(LOAN).missing(Facts.NONE)).isEqualTo(Set.of(LOAN));
    }

    @Test
    void an_amount_says_how_it_is_computed() {
        assertThat(SUM.wording()).isEqualTo(Text.of("贷款 + 利息", "loan + interest"));
        assertThat(new Amount.Part(HALF, new Amount.Stated(LOAN)).wording())
                .isEqualTo(Text.of("50 % × 贷款", "50 % × loan"));
    }

    @ParameterizedTest(name = "half of {0}: down {1}, half up {2}")
    @CsvSource({"0.01, 0.00, 0.01", "0.02, 0.01, 0.01", "0.03, 0.01, 0.02", "0.00, 0.00, 0.00"})
    void a_charge_rounds_once_and_keeps_what_it_rounded(String loan, String down, String halfUp) {
        Facts facts = Facts.NONE.withText(LOAN, loan);
        Amount half = new Amount.Part(HALF, new Amount.Stated(LOAN));
        Charge charge = new Charge(BASIS, half, Rounding.DOWN);
        Computed computed = charge.in(facts).orElseThrow();
        assertThat(computed.value()).hasToString(down);
        assertThat(computed.exact()).isEqualTo(half.exact(facts).orElseThrow());
        assertThat(computed.charge()).isEqualTo(charge);
        assertThat(new Charge(BASIS, half, Rounding.HALF_UP)
                        .in(facts)
                        .orElseThrow()
                        .value())
                .hasToString(halfUp);
        assertThat(charge.in(Facts.NONE)).isEmpty();
    }
}
