package org.fendan.app.desk;

import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Through which somebody reads answers: clear for those who work on what they see, masked for those who look at
 * everybody's.
 *
 * @param masking empty where everything is seen whole
 * @param whole the cases that have been unmasked for this reader
 * @param all whether the answer as a whole is about one of these
 */
public record Lens(Optional<Masking> masking, Set<String> whole, boolean all) {

    public static final Lens CLEAR = new Lens(Optional.empty(), Set.of(), true);

    private static final Set<String> NAMES_OF_CASES = Set.of("id", "case", "caseId");
    private static final Set<String> NAMES_OF_FACTS = Set.of("name", "fact");

    public Lens {
        whole = Set.copyOf(whole);
    }

    public boolean isClear() {
        return all;
    }

    /** An answer as this reader sees it; the answer itself stays as it is. */
    public ObjectNode of(ObjectNode body) {
        return all ? body : (ObjectNode) seen("", body);
    }

    /** A table or words as this reader sees them. */
    public String of(String words) {
        return all ? words : Masking.text(words);
    }

    private JsonNode seen(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            return isWhole(object) ? object : object(object);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode seen = Json.array();
            array.forEach(element -> seen.add(seen(name, element)));
            return seen;
        }
        return node.isString() ? StringNode.valueOf(mask().fact(name, node.asString())) : node;
    }

    private JsonNode object(ObjectNode object) {
        Optional<String> fact = NAMES_OF_FACTS.stream()
                .map(name -> object.path(name).asString(""))
                .filter(mask()::isMasked)
                .findFirst();
        ObjectNode seen = Json.object();
        object.properties().forEach(property -> {
            String name = property.getKey();
            String as = name.equals("value") ? fact.orElse(name) : name;
            seen.set(Masking.text(name), seen(as, property.getValue()));
        });
        return seen;
    }

    private boolean isWhole(ObjectNode object) {
        return NAMES_OF_CASES.stream()
                .anyMatch(name -> whole.contains(object.path(name).asString("")));
    }

    private Masking mask() {
        return masking.orElseThrow();
    }
}
