package org.fendan.core.fact;

import java.util.List;
import java.util.Optional;
import org.fendan.core.law.Text;

/**
 * A unified social credit code of an enterprise, by GB 32100-2015: eighteen characters, the last one a check character.
 *
 * <p>A wrong shape is refused. A check character that does not hold is accepted with a warning, because genuine codes
 * from before 2016 exist whose check character does not hold.
 */
public record CreditCode(String code) {

    private static final int LENGTH = 18;
    private static final int REGION_START = 2;
    private static final int REGION_END = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> ENTERPRISES = List.of("91", "92", "93");
    private static final int WEIGHT_BASE = 3;

    /** How far a code can be trusted. */
    public enum Grade {
        /** Shape and check character hold. */
        VALID,
        /** The check character does not hold: accepted, to be looked at. */
        WARNING
    }

    public CreditCode {
        fault(code).ifPresent(why -> {
            throw new IllegalArgumentException(why.en());
        });
    }

    /** Reads a code; what {@link #fault} finds fault with is refused, lower-case letters and spaces too. */
    public static CreditCode parse(String text) {
        return new CreditCode(text);
    }

    /** Says why a text is no credit code, and what a right one looks like; absent when its shape is right. */
    public static Optional<Text> fault(String text) {
        if (text.length() != LENGTH) {
            return Optional.of(Text.of(
                    "统一社会信用代码应为18位，现为" + text.length() + "位：" + text,
                    "a credit code has 18 characters, not " + text.length() + ": \"" + text + "\""));
        }
        return alphabetFault(text).or(() -> prefixFault(text)).or(() -> regionFault(text));
    }

    /** Whether the check character holds. */
    public Grade grade() {
        return code.charAt(LENGTH - 1) == check() ? Grade.VALID : Grade.WARNING;
    }

    private char check() {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * WEIGHT_BASE % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static Optional<Text> alphabetFault(String text) {
        return firstNotIn(ALPHABET, text, 0, LENGTH)
                .map(at -> Text.of(
                        "统一社会信用代码第" + (at + 1) + "位不能是“" + text.charAt(at) + "”，只用数字和除I、O、S、V、Z以外的大写字母：" + text,
                        "character " + (at + 1) + " of a credit code cannot be '" + text.charAt(at)
                                + "'; it uses digits and the capital letters without I, O, S, V, Z: \"" + text + "\""));
    }

    private static Optional<Text> prefixFault(String text) {
        return ENTERPRISES.contains(text.substring(0, REGION_START))
                ? Optional.empty()
                : Optional.of(Text.of(
                        "企业的统一社会信用代码以91、92或93开头：" + text,
                        "the credit code of an enterprise begins with 91, 92 or 93: \"" + text + "\""));
    }

    private static Optional<Text> regionFault(String text) {
        return firstNotIn("0123456789", text, REGION_START, REGION_END)
                .map(at -> Text.of(
                        "统一社会信用代码第3至8位是登记机关行政区划码，应为数字：" + text,
                        "characters 3 to 8 of a credit code are the registry's region, digits only: \"" + text + "\""));
    }

    private static Optional<Integer> firstNotIn(String allowed, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (allowed.indexOf(text.charAt(i)) < 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
