package org.fendan.app.web.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Tongue;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How deadlines are put in words. */
final class Deadlines {

    private static final Map<String, InboxWord> STANDINGS = Map.of(
            "OPEN", InboxWord.STANDS_OPEN,
            "OVERDUE", InboxWord.STANDS_OVERDUE,
            "MET_LATE", InboxWord.STANDS_LATE,
            "UNKNOWN", InboxWord.STANDS_UNKNOWN);

    private Deadlines() {}

    static String day(JsonNode deadline, Tongue tongue) {
        String due = deadline.path("due").asString("");
        return due.equals("unknown") ? tongue.of(InboxWord.UNKNOWN) : due;
    }

    static String standing(String standing, Tongue tongue) {
        return tongue.of(STANDINGS.getOrDefault(standing, InboxWord.STANDS_OPEN));
    }

    static Chip chip(String standing, Tongue tongue) {
        return chip(standing, tongue, "");
    }

    /** {@code count}: how many stand so; one alone where empty. */
    static Chip chip(String standing, Tongue tongue, String count) {
        String word = (standing(standing, tongue) + " " + count).strip();
        return switch (standing) {
            case "OVERDUE" -> Chip.bad(word);
            case "MET_LATE", "UNKNOWN" -> Chip.ours(word);
            default -> Chip.plain(word);
        };
    }

    /** How many days are left, as the deadline counts them where that can be said. */
    static @Nullable Chip left(JsonNode deadline, Tongue tongue) {
        if (!deadline.has("daysLeft")) {
            return null;
        }
        boolean working = deadline.has("workingDaysLeft");
        long days = deadline.path(working ? "workingDaysLeft" : "daysLeft").asLong(0);
        long calendar = deadline.path("daysLeft").asLong(0);
        String unit = tongue.of(working ? InboxWord.WORKING : InboxWord.CALENDAR);
        if (calendar == 0) {
            return Chip.ours(tongue.of(InboxWord.TODAY));
        }
        String words = tongue.of(calendar < 0 ? InboxWord.DAYS_PASSED : InboxWord.DAYS_LEFT) + " " + Math.abs(days)
                + " " + unit;
        return calendar < 0 ? Chip.bad(words) : days <= 5 ? Chip.ours(words) : Chip.plain(words);
    }

    /** "放款（2021-04-28）次日起 5 个工作日". */
    static String counted(JsonNode deadline, Tongue tongue) {
        String after = tongue.of(deadline.path("afterName"));
        String event = after.isEmpty() ? deadline.path("after").asString("") : after;
        String started = deadline.path("started").asString("");
        String count = deadline.path("count").asString("");
        boolean working = deadline.path("unit").asString("").equals("WORKING_DAYS");
        String unit = tongue.of(working ? InboxWord.WORKING : InboxWord.CALENDAR);
        return Text.of(
                        event + "（" + started + "）次日起 " + count + " " + unit,
                        count + " " + unit + " from the day after “" + event + "” (" + started + ")")
                .in(tongue.language());
    }

    /** Which days were not counted, and which were though they seem free; nothing where all days count. */
    static String skipped(JsonNode counted, Tongue tongue) {
        if (!counted.has("calendar")) {
            return "";
        }
        String weekends = counted.path("weekends").asString("0");
        String holidays = days(counted, "HOLIDAY");
        String shifted = days(counted, "SHIFTED_WORKDAY");
        String known = counted.path("knownFrom").asString("").substring(0, 4) + "–"
                + counted.path("knownThrough").asString("").substring(0, 4);
        boolean none = weekends.equals("0") && holidays.isEmpty();
        Text days = Text.of(
                (none ? "没有跳过的日子" : "跳过" + (weekends.equals("0") ? "" : "周末 " + weekends + " 天 ") + holidays).strip()
                        + (shifted.isEmpty() ? "" : "；调休上班照算：" + shifted)
                        + "；日历已公布 " + known + " 年",
                (none ? "no day skipped" : "skipped: " + (weekends.equals("0") ? "" : weekends + " weekend days "))
                                .strip()
                        + " " + holidays + (shifted.isEmpty() ? "" : "; make-up working days counted: " + shifted)
                        + "; calendar published for " + known);
        return days.in(tongue.language());
    }

    /** "春节 2021-02-11 … 2021-02-17" of each occasion. */
    private static String days(JsonNode counted, String kind) {
        Map<String, String> occasions = counted.path("days")
                .valueStream()
                .filter(day -> day.path("kind").asString("").equals(kind))
                .collect(Collectors.toMap(
                        day -> day.path("occasion").asString(""),
                        day -> day.path("date").asString(""),
                        (first, last) -> first.substring(0, 10) + " … " + last,
                        LinkedHashMap::new));
        return occasions.entrySet().stream()
                .map(occasion -> occasion.getKey() + " " + occasion.getValue())
                .collect(Collectors.joining("、"));
    }
}
