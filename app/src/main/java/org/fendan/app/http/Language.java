package org.fendan.app.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of an answer's sentences: what the reader likes best of Chinese and English. */
final class Language {

    private static final String ZH = "zh";
    private static final List<String> SPOKEN = List.of(ZH, "en");

    private Language() {}

    static String of(Context http) {
        return of(Optional.ofNullable(http.header("Accept-Language")).orElse(""));
    }

    /** Reads a header like "en-GB,en;q=0.8,zh;q=0.5"; Chinese where it names neither. */
    static String of(String accepted) {
        return accepted.isEmpty() ? ZH : liked(accepted);
    }

    private static String liked(String accepted) {
        return Arrays.stream(accepted.split(",", -1))
                .map(Wish::of)
                .filter(wish -> wish.weight() > 0 && SPOKEN.contains(wish.language()))
                .min(Comparator.comparing((Wish wish) -> -wish.weight()))
                .map(Wish::language)
                .orElse(ZH);
    }

    /** One language of the header; the weight in thousandths. */
    private record Wish(String language, int weight) {

        static Wish of(String range) {
            String[] parts = range.strip().toLowerCase(Locale.ROOT).split(";", 2);
            String primary = parts[0].strip().split("-", 2)[0];
            return new Wish(primary, parts.length == 1 ? 1000 : weight(parts[1].strip()));
        }

        private static int weight(String parameter) {
            return parameter.matches("q=(0([.][0-9]{1,3})?|1([.]0{1,3})?)")
                    ? new java.math.BigDecimal(parameter.substring(2))
                            .movePointRight(3)
                            .intValueExact()
                    : 0;
        }
    }
}
