package org.fendan.core.ledger;

import java.text.Normalizer;

/** The border every text crosses on its way into the ledger: what is stored is NFC and survives UTF-8 unchanged. */
final class Wording {

    private static final int NAME_LIMIT = 200;

    private Wording() {}

    /** A name of one line, at most {@value #NAME_LIMIT} characters long. */
    static String name(String what, String text) {
        String name = text(what, text);
        if (name.isBlank() || name.length() > NAME_LIMIT || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    what + " needs 1 to " + NAME_LIMIT + " characters on one line: \"" + text + "\"");
        }
        return name;
    }

    /** A text of any length; half a surrogate pair has no UTF-8 form and is refused. */
    static String text(String what, String text) {
        if (hasHalfACharacter(text)) {
            throw new IllegalArgumentException(what + " holds half a character: \"" + text + "\"");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Asked of all that is kept, letter by letter, so without a stream. */
    private static boolean hasHalfACharacter(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(at))) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }
}
