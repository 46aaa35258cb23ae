package org.fendan.app.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head in one line that can be written down: "14:9f86d0… 37 2026-11-22T09:31:13.123456Z".
 *
 * @param entries how many there are up to this block
 * @param recordedAt when the last of them was recorded
 */
public record HeadLine(long block, String hash, long entries, String recordedAt) {

    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64}) ([1-9][0-9]{0,17}) ([0-9TZ:.-]{20,30})");

    /** Reads a line; empty where it is none. */
    public static Optional<HeadLine> parse(String line) {
        Matcher matcher = FORM.matcher(line);
        return matcher.matches()
                ? Optional.of(new HeadLine(
                        Long.parseLong(matcher.group(1)),
                        matcher.group(2),
                        Long.parseLong(matcher.group(3)),
                        matcher.group(4)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return block + ":" + hash + " " + entries + " " + recordedAt;
    }
}
