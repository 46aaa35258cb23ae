package org.fendan.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** May 2021 alone is known: the 1st to the 5th are off, Saturday the 8th works instead. */
class WorkCalendarTest {

    private static final DateSpan MAY = DateSpan.parse("2021-05-01/2021-05-31");
    private static final WorkCalendar CALENDAR =
            WorkCalendar.of("May 2021", MAY, declared("劳动节", 1, 2, 3, 4, 5), declared("劳动节", 8));

    @ParameterizedTest(name = "2021-05-{0}: {1}, {2}")
    @CsvSource(textBlock = """
             1, HOLIDAY,         劳动节
             5, HOLIDAY,         劳动节
             6, WEEKDAY,
             7, WEEKDAY,
             8, SHIFTED_WORKDAY, 劳动节
             9, WEEKEND,
            10, WEEKDAY,
            15, WEEKEND,
            31, WEEKDAY,
            """)
    void a_known_day_is_one_of_four_kinds(int day, DayKind kind, String occasion) {
        assertThat(CALENDAR.kind(may(day))).isEqualTo(kind);
        assertThat(CALENDAR.occasion(may(day))).isEqualTo(Optional.ofNullable(occasion));
        assertThat(CALENDAR.isWorkday(may(day))).isEqualTo(kind == DayKind.WEEKDAY || kind == DayKind.SHIFTED_WORKDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-04-30", "2021-06-01"})
    void a_day_outside_is_not_known_and_a_question_about_it_is_refused(LocalDate day) {
        assertThat(CALENDAR.knows(day)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.isWorkday(day))
                .withMessage(day + " is not in the calendar May 2021, which knows 2021-05-01/2021-05-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-05-01", "2021-05-31"})
    void the_first_and_the_last_published_day_are_known(LocalDate day) {
        assertThat(CALENDAR.knows(day)).isTrue();
    }

    @ParameterizedTest(name = "{1} after {0}: {2}")
    @CsvSource(textBlock = """
            2021-05-05,  1, 2021-05-06
            2021-05-07,  1, 2021-05-08
            2021-05-08,  1, 2021-05-10
            2021-05-09,  1, 2021-05-10
            2021-05-09,  5, 2021-05-14
            2021-05-09,  6, 2021-05-17
            2021-05-28,  1, 2021-05-31
            2021-05-28,  2,
            2021-05-31,  1,
            2021-06-05,  1,
            2021-04-30,  1, 2021-05-06
            2021-04-29,  1,
            2021-04-30, 19, 2021-05-31
            2021-04-30, 20,
            2021-05-31, 2147483647,
            """)
    void counting_starts_the_next_day_and_never_leaves_the_known_days(LocalDate start, int n, LocalDate found) {
        assertThat(CALENDAR.plusWorkdays(start, n)).isEqualTo(Optional.ofNullable(found));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void counting_begins_with_one(int n) {
        assertThat(CALENDAR.plusWorkdays(may(10), 1)).contains(may(11));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.plusWorkdays(may(10), n))
                .withMessage("counting workdays begins with 1, not " + n);
    }

    @Property
    void finding_a_workday_is_the_same_as_walking_to_it(
            @ForAll Set<@IntRange(min = 1, max = 31) Integer> off,
            @ForAll Set<@IntRange(min = 1, max = 31) Integer> shifted,
            @ForAll @IntRange(min = -3, max = 40) int start,
            @ForAll @IntRange(min = 1, max = 33) int n) {
        Map<LocalDate, String> shiftedDays = shifted.stream()
                .filter(day -> !off.contains(day) && may(day).getDayOfWeek().getValue() > 5)
                .collect(Collectors.toMap(WorkCalendarTest::may, day -> "shifted"));
        Map<LocalDate, String> offDays = off.stream().collect(Collectors.toMap(WorkCalendarTest::may, day -> "off"));
        WorkCalendar calendar = WorkCalendar.of("any May", MAY, offDays, shiftedDays);
        LocalDate from = MAY.from().plusDays(start);

        assertThat(calendar.plusWorkdays(from, n)).isEqualTo(walk(calendar, from, n));
    }

    @Test
    void what_was_declared_must_make_sense() {
        assertRefused(
                DateSpan.since(may(1)),
                Map.of(),
                Map.of(),
                "the calendar May 2021 must say through which day it is" + " published");
        assertRefused(
                MAY, Map.of(LocalDate.of(2021, 6, 1), "x"), Map.of(), "2021-06-01 is outside 2021-05-01/2021-05-31");
        assertRefused(
                MAY, Map.of(), Map.of(LocalDate.of(2021, 4, 24), "x"), "2021-04-24 is outside 2021-05-01/2021-05-31");
        assertRefused(MAY, declared("x", 8), declared("x", 8), "2021-05-08 is declared both off and shifted");
        assertRefused(MAY, Map.of(), declared("x", 7), "2021-05-07 is declared shifted, but works anyway");
    }

    @Test
    void it_says_which_calendar_it_is_and_what_it_knows() {
        assertThat(CALENDAR.name()).isEqualTo("May 2021");
        assertThat(CALENDAR.known()).isEqualTo(MAY);
        assertThat(CALENDAR).hasToString("May 2021 2021-05-01/2021-05-31");
    }

    /** Goes day by day, as a clerk would with a finger on the wall calendar. */
    private static Optional<LocalDate> walk(WorkCalendar calendar, LocalDate start, int n) {
        int left = n;
        LocalDate day = start;
        while (left > 0) {
            day = day.plusDays(1);
            if (!calendar.knows(day)) {
                return Optional.empty();
            }
            left -= calendar.isWorkday(day) ? 1 : 0;
        }
        return Optional.of(day);
    }

    private static void assertRefused(
            DateSpan known, Map<LocalDate, String> off, Map<LocalDate, String> shifted, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.of("May 2021", known, off, shifted))
                .withMessage(why);
    }

    private static Map<LocalDate, String> declared(String occasion, Integer... days) {
        return Set.of(days).stream()
                .map(WorkCalendarTest::may)
                .collect(Collectors.toMap(Function.identity(), day -> occasion));
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2021, 5, day);
    }
}
