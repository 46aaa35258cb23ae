package org.fendan.app.web.inbox;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/**
 * A month with what is due on its days.
 *
 * @param weeks from Monday to Sunday each; days of the months beside it are empty
 */
public record Month(String name, String previous, String next, List<List<Day>> weeks) {

    /**
     * A day.
     *
     * @param number empty where it belongs to another month
     * @param chips how many deadlines end on it, by how they stand
     */
    public record Day(String number, String date, boolean isToday, List<Chip> chips) {

        static final Day NONE = new Day("", "", false, List.of());
    }

    /** {@code days}: how many deadlines end on each day, by standing. */
    static Month of(YearMonth month, LocalDate asOf, JsonNode days, Tongue tongue) {
        List<Day> all = new ArrayList<>();
        for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
            all.add(Day.NONE);
        }
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            LocalDate day = month.atDay(i);
            all.add(new Day(
                    Integer.toString(i),
                    day.toString(),
                    day.equals(asOf),
                    days.path(day.toString()).properties().stream()
                            .map(count -> Deadlines.chip(
                                    count.getKey(), tongue, count.getValue().asString("")))
                            .toList()));
        }
        List<List<Day>> weeks = new ArrayList<>();
        while (all.size() % 7 != 0) {
            all.add(Day.NONE);
        }
        for (int i = 0; i < all.size(); i += 7) {
            weeks.add(List.copyOf(all.subList(i, i + 7)));
        }
        return new Month(
                month.toString(),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                weeks);
    }
}
