package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.AnyOf;
import org.fendan.core.rule.Chosen;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage finds a requirement that is not tried at its edge. */
class ClauseCoverageTest {

    @ParameterizedTest(name = "balances {0} and {1}: {2} gaps")
    @CsvSource({"500.00, 500.01, 0", "499.99, 500.01, 1", "499.99, 500.00, 1", "500.01, 500.02, 1", "500.00, 500.02, 1"
    })
    void a_sum_needs_the_limit_and_one_fen_past_it(String one, String other, int gaps) {
        assertThat(gaps(
                        atMost500(),
                        Facts.NONE.withText(LoanFacts.BALANCE, one),
                        Facts.NONE.withText(LoanFacts.BALANCE, other)))
                .hasSize(gaps);
    }

    @ParameterizedTest(name = "employees {0} and {1}: {2} gaps")
    @CsvSource({"300, 301, 0", "300, 302, 1"})
    void a_count_needs_the_limit_and_the_next_number(String one, String other, int gaps) {
        Condition condition = new Compared<>(
                EnterpriseFacts.EMPLOYEES, Compared.Order.AT_MOST, new Fixed<>(300L, EnterpriseFacts.EMPLOYEES.type()));
        assertThat(gaps(
                        condition,
                        Facts.NONE.withText(EnterpriseFacts.EMPLOYEES, one),
                        Facts.NONE.withText(EnterpriseFacts.EMPLOYEES, other)))
                .hasSize(gaps);
    }

    @ParameterizedTest(name = "matures {0} and {1}: {2} gaps")
    @CsvSource({"2021-04-29, 2021-04-28, 0", "2021-04-30, 2021-04-28, 1"})
    void a_date_needs_two_days_in_a_row(String one, String other, int gaps) {
        Condition condition = new Compared<>(LoanFacts.MATURES_ON, Compared.Order.ABOVE, LoanFacts.DISBURSED_ON);
        Facts facts = Facts.NONE.withText(LoanFacts.DISBURSED_ON, "2021-04-28");
        assertThat(gaps(
                        condition,
                        facts.withText(LoanFacts.MATURES_ON, one),
                        facts.withText(LoanFacts.MATURES_ON, other)))
                .hasSize(gaps);
    }

    @ParameterizedTest(name = "rates {0} and {1}: {2} gaps")
    @CsvSource({"5.22, 5.23, 0", "5.22, 5.2201, 0", "5.22, 5.2301, 1"})
    void a_rate_needs_two_a_hundredth_of_a_per_cent_apart(String one, String other, int gaps) {
        Condition condition = new Compared<>(
                LoanFacts.RATE,
                Compared.Order.AT_MOST,
                new Fixed<>(LoanFacts.RATE.type().parse("5.22"), LoanFacts.RATE.type()));
        assertThat(gaps(
                        condition,
                        Facts.NONE.withText(LoanFacts.RATE, one),
                        Facts.NONE.withText(LoanFacts.RATE, other)))
                .hasSize(gaps);
    }

    @ParameterizedTest(name = "scores {0} and {1}: {2} gaps")
    @CsvSource({"70, 70.01, 0", "70, 70.02, 1", "70, 71, 1", "69.99, 70, 1"})
    void a_score_needs_two_a_hundredth_of_a_point_apart(String one, String other, int gaps) {
        FactKey<Ratio> score = FactKey.stated("score", "得分", "score", FactType.SCORE, "80");
        Condition condition =
                new Compared<>(score, Compared.Order.ABOVE, new Fixed<>(FactType.SCORE.parse("70"), FactType.SCORE));
        assertThat(gaps(condition, Facts.NONE.withText(score, one), Facts.NONE.withText(score, other)))
                .hasSize(gaps);
    }

    @Test
    void a_limit_that_is_chosen_is_one_edge() {
        Condition condition = new Compared<>(
                LoanFacts.BALANCE,
                Compared.Order.AT_MOST,
                new Chosen<>(
                        new Holds(LoanFacts.SECURITY_GIVEN),
                        new Fixed<>(LoanFacts.BALANCE.type().parse("500.00"), LoanFacts.BALANCE.type()),
                        new Fixed<>(LoanFacts.BALANCE.type().parse("300.00"), LoanFacts.BALANCE.type())));
        Facts secured = security("true").withText(LoanFacts.BALANCE, "500.00");
        assertThat(gaps(condition, secured, secured.withText(LoanFacts.BALANCE, "500.01")))
                .isEmpty();
        assertThat(gaps(condition, secured, secured.withText(LoanFacts.BALANCE, "500.02")))
                .hasSize(1);
    }

    @Test
    void two_facts_changed_at_once_are_no_edge() {
        Facts good = Facts.NONE.withText(LoanFacts.BALANCE, "500.00").withText(LoanFacts.SECURITY_GIVEN, "true");
        Facts bad = Facts.NONE.withText(LoanFacts.BALANCE, "500.01").withText(LoanFacts.SECURITY_GIVEN, "false");
        assertThat(gaps(atMost500(), good, bad)).hasSize(1);
    }

    @Test
    void a_missing_fact_is_no_edge() {
        assertThat(gaps(new Holds(LoanFacts.SECURITY_GIVEN), Facts.NONE, security("true")))
                .hasSize(1);
    }

    @Test
    void every_way_and_every_part_of_a_way_needs_its_pair() {
        Condition either = new AnyOf(List.of(
                new Holds(LoanFacts.SECURITY_GIVEN),
                new AllOf(List.of(atMost500(), new Not(new Holds(EnterpriseFacts.BLACKLISTED))))));
        Facts neither =
                security("false").withText(LoanFacts.BALANCE, "500.01").withText(EnterpriseFacts.BLACKLISTED, "false");
        Facts second = neither.withText(LoanFacts.BALANCE, "500.00");
        assertThat(gaps(either, neither, neither.withText(LoanFacts.SECURITY_GIVEN, "true")))
                .hasSize(2);
        assertThat(gaps(either, neither, neither.withText(LoanFacts.SECURITY_GIVEN, "true"), second))
                .singleElement()
                .extracting(Text::en)
                .asString()
                .startsWith("article 2, \"on the credit blacklist\"");
        assertThat(gaps(
                        either,
                        neither,
                        neither.withText(LoanFacts.SECURITY_GIVEN, "true"),
                        second,
                        second.withText(EnterpriseFacts.BLACKLISTED, "true")))
                .isEmpty();
    }

    @Test
    void a_scheme_is_covered_when_each_of_its_requirements_is() {
        ClauseCoverage coverage = ClauseCoverage.of(new SmallScheme());
        Facts met = security("true").withText(LoanFacts.BALANCE, "500.00");
        coverage.tried(met);
        coverage.tried(met.withText(LoanFacts.BALANCE, "500.01"));
        assertThat(coverage.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.en()).startsWith("article 2, \"").contains("try the value at the limit");
            assertThat(gap.zh()).startsWith("条款“2”的“").contains("请试限值");
        });
        coverage.tried(met.withText(LoanFacts.SECURITY_GIVEN, "false"));
        assertThat(coverage.gaps()).isEmpty();
    }

    private static Facts security(String given) {
        return Facts.NONE.withText(LoanFacts.SECURITY_GIVEN, given);
    }

    private static Condition atMost500() {
        return new Compared<>(
                LoanFacts.BALANCE,
                Compared.Order.AT_MOST,
                new Fixed<>(LoanFacts.BALANCE.type().parse("500.00"), LoanFacts.BALANCE.type()));
    }

    private static List<Text> gaps(Condition condition, Facts... cases) {
        ClauseCoverage coverage = new ClauseCoverage(
                List.of(new Requirement(SmallScheme.article("2"), Requirement.Force.HARD, condition)));
        List.of(cases).forEach(coverage::tried);
        return coverage.gaps();
    }
}
