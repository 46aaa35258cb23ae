package org.fendan.app.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.fendan.app.json.Json;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A batch as it was sent.
 *
 * @param digest of what was sent, and of what is the same for every row
 * @param columns what the sender calls the value at an address
 */
record BatchSent(String digest, BatchClerks.Rows rows, UnaryOperator<String> columns, int count) {

    /** What a row of JSON may state. */
    private static final Set<String> ROW =
            Set.of("reference", "bank", "institution", "date", "facts", "reasons", "documents");

    private static final Set<String> WHOLE = Set.of("scheme", "bank", "institution", "date", "rows");

    /**
     * @throws IllegalArgumentException where the file is none, with the reason
     */
    static BatchSent csv(Catalogue catalogue, byte[] bytes, Map<String, String> given) {
        try {
            BatchFile file = BatchFile.of(catalogue, () -> new ByteArrayInputStream(bytes), given);
            BatchColumns columns = file.columns();
            AtomicInteger count = new AtomicInteger();
            file.read(row -> count.incrementAndGet());
            return new BatchSent(digest(bytes, given), file::read, columns::header, count.get());
        } catch (CharacterCodingException unreadable) {
            throw new IllegalArgumentException("既不是 UTF-8，也不是 GB18030 / neither UTF-8 nor GB18030", unreadable);
        } catch (UncheckedIOException unreadable) { // its own message begins with the name of a class
            String why = String.valueOf(Objects.requireNonNullElse(unreadable.getCause(), unreadable)
                    .getMessage());
            throw new IllegalArgumentException(why, unreadable);
        } catch (IllegalStateException | IOException unreadable) {
            throw new IllegalArgumentException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /**
     * @param given what a row that does not say it states
     * @throws IllegalArgumentException where the document is none, with the reason
     */
    static BatchSent json(JsonNode whole, Map<String, String> given) {
        requireMembers(whole, WHOLE, "");
        if (!whole.path("rows").isArray()) {
            throw new IllegalArgumentException("须有 rows 数组 / there must be an array called rows");
        }
        Map<String, String> same = new TreeMap<>(given);
        for (String member : List.of("scheme", "bank", "institution", "date")) {
            if (whole.path(member).isString()) {
                same.put(member, whole.path(member).asString());
            }
        }
        List<JsonNode> rows = List.copyOf(whole.path("rows").valueStream().toList());
        for (int i = 0; i < rows.size(); i++) {
            requireMembers(rows.get(i), ROW, "/rows/" + i);
        }
        byte[] bytes = Json.write(whole.path("rows")).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new BatchSent(
                digest(bytes, same),
                hears -> {
                    for (int i = 0; i < rows.size(); i++) {
                        hears.accept(new BatchRow(i + 1L, request(rows.get(i), same), 1, 1));
                    }
                },
                address -> address,
                rows.size());
    }

    private static void requireMembers(JsonNode node, Set<String> known, String place) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(place + " 须为对象 / has to be an object");
        }
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            place + "/" + name + " 没有这一项 / is no member; known are " + known);
                });
    }

    private static ObjectNode request(JsonNode row, Map<String, String> same) {
        ObjectNode request = Json.object();
        same.forEach(request::put);
        row.properties().stream()
                .filter(member -> !member.getKey().equals("reference"))
                .forEach(
                        member -> request.set(member.getKey(), member.getValue().deepCopy()));
        ObjectNode facts = request.path("facts").isObject() ? (ObjectNode) request.path("facts") : Json.object();
        if (row.has("reference")) {
            facts.set("reference", row.path("reference"));
        }
        request.set("facts", facts);
        return request;
    }

    private static String digest(byte[] bytes, Map<String, String> given) {
        return Sha256.of(new TreeMap<>(given).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), bytes);
    }
}
