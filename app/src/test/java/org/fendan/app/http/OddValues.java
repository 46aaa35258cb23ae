package org.fendan.app.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values nobody should send, and bodies with one of them somewhere. */
final class OddValues {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "0",
            "-1",
            "1e400",
            "1e-400",
            "NaN",
            "Infinity",
            "99999999999999999999",
            "0.001",
            "-0.00",
            "1,000.00",
            "１２３",
            "10000000000000000.00",
            "90000000000000.01",
            "2021-02-30",
            "0000-00-00",
            "9999-12-31",
            "-2021-01-01",
            "+12021-01-01",
            "2021-1-1",
            "2021-09-01T00:00:00Z",
            "true",
            "TRUE",
            "[]",
            "{}",
            "\u0000",
            "\uD800",
            "\uDFFF\uD800",
            "\u202Egnp.exe",
            "é\u0301\u0301",
            "😀😀",
            "\uFEFFx",
            "\r\nX: y",
            "\t",
            "'; drop table account; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "../../../etc/passwd",
            "%00",
            "%2e%2e%2f",
            "a/b/c",
            "C000001/1",
            "-",
            "B000001",
            "R2021-H1-1",
            "sha256:",
            "==",
            "\\",
            "\"");

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(1 + random.nextInt(3000));
            case 1 -> new String(Character.toChars(random.nextInt(0xD7FF)));
            default -> one(TEXTS);
        };
    }

    JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> Json.read("null");
            case 1 -> Json.read(String.valueOf(random.nextLong()));
            case 2 -> Json.read("1e" + random.nextInt(400));
            case 3 -> Json.read(String.valueOf(random.nextBoolean()));
            case 4 -> Json.array().add(text()).add(random.nextInt());
            case 5 -> Json.object().put(text(), text());
            case 6 -> deep(random.nextInt(490));
            default -> Json.object().put("v", text()).path("v");
        };
    }

    /** As deep as JSON is written; deeper it is sent as text. */
    private static JsonNode deep(int levels) {
        JsonNode deep = Json.object();
        for (int i = 0; i < levels; i++) {
            deep = i % 2 == 0 ? Json.array().add(deep) : Json.object().set("a", deep);
        }
        return deep;
    }

    /** The same body with one to three of its places changed. */
    JsonNode changed(JsonNode body) {
        JsonNode copy = body.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (once(30)) {
                return value();
            }
            change(copy);
        }
        return copy;
    }

    private void change(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String name = one(List.copyOf(object.propertyNames()));
            JsonNode member = object.path(name);
            if (member.isContainer() && !member.isEmpty() && !once(4)) {
                change(member);
            } else {
                change(object, name);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), value());
        }
    }

    private void change(ObjectNode object, String name) {
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(text(), object.path(name));
            default -> object.set(name, value());
        }
    }

    /** What is sent for a body: sometimes cut off, with a name twice, or not in UTF-8. */
    byte[] bytes(JsonNode body) {
        String text = Json.write(body);
        return switch (random.nextInt(25)) {
            case 7 -> "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            case 0 -> text.substring(0, random.nextInt(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 1 -> text.getBytes(StandardCharsets.UTF_16);
            case 2 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 3 -> text.replaceFirst("\\{", "{\"date\":1,\"date\":2,").getBytes(StandardCharsets.UTF_8);
            case 4 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 5 -> flipped(text.getBytes(StandardCharsets.UTF_8));
            case 6 -> new byte[0];
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
