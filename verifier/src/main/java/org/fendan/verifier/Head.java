package org.fendan.verifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last block by number and hash, how many entries there are up to it, and when the last of them was recorded.
 *
 * <p>Written "14:9f86…", and in a file of heads "14:9f86… 37 2026-11-22T09:31:13.123456Z".
 */
record Head(long number, String hash, long entries, String recordedAt) {

    /** What a head that does not say it has for the number of entries. */
    static final long UNSAID = -1;

    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})(?: ([0-9]{1,18})(?: ([0-9TZ:.-]{20,30}))?)?");

    static Optional<Head> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long entries = matcher.group(3) == null ? UNSAID : Long.parseLong(matcher.group(3));
        String recordedAt = matcher.group(4) == null ? "" : matcher.group(4);
        return Optional.of(new Head(Long.parseLong(matcher.group(1)), matcher.group(2), entries, recordedAt));
    }

    /** Whether this head is the one written down, in all that was written down of it. */
    boolean agrees(Head kept) {
        return number == kept.number
                && hash.equals(kept.hash)
                && (kept.entries == UNSAID || entries == kept.entries)
                && (kept.recordedAt.isEmpty() || recordedAt.equals(kept.recordedAt));
    }

    @Override
    public String toString() {
        return number + ":" + hash + (entries == UNSAID ? "" : " " + entries)
                + (recordedAt.isEmpty() ? "" : " " + recordedAt);
    }
}
