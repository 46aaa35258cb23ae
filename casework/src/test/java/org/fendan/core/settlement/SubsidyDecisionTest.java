package org.fendan.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.fendan.core.amount.Cap;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a subsidy comes to by its rule, and how much of it the fund and the year's cap let be paid. */
class SubsidyDecisionTest {

    private final Scheme town = new SmallTown();
    private final Subsidy premium = town.subsidies().get(0);

    private static final Facts FACTS =
            Facts.NONE.withText(SmallTown.PREMIUM, "1000000.00").withText(SmallTown.PAID_IN_FULL, "true");

    @ParameterizedTest(name = "fund {0}, cap {1}: {2} by {3}")
    @CsvSource(delimiter = '|', nullValues = "?", textBlock = """
            ?         | ?         | 400000.00 | -
            ?         | 300000.00 | 300000.00 | subsidised
            ?         | 399999.99 | 399999.99 | subsidised
            ?         | 400000.00 | 400000.00 | -
            250000.00 | ?         | 250000.00 | -
            250000.00 | 300000.00 | 250000.00 | subsidised
            350000.00 | 300000.00 | 300000.00 | subsidised
            0.00      | 400000.00 | 0.00      | -
            """)
    void no_more_is_paid_than_fund_and_cap_leave(String fund, String cap, String payable, String by) {
        Resources resources =
                fund == null ? Resources.UNKNOWN : Resources.UNKNOWN.with(SmallTown.CITY, Money.parse(fund));
        Resources all = cap == null ? resources : resources.with("subsidised", Money.parse(cap));
        SubsidyDecision decision = SubsidyDecision.of(town, premium, FACTS, all.with("compensated", Money.ZERO));
        assertThat(decision.entitled().orElseThrow().value()).hasToString("400000.00");
        assertThat(decision.payable().orElseThrow()).hasToString(payable);
        assertThat(decision.boundBy().map(Cap::id).orElse("-")).isEqualTo(by);
        assertThat(decision.missing()).isEmpty();
        assertThat(decision.findings().outcome()).isEqualTo(Findings.Outcome.ADMITTED);
    }

    @Test
    void without_its_facts_it_names_them() {
        SubsidyDecision nothing =
                SubsidyDecision.of(town, premium, Facts.NONE, Resources.UNKNOWN.with("subsidised", Money.ofYuan(1)));
        assertThat(nothing.entitled()).isEmpty();
        assertThat(nothing.payable()).isEmpty();
        assertThat(nothing.boundBy()).isEmpty();
        assertThat(nothing.missing()).containsExactly(SmallTown.PAID_IN_FULL, SmallTown.PREMIUM);
    }

    @Test
    void a_condition_unmet_does_not_change_the_sum() {
        SubsidyDecision unmet =
                SubsidyDecision.of(town, premium, FACTS.withText(SmallTown.PAID_IN_FULL, "false"), Resources.UNKNOWN);
        assertThat(unmet.findings().outcome()).isEqualTo(Findings.Outcome.REFUSED);
        assertThat(unmet.entitled()).isPresent();
    }
}
