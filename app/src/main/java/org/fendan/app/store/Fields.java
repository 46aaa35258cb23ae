package org.fendan.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Fields of a row as one text, each behind its length, so that none can be moved across a border. */
final class Fields {

    /** The longest body, in characters. */
    static final int BODY_LIMIT = 4_194_304;

    private static final int NAME_LIMIT = 200;
    private static final int LAST_YEAR = 9999;

    private Fields() {}

    static String join(List<?> fields) {
        StringBuilder joined = new StringBuilder();
        for (Object field : fields) {
            String text = Objects.toString(field);
            joined.append(text.length()).append(':').append(text).append(';');
        }
        return joined.toString();
    }

    /** The fields of a joined text. */
    static List<String> split(String joined) {
        List<String> fields = new ArrayList<>();
        for (int at = 0; at < joined.length(); ) {
            int colon = joined.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(joined.substring(at, colon));
            fields.add(joined.substring(colon + 1, end));
            at = end + 1;
        }
        return fields;
    }

    static String hash(List<?> fields) {
        return HexFormat.of().formatHex(sha256().digest(join(fields).getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Refuses what the columns cannot hold, before the database does. */
    static String name(String what, String text) {
        if (text.isBlank() || text.length() > NAME_LIMIT) {
            throw new IllegalArgumentException(what + " needs 1 to " + NAME_LIMIT + " characters: \"" + text + "\"");
        }
        return whole(what, text);
    }

    static String body(String what, String text) {
        if (text.length() > BODY_LIMIT) {
            throw new IllegalArgumentException(what + " has " + text.length() + " characters, more than " + BODY_LIMIT);
        }
        return whole(what, text);
    }

    /** Refuses a year that is not written with four digits. */
    static LocalDate date(String what, LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(what + " lies in the years 1 to " + LAST_YEAR + ": " + date);
        }
        return date;
    }

    private static boolean hasHalfACharacter(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                int whole = text.codePointAt(at);
                if (!Character.isSupplementaryCodePoint(whole)) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private static String whole(String what, String text) {
        if (hasHalfACharacter(text)) {
            throw new IllegalArgumentException(what + " holds half a character");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " holds a null character");
        }
        return text;
    }
}
