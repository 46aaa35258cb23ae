package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which part of a list is wanted. A list is ordered by a key each line has; {@code next} is the key of the last line
 * shown, so that what is added or falls away between two pages makes nobody miss a line or see one twice.
 *
 * @param after the key behind which it goes on
 * @param size how many lines at most
 */
public record Page(Optional<String> after, int size) {

    /** Everything, for those within the house. */
    public static final Page WHOLE = new Page(Optional.empty(), Integer.MAX_VALUE);

    /** A key that sorts as its number does. */
    public static String key(long number) {
        return String.format(Locale.ROOT, "%015d", number);
    }

    /** Puts this page of a list into a body, in the order of the keys, with where it goes on. */
    <T> ObjectNode into(
            ObjectNode body,
            String name,
            List<T> lines,
            Function<T, String> key,
            Function<T, ? extends JsonNode> shown) {
        Cut<T> page = cut(lines, key);
        body.set(name, Json.array(page.lines(), shown::apply));
        page.next().ifPresent(next -> body.put("next", next));
        return body;
    }

    /** This page of a list, in the order of the keys. */
    <T> Cut<T> cut(List<T> lines, Function<T, String> key) {
        List<T> behind = lines.stream()
                .filter(line -> after.isEmpty() || key.apply(line).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(key))
                .toList();
        List<T> page = behind.subList(0, Math.min(size, behind.size()));
        return new Cut<>(
                page,
                page.isEmpty() || page.size() == behind.size()
                        ? Optional.empty()
                        : Optional.of(cursor(key.apply(page.get(page.size() - 1)))));
    }

    /**
     * Some lines of a list.
     *
     * @param next the cursor behind them; empty behind the last
     */
    record Cut<T>(List<T> lines, Optional<String> next) {}

    /** The cursor that goes on behind a key. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key a cursor stands for; empty where it is none. */
    public static Optional<String> key(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String key = new String(bytes, StandardCharsets.UTF_8);
            return Optional.of(key).filter(text -> cursor(text).equals(cursor));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
