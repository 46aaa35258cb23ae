package org.fendan.app.http;

import java.util.List;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions a scheme's own example asks it.
 *
 * @param example as the scheme tells it
 */
record ExampleQuestion(String scheme, JsonNode example) {

    private static final String FACTS = "facts";
    private static final String RESOURCES = "resources";

    private static final List<String> OF_ANY_LOAN = List.of("employees", "revenue", "purpose", "loanAmount");

    ObjectNode loan() {
        ObjectNode body = dated();
        body.set(FACTS, example.path("loan").deepCopy());
        return body;
    }

    ObjectNode loss() {
        ObjectNode body = subsidy();
        body.withObject(FACTS).setAll((ObjectNode) example.path("loss").deepCopy());
        return body;
    }

    ObjectNode subsidy() {
        ObjectNode body = loan();
        body.set(RESOURCES, example.path(RESOURCES).deepCopy());
        return body;
    }

    /** {@code split}: how the example's loss is shared; whoever bears some of it shares what comes back. */
    ObjectNode recovery(JsonNode split) {
        ObjectNode body = loan();
        body.withObject(FACTS).setAll((ObjectNode) example.path("recovery").deepCopy());
        ObjectNode borne = Json.object();
        split.path("slices")
                .forEach(slice -> borne.put(
                        slice.path("bearer").asString(),
                        slice.path("amount").path("amount").asString()));
        body.set("borne", borne);
        return body;
    }

    /** What is known of an enterprise before it has chosen a scheme. */
    ObjectNode match() {
        ObjectNode facts = Json.object();
        OF_ANY_LOAN.stream()
                .filter(name -> example.path("loan").has(name))
                .forEach(name -> facts.set(name, example.path("loan").path(name)));
        ObjectNode body = dated();
        body.set(FACTS, facts);
        return body;
    }

    /** The first two schemes, on the day of the first one's example. */
    static ObjectNode comparison(List<ExampleQuestion> schemes) {
        List<ExampleQuestion> two = schemes.stream().limit(2).toList();
        ObjectNode body = Json.object();
        body.set(
                "schemes",
                Json.strings(two.stream().map(ExampleQuestion::scheme).toList()));
        two.stream().findFirst().ifPresent(first -> body.setAll(first.dated()));
        return body.put("loss", "1000000.00");
    }

    private ObjectNode dated() {
        return Json.object().put("date", example.path("date").asString());
    }
}
