package org.fendan.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSpanTest {

    private static final LocalDate START = LocalDate.of(2020, 2, 1);

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2019-11-25/2022-11-24 | 2019-11-24 | false
            2019-11-25/2022-11-24 | 2019-11-25 | true
            2019-11-25/2022-11-24 | 2022-11-24 | true
            2019-11-25/2022-11-24 | 2022-11-25 | false
            2024-02-29/2024-02-29 | 2024-02-28 | false
            2024-02-29/2024-02-29 | 2024-02-29 | true
            2024-02-29/2024-02-29 | 2024-03-01 | false
            2019-11-25/           | 2019-11-24 | false
            2019-11-25/           | 2019-11-25 | true
            2019-11-25/           | 9999-12-31 | true
            """)
    void the_first_and_the_last_day_are_in_the_span(String span, LocalDate day, boolean in) {
        assertThat(DateSpan.parse(span).contains(day)).isEqualTo(in);
    }

    @ParameterizedTest(name = "{0} and {1}: overlap {2}, abut {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2020-01-01/2020-01-31 | 2020-02-01/2020-02-29 | false | true
            2020-01-01/2020-01-31 | 2020-01-31/2020-02-29 | true  | false
            2020-01-01/2020-01-31 | 2020-02-02/2020-02-29 | false | false
            2020-01-01/2020-12-31 | 2020-03-01/2020-03-01 | true  | false
            2020-01-01/2020-01-31 | 2020-01-01/2020-01-31 | true  | false
            2020-01-01/           | 2019-01-01/2019-12-31 | false | true
            2020-01-01/           | 2019-01-01/2020-01-01 | true  | false
            2020-01-01/           | 2021-01-01/           | true  | false
            """)
    void spans_overlap_in_a_common_day_and_abut_without_a_gap(String one, String other, boolean overlap, boolean abut) {
        DateSpan first = DateSpan.parse(one);
        DateSpan second = DateSpan.parse(other);

        assertThat(first.overlaps(second)).isEqualTo(overlap);
        assertThat(second.overlaps(first)).isEqualTo(overlap);
        assertThat(first.abuts(second)).isEqualTo(abut);
        assertThat(second.abuts(first)).isEqualTo(abut);
    }

    @Test
    void the_end_is_the_day_after_the_last_day() {
        DateSpan span = DateSpan.throughDay(START, LocalDate.of(2020, 2, 29));

        assertThat(span).isEqualTo(DateSpan.between(START, LocalDate.of(2020, 3, 1)));
        assertThat(span.until()).contains(LocalDate.of(2020, 3, 1));
        assertThat(span.lastDay()).contains(LocalDate.of(2020, 2, 29));
    }

    @Test
    void a_span_without_an_end_has_no_last_day() {
        assertThat(DateSpan.since(START)).isEqualTo(new DateSpan(START, Optional.empty()));
        assertThat(DateSpan.since(START).lastDay()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-11-25/2022-11-24", "2024-02-29/2024-02-29", "2019-11-25/"})
    void a_span_is_written_as_it_is_read(String text) {
        assertThat(DateSpan.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "2019-11-25",
                "/2022-11-24",
                "2019-11-25 / 2022-11-24",
                "2019-11-25/2022-11-24/",
                "2019-11-25/2022-11-24\n",
                "2019-1-25/2022-11-24",
                "2019/11/25-2022/11/24",
                "20191125/20221124",
                "2019-02-29/2022-11-24",
                "2019-11-25/2022-11-31",
                "２019-11-25/2022-11-24",
                "+2019-11-25/2022-11-24"
            })
    void what_is_no_span_is_refused_with_right_ones(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateSpan.parse(text))
                .withMessageStartingWith("not a span of days: \"" + text + "\"")
                .withMessageContaining("\"2019-11-25/2022-11-24\"")
                .withMessageContaining("\"2019-11-25/\"");
    }

    @Test
    void a_span_without_a_day_is_refused() {
        assertThat(DateSpan.between(START, START.plusDays(1)).lastDay()).contains(START);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateSpan.between(START, START))
                .withMessage("a span needs at least one day: it starts on 2020-02-01, and would end with 2020-01-31");
        assertThatIllegalArgumentException().isThrownBy(() -> DateSpan.parse("2019-11-25/2019-11-24"));
    }

    @Property
    void two_spans_overlap_exactly_where_a_day_is_in_both(
            @ForAll @IntRange(max = 12) int start,
            @ForAll @IntRange(min = 1, max = 6) int days,
            @ForAll @IntRange(max = 12) int otherStart,
            @ForAll @IntRange(min = 1, max = 6) int otherDays) {
        DateSpan one = DateSpan.between(START.plusDays(start), START.plusDays(start + days));
        DateSpan other = DateSpan.between(START.plusDays(otherStart), START.plusDays(otherStart + otherDays));
        boolean common = START.datesUntil(START.plusDays(20)).anyMatch(day -> one.contains(day) && other.contains(day));

        assertThat(one.overlaps(other)).isEqualTo(common);
        assertThat(one.abuts(other)).isEqualTo(start + days == otherStart || otherStart + otherDays == start);
    }
}
