package org.fendan.core.fact;

import org.fendan.core.time.DateSpan;

/**
 * A recognition an enterprise holds over a span of days, such as a high-tech certificate. It counts on its last day.
 *
 * @param kind the code of the recognition
 */
public record Title(String kind, DateSpan valid) {

    /** Reads "nationalHighTech 2019-11-25/2022-11-24": the code, then first and last day. */
    public static Title parse(String text) {
        String stripped = text.strip();
        int space = stripped.indexOf(' ');
        int last = stripped.lastIndexOf(' ');
        if (space < 0 || !isSpaces(stripped, space, last)) {
            throw new IllegalArgumentException(
                    "a title is its code, a space, its first and last day: \"" + text + "\"");
        }
        return new Title(stripped.substring(0, space), DateSpan.parse(stripped.substring(last + 1)));
    }

    /** Whether nothing but spaces stands between two of them. */
    private static boolean isSpaces(String text, int first, int last) {
        for (int i = first; i < last; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return kind + " " + valid;
    }
}
