package org.fendan.core.fact;

import java.util.regex.Pattern;
import org.fendan.core.time.DateSpan;

/**
 * A recognition an enterprise holds over a span of days, such as a high-tech certificate. It counts on its last day.
 *
 * @param kind the code of the recognition
 */
public record Title(String kind, DateSpan valid) {

    private static final Pattern SPACES = Pattern.compile(" +");

    /** Reads "nationalHighTech 2019-11-25/2022-11-24": the code, then first and last day. */
    public static Title parse(String text) {
        String[] parts = SPACES.split(text.strip(), -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "a title is its code, a space, its first and last day: \"" + text + "\"");
        }
        return new Title(parts[0], DateSpan.parse(parts[1]));
    }

    @Override
    public String toString() {
        return kind + " " + valid;
    }
}
