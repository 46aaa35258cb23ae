package org.fendan.app.web.trial;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.FactField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Questions as the API takes them, made of fields that were filled in. */
final class Questions {

    private static final String NOTHING = "";

    private Questions() {}

    /** A day, and the facts that are stated. */
    static ObjectNode of(String date, Stream<FactField> fields) {
        ObjectNode facts = Json.object();
        fields.filter(FactField::isFilled).forEach(field -> facts.set(field.fact(), stated(field)));
        ObjectNode request = Json.object().put("date", date.strip());
        request.set("facts", facts);
        return request;
    }

    /** A fact of the type the contract asks for; what has the wrong shape stays as it was written. */
    private static JsonNode stated(FactField field) {
        String text = field.stated();
        return switch (field.type()) {
            case "flag" ->
                text.equals("true") || text.equals("false")
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                        : StringNode.valueOf(text);
            case "count" ->
                text.matches("0|[1-9][0-9]{0,11}") ? LongNode.valueOf(Long.parseLong(text)) : StringNode.valueOf(text);
            case "titles" -> Json.strings(text.equals(NOTHING) ? List.of() : List.of(text.split(";", -1)));
            default -> StringNode.valueOf(text);
        };
    }
}
