package org.fendan.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.rule.Verdict.MET;
import static org.fendan.core.rule.Verdict.UNDECIDED;
import static org.fendan.core.rule.Verdict.UNMET;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Text;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.reference.SizeClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of condition: what it finds, what it misses, what would change the answer, and its words. */
class ConditionTest {

    private static final FactKey<Boolean> A = FactKey.stated("a", "甲", "a", FactType.FLAG, "true");
    private static final FactKey<Boolean> B = FactKey.stated("b", "乙", "b", FactType.FLAG, "true");
    private static final FactKey<Boolean> C = FactKey.stated("c", "丙", "c", FactType.FLAG, "true");
    private static final Condition HAS_A = new Holds(A);
    private static final Condition HAS_B = new Holds(B);
    private static final Condition HAS_C = new Holds(C);

    @ParameterizedTest(name = "{0} and {1}: all {2}, any {3}")
    @CsvSource({
        "MET, MET, MET, MET",
        "MET, UNMET, UNMET, MET",
        "MET, UNDECIDED, UNDECIDED, MET",
        "UNMET, MET, UNMET, MET",
        "UNMET, UNMET, UNMET, UNMET",
        "UNMET, UNDECIDED, UNMET, UNDECIDED",
        "UNDECIDED, MET, UNDECIDED, MET",
        "UNDECIDED, UNMET, UNMET, UNDECIDED",
        "UNDECIDED, UNDECIDED, UNDECIDED, UNDECIDED"
    })
    void undecided_is_neither_passed_nor_failed(Verdict one, Verdict other, Verdict all, Verdict any) {
        Facts facts = given(given(Facts.NONE, A, one), B, other);
        assertThat(new AllOf(List.of(HAS_A, HAS_B)).test(facts)).isEqualTo(all);
        assertThat(new AnyOf(List.of(HAS_A, HAS_B)).test(facts)).isEqualTo(any);
    }

    @ParameterizedTest(name = "not {0} is {1}")
    @CsvSource({"MET, UNMET", "UNMET, MET", "UNDECIDED, UNDECIDED"})
    void the_opposite_of_undecided_is_undecided(Verdict part, Verdict found) {
        assertThat(new Not(HAS_A).test(given(Facts.NONE, A, part))).isEqualTo(found);
    }

    private static Facts given(Facts facts, FactKey<Boolean> key, Verdict verdict) {
        return verdict == UNDECIDED ? facts : facts.with(key, verdict == MET);
    }

    @Test
    void only_what_would_decide_is_missing() {
        Condition both = new AllOf(List.of(HAS_A, HAS_B));
        Condition either = new AnyOf(List.of(HAS_A, HAS_B));
        assertThat(both.missing(Facts.NONE)).isEqualTo(Set.of(A, B));
        assertThat(both.missing(Facts.of(A, true))).isEqualTo(Set.of(B));
        assertThat(both.missing(Facts.of(A, false))).isEmpty();
        assertThat(either.missing(Facts.of(A, true))).isEmpty();
        assertThat(either.missing(Facts.of(A, false))).isEqualTo(Set.of(B));
        assertThat(HAS_A.missing(Facts.NONE)).isEqualTo(Set.of(A));
        assertThat(HAS_A.missing(Facts.of(A, false))).isEmpty();
        assertThat(new Not(HAS_A).missing(Facts.NONE)).isEqualTo(Set.of(A));
    }

    @Test
    void the_ways_to_change_the_answer_are_listed() {
        Condition nested = new AnyOf(List.of(HAS_A, new AllOf(List.of(HAS_B, HAS_C))));
        Facts none = Facts.of(A, false).with(B, false).with(C, false);
        assertThat(nested.remedies(none)).isEqualTo(List.of(List.of(HAS_A), List.of(HAS_B, HAS_C)));
        assertThat(nested.remedies(none.with(C, true))).isEqualTo(List.of(List.of(HAS_A), List.of(HAS_B)));
        assertThat(nested.remedies(none.with(A, true))).isEmpty();
        assertThat(nested.remedies(Facts.NONE)).isEmpty();
        assertThat(new AllOf(List.of(HAS_A, HAS_B)).remedies(none.with(A, true).with(B, true)))
                .isEmpty();
        assertThat(new AllOf(List.of(new AnyOf(List.of(HAS_A, HAS_B)), HAS_C)).remedies(none))
                .isEqualTo(List.of(List.of(HAS_A, HAS_C), List.of(HAS_B, HAS_C)));
        assertThat(HAS_A.remedies(none)).isEqualTo(List.of(List.of(HAS_A)));
    }

    @Test
    void conditions_name_their_facts_and_say_what_they_ask() {
        Condition nested = new AnyOf(List.of(HAS_A, new AllOf(List.of(HAS_B, new Not(HAS_C)))));
        assertThat(nested.keys()).isEqualTo(Set.of(A, B, C));
        assertThat(nested.wording()).isEqualTo(Text.of("甲；或者(乙；并且不得丙)", "a; or (b; and not c)"));
        assertThat(nested.parts()).hasSize(2);
        assertThat(HAS_A.parts()).isEmpty();
    }

    @Test
    void a_choice_must_be_the_one_asked_for() {
        Condition condition = new Is(LoanFacts.PURPOSE, LoanFacts.WORKING_CAPITAL);
        assertThat(condition.test(Facts.NONE)).isEqualTo(UNDECIDED);
        assertThat(condition.test(Facts.NONE.withText(LoanFacts.PURPOSE, "workingCapital")))
                .isEqualTo(MET);
        assertThat(condition.test(Facts.NONE.withText(LoanFacts.PURPOSE, "other")))
                .isEqualTo(UNMET);
        assertThat(condition.wording()).isEqualTo(Text.of("贷款用途为流动资金", "purpose of the loan is working capital"));
        assertThat(condition.keys()).isEqualTo(Set.of(LoanFacts.PURPOSE));
    }

    @ParameterizedTest(name = "{0} {1} 300: {2}")
    @CsvSource({
        "299, AT_MOST, MET", "300, AT_MOST, MET", "301, AT_MOST, UNMET",
        "299, AT_LEAST, UNMET", "300, AT_LEAST, MET", "301, AT_LEAST, MET",
        "299, ABOVE, UNMET", "300, ABOVE, UNMET", "301, ABOVE, MET"
    })
    void the_limit_itself_passes_but_for_above(String employees, Compared.Order order, Verdict found) {
        Condition condition =
                new Compared<>(EnterpriseFacts.EMPLOYEES, order, new Fixed<>(300L, EnterpriseFacts.EMPLOYEES.type()));
        assertThat(condition.test(Facts.NONE.withText(EnterpriseFacts.EMPLOYEES, employees)))
                .isEqualTo(found);
        assertThat(condition.test(Facts.NONE)).isEqualTo(UNDECIDED);
        assertThat(condition.wording().en()).isEqualTo("employees " + order.sign() + " 300");
        assertThat(condition.keys()).isEqualTo(Set.of(EnterpriseFacts.EMPLOYEES));
    }

    @ParameterizedTest(name = "titles \"{0}\" on {1}: {2}")
    @CsvSource({
        "a 2019-11-25/2022-11-24, 2019-11-24, UNMET",
        "a 2019-11-25/2022-11-24, 2019-11-25, MET",
        "a 2019-11-25/2022-11-24, 2022-11-24, MET",
        "a 2019-11-25/2022-11-24, 2022-11-25, UNMET",
        "a 2019-11-25/2022-11-24;a 2022-11-25/2025-11-24, 2022-11-25, MET",
        "b 2019-11-25/2022-11-24, 2020-01-01, UNMET",
        "'', 2020-01-01, UNMET"
    })
    void a_title_counts_from_its_first_day_to_its_last(String titles, String day, Verdict found) {
        Condition condition = new Titled(EnterpriseFacts.TITLES, Choice.of("a", "甲", "a"), LoanFacts.APPLICATION_DATE);
        Facts held = Facts.NONE.withText(EnterpriseFacts.TITLES, titles);
        assertThat(condition.test(held.withText(LoanFacts.APPLICATION_DATE, day)))
                .isEqualTo(found);
        assertThat(condition.test(Facts.NONE)).isEqualTo(UNDECIDED);
        assertThat(condition.test(held)).isEqualTo(titles.startsWith("a") ? UNDECIDED : UNMET);
        assertThat(condition.keys()).isEqualTo(Set.of(EnterpriseFacts.TITLES, LoanFacts.APPLICATION_DATE));
        assertThat(condition.wording())
                .isEqualTo(
                        Text.of("申请日当日持有有效的“甲”资质（代码 a）", "holds a valid title “a” (code a) on the day of application"));
    }

    @ParameterizedTest(name = "titles \"{0}\" on {1}: {2}")
    @CsvSource({
        "a 2019-11-25/2022-11-24, 2019-11-25, MET",
        "b 2019-11-25/2022-11-24, 2022-11-24, MET",
        "b 2019-11-25/2022-11-24, 2022-11-25, UNMET",
        "c 2019-11-25/2022-11-24, 2020-01-01, UNMET",
        "c 2019-11-25/2022-11-24;a 2018-01-01/2018-12-31;b 2019-01-01/, 2020-01-01, MET",
        "c 2019-11-25/2022-11-24;a 2018-01-01/2018-12-31, 2020-01-01, UNMET",
        "a 2019-11-25/2022-11-24, , UNDECIDED",
        "c 2019-11-25/2022-11-24;b 2019-11-25/2022-11-24, , UNDECIDED",
        "c 2019-11-25/2022-11-24, , UNMET",
        "'', , UNMET",
        ", 2020-01-01, UNDECIDED",
        ", , UNDECIDED"
    })
    void one_of_several_titles_is_found_as_if_each_were_asked_for_alone(
            @Nullable String titles, @Nullable String day, Verdict found) {
        List<Condition> each = List.of(titled("a"), titled("b"));
        Facts held = titles == null ? Facts.NONE : Facts.NONE.withText(EnterpriseFacts.TITLES, titles);
        Facts facts = day == null ? held : held.withText(LoanFacts.APPLICATION_DATE, day);
        assertThat(new AnyOf(each).test(facts)).isEqualTo(found);
        assertThat(Verdict.any(each, facts)).isEqualTo(found);
    }

    private static Titled titled(String code) {
        return new Titled(EnterpriseFacts.TITLES, Choice.of(code, code, code), LoanFacts.APPLICATION_DATE);
    }

    @Test
    void titles_asked_for_on_different_days_or_beside_something_else_are_not_asked_together() {
        FactKey<LocalDate> other = FactKey.stated("other", "另日", "another day", FactType.DATE, "2020-01-01");
        Condition onOther = new Titled(EnterpriseFacts.TITLES, Choice.of("b", "乙", "b"), other);
        Facts held = Facts.NONE
                .withText(EnterpriseFacts.TITLES, "b 2019-11-25/2022-11-24")
                .withText(LoanFacts.APPLICATION_DATE, "2018-01-01");
        assertThat(new AnyOf(List.of(titled("b"), onOther)).test(held)).isEqualTo(UNDECIDED);
        assertThat(new AnyOf(List.of(titled("b"), onOther)).test(held.withText(other, "2020-01-01")))
                .isEqualTo(MET);
        assertThat(new AnyOf(List.of(titled("b"), HAS_A)).test(held.with(A, true)))
                .isEqualTo(MET);
        assertThat(new AnyOf(List.of()).test(held)).isEqualTo(UNMET);
    }

    @Test
    void a_size_is_decided_as_soon_as_every_class_still_possible_agrees() {
        Condition condition = new SizedWithin(Set.of(SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM));
        Facts software = Facts.NONE.withText(EnterpriseSize.INDUSTRY, "software");
        assertThat(condition.test(Facts.NONE)).isEqualTo(UNDECIDED);
        assertThat(condition.missing(Facts.NONE))
                .isEqualTo(Set.of(
                        EnterpriseSize.INDUSTRY,
                        EnterpriseFacts.EMPLOYEES,
                        EnterpriseFacts.REVENUE,
                        EnterpriseFacts.ASSETS));
        assertThat(condition.missing(software)).isEqualTo(Set.of(EnterpriseFacts.EMPLOYEES, EnterpriseFacts.REVENUE));
        Facts few = software.withText(EnterpriseFacts.EMPLOYEES, "299");
        assertThat(condition.test(few)).isEqualTo(MET);
        assertThat(condition.missing(few)).isEmpty();
        Facts many = software.withText(EnterpriseFacts.EMPLOYEES, "300");
        assertThat(condition.test(many)).isEqualTo(UNDECIDED);
        assertThat(condition.missing(many)).isEqualTo(Set.of(EnterpriseFacts.REVENUE));
        assertThat(condition.test(many.withText(EnterpriseFacts.REVENUE, "100000000.00")))
                .isEqualTo(UNMET);
        assertThat(condition.wording())
                .isEqualTo(Text.of(
                        "按工信部联企业〔2011〕300号属于微型企业、小型企业、中型企业",
                        "is one of: "
                                + String.join(
                                        ", ",
                                        SizeClass.MICRO.label().en(),
                                        SizeClass.SMALL.label().en(),
                                        SizeClass.MEDIUM.label().en())
                                + " (by 工信部联企业〔2011〕300号)"));
        assertThat(condition.keys()).hasSize(4);
    }
}
