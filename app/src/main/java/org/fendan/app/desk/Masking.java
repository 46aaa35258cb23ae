package org.fendan.app.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fendan.app.json.EventJson;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.SignatureFacts;
import org.fendan.core.scheme.Catalogue;

/**
 * Which values name a person or an enterprise, and what is left of them for those who need not know whom. What is kept is
 * never changed by it.
 *
 * <p>A fact is masked by its type, so a new city's are masked with no word here. In words people wrote, numbers are found
 * by their shape.
 */
public final class Masking {

    private static final String HIDDEN = "****";
    private static final int SHORT = 4;

    /** By the name of a fact's type. */
    private static final Map<String, UnaryOperator<String>> BY_TYPE = Map.of(
            FactType.CREDIT_CODE.name(), code -> ends(code, 4, 4),
            FactType.PERSON.name(), name -> ends(name, 1, 0),
            FactType.PHONE.name(), phone -> ends(phone, 3, 4),
            FactType.IDENTITY_NUMBER.name(), number -> ends(number, 3, 2),
            FactType.ACCOUNT_NUMBER.name(), account -> ends(account, 0, 4));

    private static final Pattern NUMBERS = Pattern.compile("(?<![0-9A-Za-z.])(?:"
            + "(?<code>9[123][0-9A-HJ-NPQRTUWXY]{16})"
            + "|(?<identity>[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]{4}[0-9Xx])"
            + "|(?<phone>1[3-9][0-9]{9})"
            + "|(?<account>[0-9]{16,19})"
            + ")(?![0-9A-Za-z]|[.][0-9])");

    private final Map<String, UnaryOperator<String>> byFact;

    /** Masks what the facts of these schemes name. */
    public Masking(Catalogue catalogue) {
        Map<String, UnaryOperator<String>> found = new HashMap<>();
        for (FactKey<?> key :
                java.util.List.of(EnterpriseFacts.ENTERPRISE, ServiceFacts.RESPONSIBLE, SignatureFacts.SIGNATORY)) {
            note(found, key);
        }
        catalogue.ids().stream()
                .flatMap(id -> catalogue.editions(id).stream())
                .forEach(scheme -> EventJson.keys(scheme).forEach(key -> note(found, key)));
        this.byFact = Map.copyOf(found);
    }

    private static void note(Map<String, UnaryOperator<String>> found, FactKey<?> key) {
        UnaryOperator<String> mask = BY_TYPE.get(key.type().name());
        if (mask != null) {
            found.put(key.name(), mask);
        }
    }

    /** Whether facts of this type name somebody. */
    static boolean isPersonal(FactType<?> type) {
        return BY_TYPE.containsKey(type.name());
    }

    /** Whether a fact of this name is masked. */
    boolean isMasked(String fact) {
        return byFact.containsKey(fact);
    }

    /** What is left of a fact's value. */
    String fact(String name, String value) {
        return byFact.getOrDefault(name, Masking::text).apply(value);
    }

    /** Words without the numbers in them that name somebody. */
    public static String text(String words) {
        return NUMBERS.matcher(words).replaceAll(Masking::number);
    }

    private static String number(MatchResult found) {
        FactType<?> type = found.group(1) != null
                ? FactType.CREDIT_CODE
                : found.group(2) != null
                        ? FactType.IDENTITY_NUMBER
                        : found.group(3) != null ? FactType.PHONE : FactType.ACCOUNT_NUMBER;
        return BY_TYPE.getOrDefault(type.name(), UnaryOperator.identity()).apply(found.group());
    }

    /** The first and the last few characters; a short value keeps its first alone. */
    private static String ends(String value, int first, int last) {
        if (value.contains(HIDDEN)) {
            return value;
        }
        int length = value.codePointCount(0, value.length());
        if (length < first + last + SHORT) {
            return value.substring(0, value.offsetByCodePoints(0, Math.min(1, Math.min(first, length)))) + HIDDEN;
        }
        return value.substring(0, value.offsetByCodePoints(0, first))
                + HIDDEN
                + value.substring(value.offsetByCodePoints(0, length - last));
    }
}
