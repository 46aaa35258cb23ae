package org.fendan.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.decision.MatchingFixture.CITY;
import static org.fendan.core.decision.MatchingFixture.DAY;
import static org.fendan.core.decision.MatchingFixture.LOCAL;
import static org.fendan.core.decision.MatchingFixture.art;
import static org.fendan.core.decision.MatchingFixture.holds;
import static org.fendan.core.decision.MatchingFixture.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.sharing.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemes side by side, and one loss under each of them. */
class ComparisonTest {

    private static final MatchingFixture THIRD = scheme("third").sharing("30", false);
    private static final MatchingFixture HALF = scheme("half")
            .sharing("50", true)
            .hard("1", holds(LOCAL))
            .soft("2", holds(LOCAL))
            .capped("1000.00")
            .says("9", false, "x", "third")
            .recovers(new Recovery(
                    Recovery.Mode.IN_ORDER,
                    List.of(
                            new Recovery.Turn(art("18"), Bearer.BANK, List.of(Bearer.BANK)),
                            new Recovery.Turn(art("18"), CITY, List.of(CITY))),
                    new Recovery.Surplus(art("19"), Bearer.BORROWER)));
    private static final MatchingFixture NONE = scheme("none").during("2020-01-01/2022-12-31");

    private static Comparison compare(Facts facts, Optional<Money> lost, Scheme... schemes) {
        return Comparison.of(
                DAY,
                Arrays.stream(schemes)
                        .map(scheme -> new ComparisonQuestion(scheme, facts, Optional.empty()))
                        .toList(),
                lost);
    }

    private static String split(ComparisonLoan loan) {
        return loan.loss()
                .flatMap(ClaimDecision::split)
                .map(split -> split.byBearer().toString())
                .orElse("-");
    }

    @Test
    void one_principal_is_lost_under_every_scheme_and_the_examples_funds_stand_in() {
        Comparison comparison = compare(Facts.NONE, Optional.of(Money.ofYuan(200)), THIRD, HALF, NONE);
        assertThat(comparison.loans())
                .extracting(ComparisonTest::split)
                .containsExactly("{city=60.00, bank=140.00}", "{contributions=50.00, city=75.00, bank=75.00}", "-");
        assertThat(comparison.loans()).allMatch(ComparisonLoan::exampleResources);
    }

    @Test
    void given_resources_and_further_sums_of_the_loss_count() {
        Resources empty = Resources.UNKNOWN.with(CITY, Money.ofYuan(10));
        Facts facts = Facts.of(ServiceFacts.OVERDUE_INTEREST, Money.ofYuan(20));
        Comparison comparison = Comparison.of(
                DAY, List.of(new ComparisonQuestion(THIRD, facts, Optional.of(empty))), Optional.of(Money.ofYuan(200)));
        assertThat(split(comparison.loans().get(0))).isEqualTo("{city=10.00, bank=210.00}");
        assertThat(comparison.loans().get(0).exampleResources()).isFalse();
    }

    @ParameterizedTest(name = "loss {0}, loan {1}: {2} from {3}")
    @CsvSource({"200, 300, 200.00, STATED", ", 300, 300.00, LOAN_AMOUNT", ", , 1000.00, EXAMPLE"})
    void the_principal_is_stated_or_the_loans_or_an_examples(
            Long loss, Long loan, String principal, Comparison.From from) {
        Facts facts = loan == null ? Facts.NONE : Facts.of(LoanFacts.LOAN_AMOUNT, Money.ofYuan(loan));
        Comparison comparison = compare(facts, Optional.ofNullable(loss).map(Money::ofYuan), NONE, THIRD, HALF);
        assertThat(comparison.principal()).isEqualTo(Money.parse(principal));
        assertThat(comparison.from()).isEqualTo(from);
    }

    @Test
    void schemes_that_share_no_loss_compare_without_one() {
        assertThat(compare(Facts.NONE, Optional.empty(), NONE).principal()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_outcome_rests_on_what_was_stated_alone() {
        assertThat(compare(Facts.NONE, Optional.empty(), HALF)
                        .loans()
                        .get(0)
                        .admission()
                        .findings()
                        .outcome())
                .isEqualTo(Findings.Outcome.UNDECIDED);
        assertThat(compare(Facts.of(LOCAL, true), Optional.empty(), HALF)
                        .loans()
                        .get(0)
                        .admission()
                        .findings()
                        .outcome())
                .isEqualTo(Findings.Outcome.ADMITTED);
    }

    @Test
    void facts_the_example_had_to_supply_are_named_but_not_the_loss_itself() {
        assertThat(compare(Facts.NONE, Optional.empty(), THIRD).loans().get(0).assumed())
                .extracting(FactKey::name)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AUTHORITY | Committee: Measures (1号)",
                "IN_FORCE | from 2020-01-01",
                "APPLICANTS | is local [1]; is local (unless a reason is given) [2]",
                "PARTNERS | partner bank",
                "LOSS_BASE | overdue principal + overdue interest, without penalty",
                "SHARES | contributions: pays first, up to what it holds [17]; city: 50 % [17]; bank: bears the rest [17]",
                "CAPS | an enterprise's balance: 1000.00 yuan [10]",
                "SUBSIDIES | ''",
                "CHARGE | ''",
                "DEADLINES | ''",
                "RECOVERY | 1. bank (for the parts of: bank) [18]; 2. city (for the parts of: city) [18]",
                "SURPLUS | borrower [19]",
                "STACKING | bars: third, x [9]"
            })
    void each_concept_says_what_the_scheme_says(ComparisonConcept concept, String words) {
        List<String> cell = compare(Facts.NONE, Optional.empty(), NONE, HALF).row(concept).get(1).stream()
                .map(entry -> entry.text().en()
                        + entry.citation().map(c -> " [" + c.clause() + "]").orElse(""))
                .toList();
        assertThat(String.join("; ", cell)).isEqualTo(words);
        assertThat(concept.label().zh()).isNotBlank();
    }

    @Test
    void a_scheme_that_says_nothing_has_an_empty_cell_and_an_end_is_named() {
        Comparison comparison = compare(Facts.NONE, Optional.empty(), NONE);
        assertThat(comparison.row(ComparisonConcept.SHARES)).containsExactly(List.of());
        assertThat(comparison
                        .row(ComparisonConcept.IN_FORCE)
                        .get(0)
                        .get(0)
                        .text()
                        .en())
                .isEqualTo("2020-01-01 to 2022-12-31");
    }
}
