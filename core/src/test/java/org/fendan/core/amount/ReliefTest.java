package org.fendan.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Holds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums taken from sums, and parts of a charge that are let off. */
class ReliefTest {

    private static final FactKey<Money> LOAN = FactKey.stated("loan", "贷款", "loan", FactType.MONEY, "1.00");
    private static final FactKey<Money> PAID = FactKey.stated("paid", "已付", "paid", FactType.MONEY, "1.00");
    private static final FactKey<Boolean> STRUCK = FactKey.stated("struck", "受影响", "struck", FactType.FLAG, "true");
    private static final FactKey<Ratio> LET_OFF = FactKey.term("letOff", "减免", "let off", FactType.PERCENT, "100");
    private static final Citation BASIS =
            Citation.of(LegalSource.official("1号", "2021-01-01", Text.of("办法", "Measures"), Text.of("市", "City")), "6");

    private static final Charge FEE = new Charge(
            BASIS,
            new Amount.Part(new Fixed<>(Ratio.percent(1), FactType.PERCENT), new Amount.Stated(LOAN)),
            Rounding.HALF_UP);
    private static final Charge RELIEVED = FEE.less(new Relief(BASIS, new Holds(STRUCK), LET_OFF));

    @ParameterizedTest(name = "struck {0}, let off {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "?", textBlock = """
            false | ?    | 100.00
            false | 50   | 100.00
            true  | 0    | 100.00
            true  | 50   | 50.00
            true  | 99.5 | 0.50
            true  | 100  | 0.00
            true  | ?    | -
            ?     | 50   | -
            """)
    void a_part_is_let_off_where_its_condition_holds(String struck, String letOff, String due) {
        Facts facts = Facts.NONE.withText(LOAN, "10000.00");
        facts = struck == null ? facts : facts.withText(STRUCK, struck);
        facts = letOff == null ? facts : facts.withText(LET_OFF, letOff);
        assertThat(RELIEVED.in(facts)
                        .map(computed -> computed.value().toString())
                        .orElse("-"))
                .isEqualTo(due);
    }

    @Test
    void what_is_let_off_is_taken_before_rounding() {
        Facts facts = Facts.NONE.withText(LOAN, "0.99").withText(STRUCK, "true").withText(LET_OFF, "50");
        Computed computed = RELIEVED.in(facts).orElseThrow();
        assertThat(computed.exact()).isEqualTo(Ratio.of(99, 200));
        assertThat(computed.value()).hasToString("0.00");
        assertThat(computed.charge()).isEqualTo(RELIEVED);
    }

    @Test
    void a_charge_names_its_facts_and_what_is_missing() {
        Facts loan = Facts.NONE.withText(LOAN, "1.00");
        assertThat(FEE.keys()).isEqualTo(Set.of(LOAN));
        assertThat(RELIEVED.keys()).isEqualTo(Set.of(LOAN, STRUCK, LET_OFF));
        assertThat(FEE.missing(Facts.NONE)).isEqualTo(Set.of(LOAN));
        assertThat(FEE.missing(loan)).isEmpty();
        assertThat(RELIEVED.missing(Facts.NONE)).isEqualTo(Set.of(LOAN, STRUCK));
        assertThat(RELIEVED.missing(loan)).isEqualTo(Set.of(STRUCK));
        assertThat(RELIEVED.missing(loan.withText(STRUCK, "false"))).isEmpty();
        assertThat(RELIEVED.missing(loan.withText(STRUCK, "true"))).isEqualTo(Set.of(LET_OFF));
        assertThat(RELIEVED.missing(loan.withText(STRUCK, "true").withText(LET_OFF, "5")))
                .isEmpty();
    }

    @Test
    void a_charge_keeps_how_it_is_paid_and_what_is_let_off() {
        assertThat(FEE.paidAs()).isEmpty();
        assertThat(FEE.paidAs(PAID).paidAs()).contains(PAID);
        assertThat(FEE.paidAs(PAID).relief()).isEmpty();
        assertThat(RELIEVED.paidAs(PAID).relief()).isEqualTo(RELIEVED.relief()).isPresent();
        assertThat(FEE.paidAs(PAID).less(RELIEVED.relief().orElseThrow())).isEqualTo(RELIEVED.paidAs(PAID));
    }

    @ParameterizedTest(name = "{0} and {1}: the least {2}, less {3}")
    @CsvSource(delimiter = '|', nullValues = "?", textBlock = """
            3.00 | 2.00 | 200 | 100
            2.00 | 2.00 | 200 | 0
            2.00 | 2.01 | 200 | 0
            2.00 | 0.00 | 0   | 200
            ?    | 2.00 | -   | -
            2.00 | ?    | -   | -
            """)
    void the_least_of_sums_and_what_one_leaves_of_another(String loan, String paid, String least, String less) {
        Facts facts = loan == null ? Facts.NONE : Facts.NONE.withText(LOAN, loan);
        Facts both = paid == null ? facts : facts.withText(PAID, paid);
        Amount lesser = new Amount.Least(List.of(new Amount.Stated(LOAN), new Amount.Stated(PAID)));
        Amount rest = new Amount.Less(new Amount.Stated(LOAN), new Amount.Stated(PAID));
        assertThat(lesser.exact(both).map(Ratio::toString).orElse("-")).isEqualTo(least);
        assertThat(rest.exact(both).map(Ratio::toString).orElse("-")).isEqualTo(less);
        assertThat(lesser.missing(both).isEmpty()).isEqualTo(!least.equals("-"));
        assertThat(rest.missing(both).isEmpty()).isEqualTo(!less.equals("-"));
    }

    @Test
    void they_name_their_facts_and_say_how_they_are_computed() {
        Amount lesser = new Amount.Least(List.of(new Amount.Stated(LOAN), new Amount.Stated(PAID)));
        Amount rest = new Amount.Less(new Amount.Stated(LOAN), new Amount.Stated(PAID));
        assertThat(lesser.keys()).isEqualTo(Set.of(LOAN, PAID));
        assertThat(rest.keys()).isEqualTo(Set.of(LOAN, PAID));
        assertThat(lesser.missing(Facts.NONE.withText(PAID, "1.00"))).isEqualTo(Set.of(LOAN));
        assertThat(rest.missing(Facts.NONE.withText(LOAN, "1.00"))).isEqualTo(Set.of(PAID));
        assertThat(lesser.wording()).isEqualTo(Text.of("孰低（贷款；已付）", "the least of (loan; paid)"));
        assertThat(rest.wording()).isEqualTo(Text.of("贷款 − 已付", "loan − paid"));
    }
}
