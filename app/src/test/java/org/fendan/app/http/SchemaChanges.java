package org.fendan.app.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * What of a schema breaks callers: of what they send, that less of it is taken; of what they are told, that something
 * they count on is no longer there. More members and more codes in an answer break nobody.
 *
 * @param sent whether it is about what callers send
 */
record SchemaChanges(Contract before, Contract now, boolean sent, List<String> found, Set<String> seen) {

    /** Limits, and by which sign a change of them takes less: 1 where more is stricter. */
    private static final Map<String, Integer> LIMITS =
            Map.of("minimum", 1, "minLength", 1, "minItems", 1, "maximum", -1, "maxLength", -1, "maxItems", -1);

    SchemaChanges(Contract before, Contract now, boolean sent) {
        this(before, now, sent, new ArrayList<>(), new HashSet<>());
    }

    void compare(String place, JsonNode oldOne, JsonNode newOne) {
        if (!seen.add(oldOne + " " + newOne)) {
            return; // an explanation is made of explanations
        }
        JsonNode was = before.resolved(oldOne);
        JsonNode is = now.resolved(newOne);
        types(place, was, is);
        choices(place, was, is);
        alternatives(place, was, is);
        if (sent) {
            limits(place, was, is);
        }
        required(place, was, is);
        members(place, was, is);
        if (was.has("items") && is.has("items")) {
            compare(place + "[]", was.path("items"), is.path("items"));
        }
    }

    private void types(String place, JsonNode was, JsonNode is) {
        Set<String> old = words(was.path("type"));
        Set<String> young = words(is.path("type"));
        boolean less = sent && !young.isEmpty() && !(young.containsAll(old) && !old.isEmpty());
        boolean other = !sent && !old.isEmpty() && (young.isEmpty() || !old.containsAll(young));
        if (less || other) {
            found.add(place + ": the type was " + old + " and is " + young);
        }
    }

    private void choices(String place, JsonNode was, JsonNode is) {
        Set<String> old = choices(was);
        Set<String> young = choices(is);
        boolean less = sent && !young.isEmpty() && (old.isEmpty() || !young.containsAll(old));
        boolean anything = !sent && !old.isEmpty() && young.isEmpty();
        if (less || anything) {
            found.add(place + ": it was one of " + old + " and is one of " + young);
        }
    }

    private static Set<String> choices(JsonNode schema) {
        Set<String> choices = words(schema.path("enum"));
        if (schema.has("const")) {
            choices.add(schema.path("const").toString());
        }
        return choices;
    }

    private void alternatives(String place, JsonNode was, JsonNode is) {
        Set<String> old = words(was.path("oneOf"));
        Set<String> young = words(is.path("oneOf"));
        Set<String> wide = sent ? young : old;
        Set<String> narrow = sent ? old : young;
        if (!wide.isEmpty() && !(wide.containsAll(narrow) && !narrow.isEmpty())) {
            found.add(place + ": the alternatives have changed");
        }
    }

    private void limits(String place, JsonNode was, JsonNode is) {
        LIMITS.forEach((limit, sign) -> {
            boolean stricter = is.has(limit)
                    && (!was.has(limit)
                            || sign
                                            * Long.compare(
                                                    is.path(limit).longValue(),
                                                    was.path(limit).longValue())
                                    > 0);
            if (stricter) {
                found.add(place + ": " + limit + " was " + was.path(limit) + " and is " + is.path(limit));
            }
        });
        for (String form : List.of("pattern", "format")) {
            if (is.has(form) && !is.path(form).equals(was.path(form))) {
                found.add(place + ": its " + form + " was " + was.path(form) + " and is " + is.path(form));
            }
        }
    }

    private void required(String place, JsonNode was, JsonNode is) {
        Set<String> gone = words((sent ? is : was).path("required"));
        gone.removeAll(words((sent ? was : is).path("required")));
        gone.forEach(name ->
                found.add(place + "/" + name + (sent ? " is required now" : " was always there and may be absent")));
    }

    private void members(String place, JsonNode was, JsonNode is) {
        JsonNode others = is.path("additionalProperties");
        was.path("properties").properties().forEach(member -> {
            String name = place + "/" + member.getKey();
            Optional<JsonNode> after = is.path("properties").optional(member.getKey());
            if (after.isPresent()) {
                compare(name, member.getValue(), after.get());
            } else if (!sent || closed(others)) {
                found.add(name + (sent ? " is refused now" : " is no longer told"));
            }
        });
        JsonNode open = was.path("additionalProperties");
        if (open.isObject() && others.isObject()) {
            compare(place + "/*", open, others);
        } else if (closed(others)
                && (open.isObject()
                        || (sent && !closed(open) && words(was.path("type")).contains("\"object\"")))) {
            found.add(place + ": it takes no other members any more");
        }
    }

    private static boolean closed(JsonNode others) {
        return others.isBoolean() && !others.booleanValue();
    }

    /** A word, or those of a list. */
    private static Set<String> words(JsonNode node) {
        Set<String> words = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(one -> words.add(Json.write(one)));
        } else if (!node.isMissingNode()) {
            words.add(Json.write(node));
        }
        return words;
    }
}
