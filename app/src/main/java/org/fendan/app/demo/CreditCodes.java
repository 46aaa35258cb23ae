package org.fendan.app.demo;

import java.util.Locale;

/** Makes credit codes whose check character holds (GB 32100-2015). */
final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int REGISTRY = 10;
    private static final int WEIGHT_BASE = 3;
    private static final int FIRST_LETTER = 13;
    private static final int EACH_LETTER = 100_000;

    private CreditCodes() {}

    /** The code with this number among those of the demo, registered where another code is. */
    static String numbered(String like, int number) {
        char letter = ALPHABET.charAt(FIRST_LETTER + number / EACH_LETTER);
        String body = like.substring(0, REGISTRY) + String.format(Locale.ROOT, "5%c%05d", letter, number % EACH_LETTER);
        return body + check(body);
    }

    private static char check(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * WEIGHT_BASE % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
