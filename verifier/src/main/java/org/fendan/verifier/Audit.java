package org.fendan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of the audit that stand in the chain of hashes, to compare an exported audit with. */
final class Audit {

    private static final String REGISTER = "store.register_entry";
    private static final Pattern LINE = Pattern.compile("\\{\"number\":([0-9]{1,18}),.*", Pattern.DOTALL);

    /** The digest of each line as it must be exported, by its number: the lines themselves may be many. */
    private final Map<Long, String> digests = new HashMap<>();

    private long first;
    private long last;

    /** Keeps the audit's lines of an entry in mind. */
    void read(Entry entry) {
        for (Entry.Attachment attachment : entry.attachments()) {
            List<String> fields = attachment.kind().equals(REGISTER) ? attachment.fields() : List.of();
            if (fields.size() == 4 && fields.get(0).equals("audit")) {
                String line = "{\"number\":" + fields.get(1) + ",\"entry\":" + entry.sequence() + ",\"recordedAt\":\""
                        + entry.recordedAt() + "\",\"line\":" + fields.get(3) + "}";
                digests.put(Long.valueOf(fields.get(1)), digest(line));
            }
        }
    }

    /** Compares the next line of an exported audit; they follow each other without a gap. */
    void compare(String line) {
        Matcher matcher = LINE.matcher(line);
        Wrong.unless(matcher.matches(), "审计行 / a line of the audit", line, "{\"number\":1,…}");
        long number = Long.parseLong(matcher.group(1));
        long next = last == 0 ? number : last + 1;
        first = last == 0 ? number : first;
        last = number;
        Wrong.unless(number == next, "审计行缺失或次序不对 / a line of the audit is missing or out of order", number, next);
        String there = digests.getOrDefault(number, "");
        Wrong.unless(
                digest(line).equals(there), "审计行与链上所记不同 / a line of the audit is not the one in the chain", line, there);
    }

    /** Which lines were compared, and how many the chain has: those written later are not in an earlier export. */
    @Override
    public String toString() {
        return first + "–" + last + " / " + digests.size();
    }

    private static String digest(String line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
