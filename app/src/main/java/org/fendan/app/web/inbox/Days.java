package org.fendan.app.web.inbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.fendan.app.web.page.Call;

/** The days pages are asked for: what cannot be read is as if it had not been said. */
final class Days {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    /** The day a parameter names. */
    static Optional<LocalDate> of(Call call, String parameter) {
        return call.query(parameter).flatMap(Days::day).filter(day -> isNear(day.getYear()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(Call call, String parameter) {
        return call.query(parameter)
                .filter(text -> text.matches("[0-9]{4}-[0-9]{2}"))
                .flatMap(text -> day(text + "-01"))
                .map(YearMonth::from)
                .filter(month -> isNear(month.getYear()));
    }

    private static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
