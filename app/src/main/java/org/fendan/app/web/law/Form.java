package org.fendan.app.web.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be asked of a scheme, as fields to fill in. Everything comes from the scheme's own facts, so a scheme
 * nobody has heard of has its form, too.
 *
 * @param loan what is asked when a loan is to enter
 * @param loss what is asked when one was lost, or is to be subsidised
 * @param resources what funds hold and caps leave
 */
public record Form(Field date, List<Field> loan, List<Field> loss, List<Field> resources) {

    private static final String DATE = "date";
    private static final String FACT = "fact.";
    private static final String RESOURCE = "resource.";

    /** One field; without choices it takes a line of text. */
    public record Field(String name, String label, String rule, String value, List<Option> choices) {}

    /** One answer to choose. */
    public record Option(String code, String label) {}

    /** The form as it was filled in; before that, filled with the scheme's own example. */
    static Form of(JsonNode scheme, Map<String, String> given, Tongue tongue) {
        JsonNode example = scheme.path("example");
        Map<String, String> values = given.isEmpty() ? example(example) : given;
        Set<String> filing = new HashSet<>();
        example.path("loan").propertyNames().forEach(filing::add);
        List<Field> loan = new ArrayList<>();
        List<Field> loss = new ArrayList<>();
        for (JsonNode fact : scheme.path("facts")) {
            String name = fact.path("name").asString("");
            (filing.contains(name) ? loan : loss).add(fact(fact, values, tongue));
        }
        Field date = new Field(DATE, tongue.of(Word.DATE), "", values.getOrDefault(DATE, ""), List.of());
        return new Form(date, loan, loss, resources(scheme, values, tongue));
    }

    private static Map<String, String> example(JsonNode example) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(DATE, example.path("date").asString(""));
        for (String part : List.of("loan", "loss")) {
            example.path(part).properties().forEach(fact -> values.put(FACT + fact.getKey(), text(fact.getValue())));
        }
        example.path("resources")
                .properties()
                .forEach(one -> values.put(RESOURCE + one.getKey(), text(one.getValue())));
        return values;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(";"))
                : value.isObject() ? value.path("amount").asString("") : value.asString("");
    }

    private static Field fact(JsonNode fact, Map<String, String> values, Tongue tongue) {
        String name = FACT + fact.path("name").asString("");
        Stream<Option> choices = fact.path("type").asString("").equals("flag")
                ? Stream.of(new Option("true", tongue.of(Word.YES)), new Option("false", tongue.of(Word.NO)))
                : fact.path("choices")
                        .valueStream()
                        .map(choice -> new Option(choice.path("code").asString(""), tongue.of(choice.path("label"))));
        return new Field(
                name,
                tongue.of(fact.path("label")),
                tongue.of(fact.path("rule")),
                values.getOrDefault(name, ""),
                choices.toList());
    }

    private static List<Field> resources(JsonNode scheme, Map<String, String> values, Tongue tongue) {
        return scheme.path("resources")
                .valueStream()
                .map(one -> resource(one, values, tongue))
                .toList();
    }

    private static Field resource(JsonNode one, Map<String, String> values, Tongue tongue) {
        String name = RESOURCE + one.path("id").asString("");
        return new Field(
                name,
                tongue.of(one.path("name")),
                tongue.of(Word.LEFT_TO_PAY),
                values.getOrDefault(name, ""),
                List.of());
    }

    /** What was filled in, as the question about a loan that is to enter. */
    ObjectNode askToEnter() {
        return question(loan.stream());
    }

    /** What was filled in, as the question about a loss or a subsidy. */
    ObjectNode askToPay() {
        ObjectNode request = question(Stream.concat(loan.stream(), loss.stream()));
        ObjectNode told = Json.object();
        resources.stream()
                .filter(field -> !field.value().isBlank())
                .forEach(field -> told.put(
                        field.name().substring(RESOURCE.length()), field.value().strip()));
        request.set("resources", told);
        return request;
    }

    private ObjectNode question(Stream<Field> fields) {
        ObjectNode facts = Json.object();
        fields.filter(field -> !field.value().isBlank())
                .forEach(field -> facts.put(
                        field.name().substring(FACT.length()), field.value().strip()));
        ObjectNode request = Json.object().put(DATE, date.value().strip());
        request.set("facts", facts);
        return request;
    }
}
