package org.fendan.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;

/** Sums that are kept, and limits on them. */
class CapTest {

    private static final Citation BASIS =
            Citation.of(LegalSource.official("1号", "2021-01-01", Text.of("办法", "Measures"), Text.of("市", "City")), "6");
    private static final Tally TALLY = Tally.of(
            "yearly", Text.of("年度补贴", "subsidies of a year"), Tally.Scope.ENTERPRISE, Tally.Measure.NET_SUBSIDY);

    @Test
    void a_tally_has_no_year_and_tells_nothing_until_it_is_said() {
        assertThat(TALLY.yearOf()).isEmpty();
        assertThat(TALLY.tells()).isEmpty();
    }

    @Test
    void a_tally_may_start_anew_each_year_and_tell_its_sum() {
        Tally both = TALLY.eachYearOf(LoanFacts.SIGNED_ON).tells(LoanFacts.BALANCE);
        assertThat(both)
                .isEqualTo(TALLY.tells(LoanFacts.BALANCE).eachYearOf(LoanFacts.SIGNED_ON))
                .isNotEqualTo(TALLY);
        assertThat(both.yearOf()).contains(LoanFacts.SIGNED_ON);
        assertThat(both.tells()).contains(LoanFacts.BALANCE);
        assertThat(both.id()).isEqualTo("yearly");
        assertThat(both.name()).isEqualTo(TALLY.name());
        assertThat(both.scope()).isEqualTo(Tally.Scope.ENTERPRISE);
        assertThat(both.measure()).isEqualTo(Tally.Measure.NET_SUBSIDY);
    }

    @Test
    void a_tally_may_be_of_all_that_say_the_same_of_a_fact() {
        Tally group =
                Tally.ofGroup("group", Text.of("集团", "group"), EnterpriseFacts.ENTERPRISE, Tally.Measure.OPEN_BALANCE);
        assertThat(group.scope()).isEqualTo(Tally.Scope.GROUP);
        assertThat(group.groupedBy()).contains(EnterpriseFacts.ENTERPRISE);
        assertThat(group.measure()).isEqualTo(Tally.Measure.OPEN_BALANCE);
        assertThat(group.eachYearOf(LoanFacts.SIGNED_ON)
                        .tells(LoanFacts.BALANCE)
                        .groupedBy())
                .contains(EnterpriseFacts.ENTERPRISE);
        assertThat(TALLY.groupedBy()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.of("a", group.name(), Tally.Scope.GROUP, group.measure()))
                .withMessageContaining("of a group by a fact");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally(
                        "a",
                        group.name(),
                        Tally.Scope.BANK,
                        group.measure(),
                        group.groupedBy(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_cap_is_called_as_its_tally_is() {
        Cap cap = Cap.of(TALLY, BASIS, Money.ofYuan(300_000));
        assertThat(cap.id()).isEqualTo("yearly");
        assertThat(cap.name()).isEqualTo(Text.of("年度补贴", "subsidies of a year"));
        assertThat(cap.scope()).isEqualTo(Tally.Scope.ENTERPRISE);
        assertThat(cap.measure()).isEqualTo(Tally.Measure.NET_SUBSIDY);
        assertThat(cap.limit()).hasToString("300000.00");
        assertThat(cap.citation()).isEqualTo(BASIS);
        assertThat(cap.perHead()).isFalse();
        assertThat(Cap.average(TALLY, BASIS, Money.ofYuan(300_000)).perHead()).isTrue();
        assertThat(Cap.average(TALLY, BASIS, Money.ofYuan(300_000)).limit()).hasToString("300000.00");
    }
}
