package org.fendan.app.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactReader;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Facts in JSON: words, dates and money as strings, counts as whole numbers, yes and no as such, titles as a list. */
public final class FactsJson {

    private static final Text KIND = Text.of("值的类型不对", "the wrong kind of value");

    private FactsJson() {}

    /** Reads facts by their names; faults name every value that is none. */
    public static FactReader.Read read(JsonNode object, Collection<FactKey<?>> keys) {
        return new Reader(keys).read(object);
    }

    /** Reads these facts, as often as somebody states them. */
    public static final class Reader {

        private final Map<String, FactKey<?>> known;
        private final FactReader texts;

        public Reader(Collection<FactKey<?>> keys) {
            this.known = keys.stream().collect(Collectors.toMap(FactKey::name, key -> key));
            this.texts = new FactReader(keys);
        }

        public FactReader.Read read(JsonNode object) {
            Map<String, String> told = new LinkedHashMap<>();
            List<Fault> faults = new ArrayList<>();
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                FactKey<?> key = known.get(property.getKey());
                String text =
                        text(property.getValue(), key == null ? "" : key.type().name());
                if (text == null) {
                    faults.add(kind(property.getKey(), property.getValue(), Optional.ofNullable(key)));
                } else {
                    told.put(property.getKey(), text);
                }
            }
            FactReader.Read read = texts.read(told);
            faults.addAll(read.faults());
            return new FactReader.Read(read.facts(), faults);
        }
    }

    private static Fault kind(String name, JsonNode value, Optional<FactKey<?>> key) {
        boolean moneyAsNumber = value.isNumber()
                && key.map(k -> k.type().name().equals(FactType.MONEY.name())).orElse(false);
        return Fault.of(
                name,
                moneyAsNumber ? "NUMBER_FOR_MONEY" : "VALUE_INVALID",
                value.toString(),
                key.map(k -> k.type().rule()).orElse(KIND),
                key.map(k -> "\"" + k.example() + "\"").orElse(""));
    }

    /** The value as text, null where its kind does not fit a fact of this type. */
    private static @Nullable String text(JsonNode value, String type) {
        if (value.isString()) {
            return value.asString();
        }
        if ((value.isBoolean() && type.equals(FactType.FLAG.name()))
                || (value.isIntegralNumber() && type.equals(FactType.COUNT_OF.name()))) {
            return value.asString();
        }
        return value.isArray() ? joined(value) : null;
    }

    private static @Nullable String joined(JsonNode list) {
        StringJoiner joined = new StringJoiner(";");
        for (JsonNode each : list) {
            if (!each.isString()) {
                return null;
            }
            joined.add(each.asString());
        }
        return joined.toString();
    }

    /** Writes facts so that reading them gives the same. */
    public static ObjectNode write(Facts facts) {
        ObjectNode object = Json.object();
        facts.keys().stream()
                .sorted(java.util.Comparator.comparing(FactKey::name))
                .forEach(key -> put(object, key, facts));
        return object;
    }

    private static <T> void put(ObjectNode object, FactKey<T> key, Facts facts) {
        String text = facts.text(key).orElseThrow();
        String type = key.type().name();
        if (type.equals(FactType.FLAG.name())) {
            object.put(key.name(), Boolean.parseBoolean(text));
        } else if (type.equals(FactType.COUNT_OF.name())) {
            object.put(key.name(), Long.parseLong(text));
        } else if (type.equals(FactType.TITLES.name())) {
            object.set(key.name(), Json.strings(text.isEmpty() ? List.of() : List.of(text.split(";", -1))));
        } else {
            object.put(key.name(), text);
        }
    }
}
