package org.fendan.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fendan.core.reference.ChinaCalendar.STATE_COUNCIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.DayKind;
import org.fendan.core.time.Delay;
import org.fendan.core.time.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinaCalendarTest {

    @Test
    void it_knows_2018_to_2026_and_no_day_more() {
        assertThat(STATE_COUNCIL.known()).isEqualTo(DateSpan.parse("2018-01-01/2026-12-31"));
        assertThat(STATE_COUNCIL.name()).isEqualTo("CN State Council 2018-2026");
        assertThat(STATE_COUNCIL.knows(LocalDate.of(2017, 12, 31))).isFalse();
        assertThat(STATE_COUNCIL.knows(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource(textBlock = """
            2021-04-28,  5, 2021-05-08
            2021-04-28, 14, 2021-05-20
            2021-04-28, 15, 2021-05-21
            2021-02-10,  1, 2021-02-18
            2021-02-10,  3, 2021-02-20
            2020-01-23,  1, 2020-02-03
            2018-12-28,  1, 2018-12-29
            2018-12-28,  2, 2019-01-02
            2020-09-30,  1, 2020-10-09
            2020-09-30,  2, 2020-10-10
            2025-09-30,  1, 2025-10-09
            2025-12-31,  1, 2026-01-04
            2026-12-30,  1, 2026-12-31
            2017-12-31,  1, 2018-01-02
            """)
    void working_days_follow_the_notices(LocalDate event, int n, LocalDate due) {
        assertThat(Delay.workingDays(n).due(event, STATE_COUNCIL)).isEqualTo(new Due.On(due));
    }

    @ParameterizedTest(name = "{1} working days after {0}")
    @CsvSource({"2026-12-31, 1", "2026-12-30, 2", "2026-12-18, 10", "2017-12-30, 1", "2027-01-04, 1"})
    void a_count_past_the_last_published_year_is_unknown(LocalDate event, int n) {
        assertThat(Delay.workingDays(n).due(event, STATE_COUNCIL))
                .isEqualTo(new Due.Unknown(event, "CN State Council 2018-2026", STATE_COUNCIL.known()));
    }

    @Test
    void finding_a_workday_is_the_same_as_walking_to_it() {
        LocalDate end = STATE_COUNCIL.known().until().orElseThrow();
        for (LocalDate event = STATE_COUNCIL.known().from(); event.isBefore(end); event = event.plusDays(1)) {
            List<LocalDate> walked = event.plusDays(1)
                    .datesUntil(end.plusDays(1))
                    .limit(45)
                    .filter(STATE_COUNCIL::knows)
                    .filter(STATE_COUNCIL::isWorkday)
                    .limit(15)
                    .toList();
            for (int n = 1; n <= 15; n++) {
                assertThat(STATE_COUNCIL.plusWorkdays(event, n))
                        .isEqualTo(walked.stream().skip(n - 1L).findFirst());
            }
        }
    }

    @Test
    void every_day_of_the_table_is_what_the_table_says() {
        List<List<String>> rows = Tables.csv(ChinaCalendar.class, "cn-calendar.csv");

        assertThat(rows.get(0)).containsExactly("date", "type", "name");
        assertThat(rows).hasSize(315);
        for (List<String> row : rows.subList(1, rows.size())) {
            LocalDate day = LocalDate.parse(row.get(0));
            DayKind kind = row.get(1).equals("holiday") ? DayKind.HOLIDAY : DayKind.SHIFTED_WORKDAY;
            assertThat(STATE_COUNCIL.kind(day)).as(row.toString()).isEqualTo(kind);
            assertThat(STATE_COUNCIL.occasion(day)).isEqualTo(Optional.of(row.get(2)));
        }
    }

    /** Legal holidays: 11 days a year, 13 from 2025; two more in 2020, when the Spring Festival was prolonged. */
    @ParameterizedTest(name = "{0}: {1} days from Monday to Friday, less {2}")
    @CsvSource({
        "2018, 261, 11",
        "2019, 261, 11",
        "2020, 262, 13",
        "2021, 261, 11",
        "2022, 260, 11",
        "2023, 260, 11",
        "2024, 262, 11",
        "2025, 261, 13",
        "2026, 261, 13"
    })
    void a_year_has_as_many_days_off_as_the_law_grants(int year, int weekdays, int holidays) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(STATE_COUNCIL::isWorkday))
                .hasSize(weekdays - holidays);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            春节          | Spring Festival
            国庆节、中秋节 | National Day, Mid-Autumn Festival
            植树节        | 植树节
            """)
    void an_occasion_has_a_name_in_both_languages(String zh, String en) {
        assertThat(ChinaCalendar.occasion(zh).zh()).isEqualTo(zh);
        assertThat(ChinaCalendar.occasion(zh).en()).isEqualTo(en);
    }

    @Test
    void a_day_that_is_neither_holiday_nor_workday_is_refused() {
        List<String> heading = List.of("date", "type", "name");
        List<String> right = List.of("2021-05-08", "workday", "劳动节");
        List<String> wrong = List.of("2021-05-08", "work day", "劳动节");

        assertThat(ChinaCalendar.of(List.of(heading, right)).known()).hasToString("2021-01-01/2021-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChinaCalendar.of(List.of(heading, wrong)))
                .withMessage("each day of CN State Council 2021-2021 is either a holiday or a workday");
    }

    @Test
    void no_occasion_of_the_table_lacks_its_english_name() {
        STATE_COUNCIL
                .known()
                .from()
                .datesUntil(STATE_COUNCIL.known().until().orElseThrow())
                .flatMap(day -> STATE_COUNCIL.occasion(day).stream())
                .forEach(name -> assertThat(ChinaCalendar.occasion(name).en()).matches("[-A-Za-z, ]+"));
    }
}
