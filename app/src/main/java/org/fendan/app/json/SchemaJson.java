package org.fendan.app.json;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a question to a scheme as a JSON Schema (2020-12), made from the scheme's own facts: what the API's
 * contract says for each scheme apart, whatever jar brought it.
 */
public final class SchemaJson {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String SUM = "^(0|[1-9][0-9]*)([.][0-9]{1,2})?$";
    private static final String FRACTION = "^(0|[1-9][0-9]*)([.][0-9]+)?$";
    private static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String TYPE = "type";
    private static final String PATTERN = "pattern";
    private static final String STRING = "string";

    private SchemaJson() {}

    /** The newest edition's; facts may be left out, and the answer then names what is missing. */
    public static ObjectNode question(Scheme scheme) {
        ObjectNode facts = closed();
        Map<String, FactKey<?>> keys = new TreeMap<>(Comparator.naturalOrder());
        SchemeJson.keys(scheme).forEach(key -> keys.put(key.name(), key));
        keys.values().forEach(key -> facts.withObject("properties").set(key.name(), fact(key)));
        ObjectNode resources = closed();
        SchemeJson.resources(scheme)
                .forEach((id, name) -> resources.withObject("properties").set(id, titled(sum(), name)));
        ObjectNode question = closed();
        ObjectNode members = question.withObject("properties");
        members.set("date", day());
        members.set("facts", facts);
        members.set("resources", resources);
        question.put("$schema", DIALECT);
        question.set("required", Json.strings(java.util.List.of("date", "facts")));
        return titled(question, scheme.name());
    }

    private static ObjectNode fact(FactKey<?> key) {
        ObjectNode node = titled(value(key.type()), key.wording());
        node.set("x-rule", Json.text(key.type().rule()));
        node.put("description", key.type().rule().en());
        node.put("x-origin", key.origin().name());
        return node;
    }

    private static ObjectNode value(FactType<?> type) {
        if (!type.choices().isEmpty()) {
            ObjectNode choice = Json.object().put(TYPE, STRING);
            choice.set(
                    "enum",
                    Json.strings(type.choices().stream().map(Choice::code).toList()));
            return choice;
        }
        String name = type.name();
        if (name.equals(FactType.FLAG.name())) {
            return Json.object().put(TYPE, "boolean");
        } else if (name.equals(FactType.COUNT_OF.name())) {
            return Json.object().put(TYPE, "integer").put("minimum", 0);
        } else if (name.equals(FactType.TITLES.name())) {
            ObjectNode list = Json.object().put(TYPE, "array");
            list.set("items", Json.object().put(TYPE, STRING));
            return list;
        } else if (name.equals(FactType.MONEY.name())) {
            return sum();
        } else if (name.equals(FactType.DATE.name())) {
            return day();
        } else if (name.equals(FactType.SCORE.name())) {
            return Json.object().put(TYPE, STRING).put(PATTERN, FRACTION);
        }
        return Json.object().put(TYPE, STRING);
    }

    private static ObjectNode sum() {
        return Json.object().put(TYPE, STRING).put(PATTERN, SUM);
    }

    private static ObjectNode day() {
        return Json.object().put(TYPE, STRING).put("format", "date").put(PATTERN, DAY);
    }

    private static ObjectNode closed() {
        return Json.object().put(TYPE, "object").put("additionalProperties", false);
    }

    private static ObjectNode titled(ObjectNode node, Text title) {
        node.put("title", title.en());
        node.set("x-title", Json.text(title));
        return node;
    }
}
