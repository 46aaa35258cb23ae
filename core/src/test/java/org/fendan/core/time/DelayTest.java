package org.fendan.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known from 2021-04-26 through 2021-05-14: 1 to 5 May are off, Saturday 8 May works. */
class DelayTest {

    private static final DateSpan KNOWN = DateSpan.parse("2021-04-26/2021-05-14");
    private static final WorkCalendar CALENDAR = WorkCalendar.of(
            "May Day 2021",
            KNOWN,
            Map.of(
                    day("2021-05-01"),
                    "劳动节",
                    day("2021-05-02"),
                    "劳动节",
                    day("2021-05-03"),
                    "劳动节",
                    day("2021-05-04"),
                    "劳动节",
                    day("2021-05-05"),
                    "劳动节"),
            Map.of(day("2021-05-08"), "劳动节"));

    @ParameterizedTest(name = "{1} {2} after {0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-04-28 |  1 | WORKING_DAYS  | 2021-04-29
            2021-04-28 |  2 | WORKING_DAYS  | 2021-04-30
            2021-04-28 |  3 | WORKING_DAYS  | 2021-05-06
            2021-04-28 |  5 | WORKING_DAYS  | 2021-05-08
            2021-04-28 |  6 | WORKING_DAYS  | 2021-05-10
            2021-05-01 |  1 | WORKING_DAYS  | 2021-05-06
            2021-04-28 |  5 | CALENDAR_DAYS | 2021-05-03
            2021-04-28 | 10 | CALENDAR_DAYS | 2021-05-08
            2024-02-28 |  1 | CALENDAR_DAYS | 2024-02-29
            2030-12-31 |  1 | CALENDAR_DAYS | 2031-01-01
            """)
    void the_count_starts_the_day_after_the_event(LocalDate event, int n, Delay.Unit unit, LocalDate due) {
        assertThat(new Delay(n, unit).due(event, CALENDAR)).isEqualTo(new Due.On(due));
    }

    @ParameterizedTest(name = "{1} working days after {0}: known {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-05-12 | 2 | true
            2021-05-12 | 3 | false
            2021-05-13 | 1 | true
            2021-05-14 | 1 | false
            2021-05-15 | 1 | false
            2021-04-25 | 1 | true
            2021-04-24 | 1 | false
            """)
    void a_count_that_leaves_the_published_calendar_is_unknown(LocalDate event, int n, boolean known) {
        Due due = Delay.workingDays(n).due(event, CALENDAR);

        assertThat(due.day().isPresent()).isEqualTo(known);
        if (!known) {
            assertThat(due).isEqualTo(new Due.Unknown(event, "May Day 2021", KNOWN));
        }
    }

    @Test
    void an_unknown_day_says_where_the_calendar_ends() {
        assertThat(new Due.Unknown(day("2021-05-14"), "May Day 2021", KNOWN).beyond())
                .isEqualTo("counted from 2021-05-14, the delay leaves the calendar May Day 2021, which knows"
                        + " 2021-04-26/2021-05-14");
    }

    @Test
    void five_working_days_across_the_may_holiday_are_explained_day_by_day() {
        assertThat(told(Delay.workingDays(5).count(day("2021-04-28"), CALENDAR)))
                .containsExactly(
                        "2021-04-29 1 WEEKDAY",
                        "2021-04-30 2 WEEKDAY",
                        "2021-05-01 - HOLIDAY 劳动节",
                        "2021-05-02 - HOLIDAY 劳动节",
                        "2021-05-03 - HOLIDAY 劳动节",
                        "2021-05-04 - HOLIDAY 劳动节",
                        "2021-05-05 - HOLIDAY 劳动节",
                        "2021-05-06 3 WEEKDAY",
                        "2021-05-07 4 WEEKDAY",
                        "2021-05-08 5 SHIFTED_WORKDAY 劳动节");
    }

    @Test
    void a_plain_weekend_is_skipped() {
        assertThat(told(Delay.workingDays(1).count(day("2021-05-08"), CALENDAR)))
                .containsExactly("2021-05-09 - WEEKEND", "2021-05-10 1 WEEKDAY");
    }

    @Test
    void calendar_days_are_all_counted() {
        assertThat(told(Delay.calendarDays(3).count(day("2021-04-30"), CALENDAR)))
                .containsExactly("2021-05-01 1 CALENDAR_DAY", "2021-05-02 2 CALENDAR_DAY", "2021-05-03 3 CALENDAR_DAY");
    }

    @Test
    void an_unknown_count_is_explained_as_far_as_the_calendar_goes() {
        assertThat(told(Delay.workingDays(9).count(day("2021-05-12"), CALENDAR)))
                .containsExactly("2021-05-13 1 WEEKDAY", "2021-05-14 2 WEEKDAY");
        assertThat(Delay.workingDays(1).count(day("2021-05-14"), CALENDAR)).isEmpty();
        assertThat(Delay.workingDays(1).count(day("2021-04-24"), CALENDAR)).isEmpty();
    }

    @Property
    void the_explanation_ends_on_the_day_it_explains(
            @ForAll @IntRange(max = 20) int start,
            @ForAll @IntRange(min = 1, max = 15) int n,
            @ForAll Delay.Unit unit) {
        LocalDate event = KNOWN.from().plusDays(start - 1L);
        Delay delay = new Delay(n, unit);
        List<Counted> days = delay.count(event, CALENDAR);
        Optional<Counted> reached =
                days.stream().filter(counted -> counted.number() == n).findFirst();

        assertThat(reached.map(Counted::date))
                .isEqualTo(delay.due(event, CALENDAR).day());
        reached.ifPresent(last -> assertThat(days).endsWith(last));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_delay_counts_at_least_one_day(int count) {
        assertThat(Delay.workingDays(1)).isEqualTo(new Delay(1, Delay.Unit.WORKING_DAYS));
        assertThat(Delay.calendarDays(1)).isEqualTo(new Delay(1, Delay.Unit.CALENDAR_DAYS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Delay.workingDays(count))
                .withMessage("a delay counts at least 1 day, not " + count);
    }

    private static List<String> told(List<Counted> days) {
        return days.stream()
                .map(day -> day.date() + " " + (day.isSkipped() ? "-" : String.valueOf(day.number())) + " " + day.kind()
                        + day.occasion().map(name -> " " + name).orElse(""))
                .toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
