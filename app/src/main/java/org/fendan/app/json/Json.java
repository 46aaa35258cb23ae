package org.fendan.app.json;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON mapper, strict: a name given twice and text behind the end are refused. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // 1e400 is not infinity, and not 1e401
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> each) {
        ArrayNode array = array();
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }

    public static ArrayNode strings(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    public static ObjectNode strings(Map<String, String> values) {
        ObjectNode object = object();
        values.forEach(object::put);
        return object;
    }

    /** Both languages; a reader takes its own. */
    public static ObjectNode text(Text text) {
        return object().put("zh", text.zh()).put("en", text.en());
    }

    /** Money as every answer writes it. */
    public static ObjectNode money(Money money) {
        return object().put("amount", money.toString()).put("currency", "CNY");
    }

    /** Reads a document; throws what is wrong with it. */
    public static JsonNode read(String json) throws JacksonException {
        try {
            return MAPPER.readTree(json);
        } catch (NumberFormatException unbounded) { // Jackson lets it through: 1e9999999999
            throw new StreamReadException("a number is beyond all bounds");
        }
    }

    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** A document as it is sent; half of a surrogate pair, which UTF-8 cannot say, becomes a question mark. */
    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JacksonException halfOfPair) {
            return write(node).getBytes(StandardCharsets.UTF_8);
        }
    }

    public static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
