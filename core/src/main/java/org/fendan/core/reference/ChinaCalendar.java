package org.fendan.core.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.WorkCalendar;

/**
 * The working days of mainland China, by the State Council's yearly notices on public holidays (国务院办公厅节假日安排).
 *
 * <p>It knows whole published years only; a later day is unknown until its notice is added to {@code cn-calendar.csv}.
 */
public final class ChinaCalendar {

    private static final String BETWEEN = "、";
    private static final Map<String, String> ENGLISH = Map.of(
            "元旦", "New Year",
            "春节", "Spring Festival",
            "清明节", "Qingming Festival",
            "劳动节", "Labour Day",
            "端午节", "Dragon Boat Festival",
            "中秋节", "Mid-Autumn Festival",
            "国庆节", "National Day");

    /** The calendar as published. */
    public static final WorkCalendar STATE_COUNCIL = of(Tables.csv(ChinaCalendar.class, "cn-calendar.csv"));

    private ChinaCalendar() {}

    /** Says a day's occasion in both languages ("国庆节、中秋节" is two); a name not listed stands for itself in both. */
    public static Text occasion(String zh) {
        String en = Arrays.stream(zh.split(BETWEEN, -1))
                .map(name -> ENGLISH.getOrDefault(name, name))
                .collect(Collectors.joining(", "));
        return Text.of(zh, en);
    }

    /** Builds the calendar from rows in the order of their days: date, "holiday" or "workday", occasion. */
    static WorkCalendar of(List<List<String>> rows) {
        List<List<String>> days = rows.subList(1, rows.size());
        LocalDate first = LocalDate.parse(days.get(0).get(0));
        LocalDate last = LocalDate.parse(days.get(days.size() - 1).get(0));
        DateSpan known =
                DateSpan.between(first.withDayOfYear(1), last.withDayOfYear(1).plusYears(1));
        String name = "CN State Council " + first.getYear() + "-" + last.getYear();
        Map<LocalDate, String> offDays = daysOf(days, "holiday");
        Map<LocalDate, String> shiftedWorkdays = daysOf(days, "workday");
        if (offDays.size() + shiftedWorkdays.size() != days.size()) {
            throw new IllegalArgumentException("each day of " + name + " is either a holiday or a workday");
        }
        return WorkCalendar.of(name, known, offDays, shiftedWorkdays);
    }

    private static Map<LocalDate, String> daysOf(List<List<String>> days, String type) {
        return days.stream()
                .filter(row -> row.get(1).equals(type))
                .collect(Collectors.toMap(row -> LocalDate.parse(row.get(0)), row -> row.get(2)));
    }
}
