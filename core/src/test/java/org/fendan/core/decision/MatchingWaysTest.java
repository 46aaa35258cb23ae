package org.fendan.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.decision.MatchingFixture.LISTED;
import static org.fendan.core.decision.MatchingFixture.LOCAL;
import static org.fendan.core.decision.MatchingFixture.appliedBy;
import static org.fendan.core.decision.MatchingFixture.atMost;
import static org.fendan.core.decision.MatchingFixture.holds;
import static org.fendan.core.decision.MatchingFixture.offer;
import static org.fendan.core.decision.MatchingFixture.scheme;
import static org.fendan.core.decision.MatchingFixture.titled;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Title;
import org.fendan.core.money.Money;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.AnyOf;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Is;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.SizedWithin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What would change a refusal: which fact, to which value, and until when. */
class MatchingWaysTest {

    private static final FactKey<Long> STAFF = FactKey.stated("staff", "人数", "staff", FactType.COUNT_OF, "46");
    private static final FactKey<Boolean> BAD = FactKey.stated("bad", "失信", "is bad", FactType.FLAG, "false");
    private static final Choice PARK = Choice.of("park", "园区", "the park");
    private static final Facts FACTS = Facts.of(LOCAL, false)
            .with(LISTED, false)
            .with(BAD, true)
            .with(STAFF, 46L)
            .with(EnterpriseFacts.REGISTERED_IN, Choice.of("elsewhere", "别处", "elsewhere"))
            .with(LoanFacts.LOAN_AMOUNT, Money.ofYuan(300));

    private static List<String> ways(MatchingFixture scheme, Facts facts) {
        return offer(scheme, facts).refusals().stream()
                .flatMap(refusal -> refusal.ways().stream())
                .map(way -> String.join(
                                " & ",
                                way.changes().stream()
                                        .map(MatchingWaysTest::words)
                                        .toList())
                        + way.lastDay().map(day -> " by " + day).orElse(""))
                .toList();
    }

    private static String words(MatchingChange change) {
        return change.fact().map(FactKey::name).orElse("?")
                + change.order().map(order -> " " + order + " ").orElse(" ")
                + change.value().orElse("?");
    }

    static Stream<Arguments> unmet() {
        Compared<Long> few = new Compared<>(STAFF, Compared.Order.AT_MOST, new Fixed<>(45L, FactType.COUNT_OF));
        return Stream.of(
                Arguments.of(holds(LOCAL), "local = true"),
                Arguments.of(new Not(holds(BAD)), "bad = false"),
                Arguments.of(new Is(EnterpriseFacts.REGISTERED_IN, PARK), "registeredIn = park"),
                Arguments.of(
                        new Not(new Is(EnterpriseFacts.REGISTERED_IN, Choice.of("elsewhere", "别处", "x"))),
                        "registeredIn ≠ elsewhere"),
                Arguments.of(few, "staff ≤ 45"),
                Arguments.of(staff(Compared.Order.AT_LEAST, 47), "staff ≥ 47"),
                Arguments.of(staff(Compared.Order.BELOW, 46), "staff < 46"),
                Arguments.of(staff(Compared.Order.ABOVE, 46), "staff > 46"),
                Arguments.of(new Not(staff(Compared.Order.ABOVE, 45)), "staff ≤ 45"),
                Arguments.of(new Not(staff(Compared.Order.BELOW, 47)), "staff ≥ 47"),
                Arguments.of(new Not(staff(Compared.Order.AT_MOST, 46)), "staff > 46"),
                Arguments.of(new Not(staff(Compared.Order.AT_LEAST, 46)), "staff < 46"),
                Arguments.of(new Not(new AnyOf(List.of(holds(BAD)))), "? ?"),
                Arguments.of(atMost(LoanFacts.LOAN_AMOUNT, "299.99"), "loanAmount ≤ 299.99"));
    }

    private static Condition staff(Compared.Order order, long limit) {
        return new Compared<>(STAFF, order, new Fixed<>(limit, FactType.COUNT_OF));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unmet")
    void the_value_wanted_is_named(Condition condition, String change) {
        assertThat(ways(scheme("a").hard("1", condition), FACTS)).containsExactly(change);
    }

    @Test
    void a_size_class_is_wanted_in_words_alone() {
        Facts facts = FACTS.withText(org.fendan.core.reference.EnterpriseSize.INDUSTRY, "manufacturing")
                .with(EnterpriseFacts.EMPLOYEES, 5000L)
                .with(EnterpriseFacts.REVENUE, Money.ofYuan(900_000_000))
                .with(EnterpriseFacts.ASSETS, Money.ofYuan(900_000_000));
        assertThat(ways(scheme("a").hard("1", new SizedWithin(java.util.Set.of(SizeClass.MICRO))), facts))
                .containsExactly("? ?");
    }

    @Test
    void a_loan_that_leaves_no_room_names_the_balance() {
        MatchingFixture scheme = scheme("a").capped("100.00").hard("1", atMost(LoanFacts.BALANCE, "100.00"));
        assertThat(ways(scheme, FACTS.with(LoanFacts.BALANCE, Money.ofYuan(399))))
                .containsExactly("loanAmount ≤ 1.00");
        assertThat(ways(scheme, FACTS.with(LoanFacts.BALANCE, Money.ofYuan(400))))
                .containsExactly("balance ≤ 100.00");
    }

    @Test
    void the_ways_are_those_of_the_conditions_remedies() {
        Condition condition = new AllOf(List.of(
                new AnyOf(List.of(holds(LOCAL), new AllOf(List.of(holds(LISTED), new Not(holds(BAD)))))),
                staff(Compared.Order.AT_MOST, 45),
                staff(Compared.Order.AT_MOST, 46)));
        MatchingOffer offer = offer(scheme("a").hard("1", condition), FACTS);
        assertThat(offer.refusals().get(0).ways())
                .extracting(way ->
                        way.changes().stream().map(MatchingChange::condition).toList())
                .containsExactlyElementsOf(condition.remedies(FACTS));
        assertThat(ways(scheme("a").hard("1", condition), FACTS))
                .containsExactly("local = true & staff ≤ 45", "listed = true & bad = false & staff ≤ 45");
    }

    @Test
    void hard_refusals_come_before_those_a_reason_lifts() {
        MatchingFixture scheme = scheme("a").soft("1", holds(LOCAL)).hard("2", holds(LISTED));
        assertThat(offer(scheme, FACTS).refusals())
                .extracting(refusal -> refusal.finding().toString())
                .containsExactly("2 UNMET", "1 soft UNMET");
    }

    @Test
    void the_last_day_is_the_one_on_which_the_other_half_of_the_road_closes() {
        Condition road = new AnyOf(List.of(new AllOf(List.of(holds(LISTED), appliedBy("2021-06-30"))), holds(LOCAL)));
        assertThat(ways(scheme("a").hard("1", road), FACTS))
                .containsExactly("listed = true by 2021-06-30", "local = true");
        assertThat(ways(scheme("a").during("2020-01-01/2021-05-31").hard("1", road), FACTS))
                .containsExactly("listed = true by 2021-05-31", "local = true by 2021-05-31");
    }

    @Test
    void a_day_of_application_that_has_passed_is_named() {
        assertThat(ways(scheme("a").hard("1", appliedBy("2021-03-31")), FACTS))
                .containsExactly("applicationDate ≤ 2021-03-31 by 2021-03-31");
        Condition before = new Compared<>(
                LoanFacts.APPLICATION_DATE, Compared.Order.BELOW, new Fixed<>(LocalDate.of(2021, 4, 1), FactType.DATE));
        Condition later = new Compared<>(
                LoanFacts.APPLICATION_DATE,
                Compared.Order.AT_LEAST,
                new Fixed<>(LocalDate.of(2021, 5, 1), FactType.DATE));
        assertThat(ways(scheme("a").hard("1", before), FACTS))
                .containsExactly("applicationDate < 2021-04-01 by 2021-03-31");
        assertThat(ways(scheme("a").hard("1", later), FACTS)).containsExactly("applicationDate ≥ 2021-05-01");
    }

    @ParameterizedTest(name = "titles {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "good 2020-01-01/2021-04-30 | listed = true by 2021-04-30",
                "good 2020-01-01/2021-04-30;good 2021-05-02/ | listed = true by 2021-04-30",
                "good 2020-01-01/2021-04-30;good 2021-05-01/2022-01-31 | listed = true by 2022-01-31",
                "good 2020-01-01/2021-04-01 | listed = true by 2021-04-01",
                "good 2020-01-01/ | listed = true",
                "good 2020-01-01/2021-03-31 | titles ∋ good, listed = true",
                "good 2022-01-01/2022-03-31 | titles ∋ good, listed = true"
            })
    void a_title_has_to_be_valid_still_when_the_rest_is_changed(String titles, String expected) {
        List<Title> held =
                Arrays.stream(titles.split(";", -1)).map(Title::parse).toList();
        MatchingFixture scheme = scheme("a").hard("1", titled()).hard("2", holds(LISTED));
        assertThat(String.join(", ", ways(scheme, FACTS.with(EnterpriseFacts.TITLES, held))))
                .isEqualTo(expected);
    }

    @Test
    void the_day_to_apply_by_is_the_first_on_which_something_ends() {
        Facts facts = FACTS.with(EnterpriseFacts.TITLES, List.of(Title.parse("good 2020-01-01/2021-12-31")));
        MatchingFixture open = scheme("a").hard("1", titled());
        assertThat(offer(open, facts).applyBy()).contains(LocalDate.of(2021, 12, 31));
        assertThat(offer(open.hard("2", appliedBy("2021-07-31")), facts).applyBy())
                .contains(LocalDate.of(2021, 7, 31));
        assertThat(offer(open.during("2020-01-01/2021-04-01"), facts).applyBy()).contains(LocalDate.of(2021, 4, 1));
        assertThat(offer(scheme("a").hard("1", holds(LOCAL)), facts).applyBy()).isEmpty();
        assertThat(offer(scheme("a").hard("1", appliedBy("2021-03-31")), facts).applyBy())
                .isEmpty();
    }
}
