package org.fendan.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Dated;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.Delay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values made of other values: chosen, added, taken in part, agreed, or counted in days. */
class DerivedTermsTest {

    private static final LegalSource SOURCE =
            LegalSource.official("1号", "2018-01-01", Text.of("办法", "Measures"), Text.of("市", "City"));
    private static final FactKey<Money> LOAN = FactKey.stated("loan", "贷款", "loan", FactType.MONEY, "1.00");
    private static final FactKey<Money> PAID = FactKey.stated("paid", "已付", "paid", FactType.MONEY, "1.00");
    private static final FactKey<Ratio> SHARE = FactKey.term("share", "比例", "share", FactType.PERCENT, "20");
    private static final FactKey<Boolean> KEY = FactKey.stated("key", "重点企业", "key enterprise", FactType.FLAG, "true");

    private static Term<Ratio> percent(String percent) {
        return new Fixed<>(Ratio.percent(percent), FactType.PERCENT);
    }

    private static Facts loan(String sum) {
        return Facts.NONE.withText(LOAN, sum);
    }

    @ParameterizedTest(name = "key {0}, share {1}: {2}; missing {3}")
    @CsvSource(delimiter = '|', nullValues = "?", textBlock = """
            true  | ?  | 40 | ''
            true  | 20 | 40 | ''
            false | 20 | 20 | ''
            false | ?  | -  | share
            ?     | 20 | -  | key
            ?     | ?  | -  | key
            """)
    void one_value_is_chosen_and_the_other_is_not_asked_for(String key, String share, String shown, String missing) {
        Chosen<Ratio> term = new Chosen<>(new Holds(KEY), percent("40"), SHARE);
        Facts facts = key == null ? Facts.NONE : Facts.NONE.withText(KEY, key);
        Facts all = share == null ? facts : facts.withText(SHARE, share);
        assertThat(term.in(all).map(term::show).orElse("-")).isEqualTo(shown);
        assertThat(names(term.missing(all))).isEqualTo(missing);
        assertThat(term.branch(all).isPresent()).isEqualTo(key != null);
    }

    @Test
    void a_chosen_value_says_when_it_counts() {
        Chosen<Ratio> term = new Chosen<>(new Holds(KEY), percent("40"), percent("30"));
        assertThat(term.keys()).isEqualTo(Set.of(KEY));
        assertThat(new Chosen<>(new Holds(KEY), SHARE, percent("30")).keys()).isEqualTo(Set.of(KEY, SHARE));
        assertThat(term.wording()).isEqualTo(Text.of("（重点企业时为40，否则为30）", "(40 where key enterprise, else 30)"));
    }

    @ParameterizedTest(name = "{0} and {1}: together {2}, the lesser {3}")
    @CsvSource(delimiter = '|', nullValues = "?", textBlock = """
            1.00 | 2.00 | 3.00 | 1.00
            2.00 | 1.00 | 3.00 | 1.00
            1.00 | 1.00 | 2.00 | 1.00
            ?    | 1.00 | -    | -
            1.00 | ?    | -    | -
            """)
    void two_sums_are_added_or_compared(String loan, String paid, String sum, String lesser) {
        Facts facts = loan == null ? Facts.NONE : loan(loan);
        Facts both = paid == null ? facts : facts.withText(PAID, paid);
        Plus plus = new Plus(LOAN, PAID);
        Lesser<Money> least = new Lesser<>(LOAN, PAID);
        assertThat(plus.in(both).map(plus::show).orElse("-")).isEqualTo(sum);
        assertThat(least.in(both).map(least::show).orElse("-")).isEqualTo(lesser);
        assertThat(plus.missing(both).isEmpty()).isEqualTo(!sum.equals("-"));
        assertThat(least.missing(both).isEmpty()).isEqualTo(!lesser.equals("-"));
    }

    @Test
    void they_name_their_facts() {
        assertThat(new Plus(LOAN, PAID).keys()).isEqualTo(Set.of(LOAN, PAID));
        assertThat(new Plus(LOAN, PAID).wording()).isEqualTo(Text.of("贷款 + 已付", "loan + paid"));
        assertThat(new Lesser<>(LOAN, PAID).keys()).isEqualTo(Set.of(LOAN, PAID));
        assertThat(new Lesser<>(LOAN, PAID).wording()).isEqualTo(Text.of("贷款与已付孰低", "the lesser of loan and paid"));
        assertThat(new Lesser<>(LOAN, PAID).missing(loan("1.00"))).isEqualTo(Set.of(PAID));
        assertThat(new Fraction(SHARE, LOAN).keys()).isEqualTo(Set.of(SHARE, LOAN));
        assertThat(new Fraction(percent("1"), LOAN).wording()).isEqualTo(Text.of("1 % × 贷款", "1 % × loan"));
        assertThat(new Complement(SHARE).keys()).isEqualTo(Set.of(SHARE));
        assertThat(new Complement(SHARE).wording()).isEqualTo(Text.of("100 − 比例", "100 − share"));
    }

    /** A third of a fen more is not a fen more: whole sums pass the limit just where they pass the exact fraction. */
    @ParameterizedTest(name = "{0} against 1 % of {1}: at most {2}, above {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1.00 | 100.00 | MET   | UNMET
            1.01 | 100.00 | UNMET | MET
            1.00 | 100.99 | MET   | UNMET
            1.01 | 100.99 | UNMET | MET
            1.01 | 101.00 | MET   | UNMET
            0.00 | 0.99   | MET   | UNMET
            0.01 | 0.99   | UNMET | MET
            """)
    void a_fraction_is_an_exact_limit(String paid, String loan, Verdict atMost, Verdict above) {
        Fraction limit = new Fraction(percent("1"), LOAN);
        Facts facts = loan(loan).withText(PAID, paid);
        assertThat(new Compared<>(PAID, Compared.Order.AT_MOST, limit).test(facts))
                .isEqualTo(atMost);
        assertThat(new Compared<>(PAID, Compared.Order.ABOVE, limit).test(facts))
                .isEqualTo(above);
        assertThat(limit.in(facts.without(LOAN))).isEmpty();
        assertThat(new Fraction(SHARE, LOAN).in(facts)).isEmpty();
    }

    @ParameterizedTest(name = "{0} leaves {1}")
    @CsvSource({"0, 100", "20, 80", "100, 0", "100.01, 0", "33.3, 66.7"})
    void a_complement_is_what_a_share_leaves(String share, String left) {
        Term<Ratio> term = new Complement(SHARE);
        assertThat(term.in(Facts.NONE.withText(SHARE, share)).map(term::show)).contains(left);
        assertThat(term.in(Facts.NONE)).isEmpty();
        assertThat(term.missing(Facts.NONE)).isEqualTo(Set.of(SHARE));
    }

    @Test
    void what_is_agreed_counts_and_else_what_the_rule_gives() {
        Term<Ratio> term = new Unless<>(SHARE, percent("100"));
        assertThat(term.in(Facts.NONE.withText(SHARE, "0")).map(term::show)).contains("0");
        assertThat(term.in(Facts.NONE).map(term::show)).contains("100");
        assertThat(term.missing(Facts.NONE)).isEmpty();
        assertThat(term.keys()).contains(SHARE);
        assertThat(term.wording()).isEqualTo(Text.of("比例（未约定时为100）", "share (100 where none is agreed)"));
    }

    @Test
    void what_the_rule_gives_may_itself_be_unknown() {
        Term<Ratio> term = new Unless<>(SHARE, new Chosen<>(new Holds(KEY), percent("40"), percent("30")));
        assertThat(term.in(Facts.NONE)).isEmpty();
        assertThat(term.missing(Facts.NONE)).contains(KEY);
        assertThat(term.keys()).isEqualTo(Set.of(SHARE, KEY));
        assertThat(term.missing(Facts.NONE.withText(SHARE, "1"))).isEmpty();
        assertThat(term.in(Facts.NONE.withText(KEY, "true")).map(term::show)).contains("40");
    }

    private static final Dated<Delay> REPORT_DAYS = Dated.of(
                    Delay.calendarDays(5), DateSpan.parse("2023-12-01/"), Citation.of(SOURCE, "1"))
            .then(LocalDate.of(2025, 6, 24), Delay.calendarDays(10), Citation.of(SOURCE, "2"));

    @ParameterizedTest(name = "disbursed {0}: due {1} by {2}")
    @CsvSource({
        "2023-11-30, -, -",
        "2023-12-01, 2023-12-06, 1",
        "2025-06-23, 2025-06-28, 1",
        "2025-06-24, 2025-07-04, 2",
        "2025-12-31, 2026-01-10, 2"
    })
    void the_events_day_picks_the_version_of_a_delay(String disbursed, String due, String clause) {
        DueAfter term = new DueAfter(REPORT_DAYS, LoanFacts.DISBURSED_ON);
        Facts facts = Facts.NONE.withText(LoanFacts.DISBURSED_ON, disbursed);
        assertThat(term.in(facts).map(term::show).orElse("-")).isEqualTo(due);
        assertThat(term.version(facts).map(v -> v.citation().clause()).orElse("-"))
                .isEqualTo(clause);
        assertThat(term.in(Facts.NONE)).isEmpty();
        assertThat(term.keys()).isEqualTo(Set.of(LoanFacts.DISBURSED_ON));
        assertThat(term.wording().zh()).isEqualTo("放款日（申请时为拟放款日）后5日，2025-06-24起10日");
        assertThat(term.wording().en())
                .isEqualTo("day of disbursement (planned, when applying) + 5 days, from 2025-06-24 10 days");
    }

    @ParameterizedTest(name = "disbursed {0}: due {1}, report of {2} {3}")
    @CsvSource({
        "2025-09-26, 2025-10-16, 2025-10-16, MET",
        "2025-09-26, 2025-10-16, 2025-10-17, UNMET",
        "2025-06-30, 2025-07-14, 2025-07-14, MET",
        "2025-06-30, 2025-07-14, 2025-07-15, UNMET",
        "2099-12-24, -, 2099-12-25, UNDECIDED"
    })
    void working_days_skip_the_national_holiday_and_end_with_the_calendar(
            String disbursed, String due, String report, Verdict verdict) {
        DueAfter term = new DueAfter(
                Dated.of(Delay.workingDays(10), DateSpan.parse("2025-06-30/"), Citation.of(SOURCE, "1")),
                LoanFacts.DISBURSED_ON);
        Facts facts =
                Facts.NONE.withText(LoanFacts.DISBURSED_ON, disbursed).withText(LoanFacts.APPLICATION_DATE, report);
        Condition condition = new Compared<>(LoanFacts.APPLICATION_DATE, Compared.Order.AT_MOST, term);
        assertThat(term.in(facts).map(LocalDate::toString).orElse("-")).isEqualTo(due);
        assertThat(condition.test(facts)).isEqualTo(verdict);
        assertThat(condition.missing(facts)).isEmpty();
        assertThat(term.wording().zh()).endsWith("后10个工作日");
        assertThat(term.wording().en()).endsWith("+ 10 working days");
    }

    private static final FactKey<Ratio> PATENTS = FactKey.stated("patents", "专利得分", "patents", FactType.SCORE, "80");
    private static final FactKey<Ratio> TALENT = FactKey.stated("talent", "人才得分", "talent", FactType.SCORE, "60");
    private static final Weighted SCORE = new Weighted(
            List.of(new Weighted.Indicator(PATENTS, percent("40")), new Weighted.Indicator(TALENT, percent("60"))));

    @ParameterizedTest(name = "patents {0}, talent {1}: {2}, above 70 {3}")
    @CsvSource(delimiter = '|', nullValues = "?", textBlock = """
            70    | 70    | 70     | UNMET
            70.01 | 70    | 70.004 | MET
            70    | 70.01 | 70.006 | MET
            100   | 50    | 70     | UNMET
            100   | 100   | 100    | MET
            0     | 0     | 0      | UNMET
            ?     | 100   | -      | UNDECIDED
            100   | ?     | -      | UNDECIDED
            """)
    void a_score_is_weighed_exactly(String patents, String talent, String shown, Verdict above) {
        Facts facts = patents == null ? Facts.NONE : Facts.NONE.withText(PATENTS, patents);
        Facts both = talent == null ? facts : facts.withText(TALENT, talent);
        Term<Ratio> seventy = new Fixed<>(FactType.SCORE.parse("70"), FactType.SCORE);
        assertThat(SCORE.in(both).map(SCORE::show).orElse("-")).isEqualTo(shown);
        assertThat(new Compared<>(SCORE, Compared.Order.ABOVE, seventy).test(both))
                .isEqualTo(above);
    }

    @Test
    void a_score_names_its_indicators_and_weights() {
        assertThat(SCORE.keys()).isEqualTo(Set.of(PATENTS, TALENT));
        assertThat(SCORE.missing(Facts.NONE.withText(TALENT, "1"))).isEqualTo(Set.of(PATENTS));
        assertThat(new Weighted(List.of(new Weighted.Indicator(PATENTS, SHARE))).keys())
                .isEqualTo(Set.of(PATENTS, SHARE));
        assertThat(new Weighted(List.of(new Weighted.Indicator(PATENTS, SHARE))).in(Facts.NONE.withText(PATENTS, "1")))
                .isEmpty();
        assertThat(SCORE.wording()).isEqualTo(Text.of("专利得分 × 40 % + 人才得分 × 60 %", "patents × 40 % + talent × 60 %"));
    }

    @Test
    void an_order_below_leaves_the_limit_out() {
        Condition before = new Compared<>(LoanFacts.SIGNED_ON, Compared.Order.BELOW, LoanFacts.DISBURSED_ON);
        Facts facts = Facts.NONE.withText(LoanFacts.DISBURSED_ON, "2021-04-28");
        assertThat(before.test(facts.withText(LoanFacts.SIGNED_ON, "2021-04-27")))
                .isEqualTo(Verdict.MET);
        assertThat(before.test(facts.withText(LoanFacts.SIGNED_ON, "2021-04-28")))
                .isEqualTo(Verdict.UNMET);
        assertThat(before.wording().zh()).contains(" < ");
    }

    @Test
    void a_requirement_is_asked_at_admission_unless_it_says_otherwise() {
        Requirement asked = new Requirement(
                Citation.of(SOURCE, "1"), Requirement.Force.HARD, new Holds(EnterpriseFacts.BLACKLISTED));
        assertThat(asked.phases()).containsExactly(Requirement.Phase.ADMISSION);
        assertThat(asked.at(Requirement.Phase.CLAIM, Requirement.Phase.PAYMENT).phases())
                .containsExactlyInAnyOrder(Requirement.Phase.CLAIM, Requirement.Phase.PAYMENT);
        assertThat(asked.at(Requirement.Phase.CLAIM).condition()).isEqualTo(asked.condition());
    }

    private static String names(Set<FactKey<?>> keys) {
        return String.join(" ", keys.stream().map(FactKey::name).sorted().toList());
    }
}
