package org.fendan.core.time;

import java.time.LocalDate;

/** Days as everybody writes them: "2021-09-01". */
public final class Days {

    /** How long such a text is. */
    static final int LENGTH = 10;

    private Days() {}

    /** Reads and refuses what {@link LocalDate#parse(CharSequence)} does; the usual form without asking it. */
    public static LocalDate parse(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        return year < 0 || month < 0 || day < 0 ? LocalDate.parse(text) : LocalDate.of(year, month, day);
    }

    /** The digits from one place to another; less than 0 where something else stands among them. */
    private static int number(String text, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
