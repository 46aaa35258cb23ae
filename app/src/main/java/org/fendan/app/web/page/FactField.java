package org.fendan.app.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A field to fill in a fact: what it asks, in which shape, and what is wrong with what was filled in. It is made from
 * what a scheme says of the fact, so that a scheme nobody has heard of has its fields, too.
 *
 * @param name of the field in its form
 * @param fact the fact's own name, by which faults name it
 * @param type the fact's type by its name: "money", "date", "flag", "titles" …
 * @param rule what a right value looks like
 * @param faults the rules a wrong value broke
 */
public record FactField(
        String name,
        String fact,
        String type,
        String label,
        String rule,
        String example,
        String value,
        boolean required,
        List<Option> choices,
        List<FaultLine> faults) {

    /** Types whose values are lists, one to a line. */
    private static final List<String> LISTS = List.of("titles", "outstanding");

    private static final List<String> DECIMALS = List.of("money", "percent", "score");

    /** Said of a list that has nothing in it, and is known to. */
    private static final List<String> NONE = List.of("无", "none");

    public FactField {
        choices = List.copyOf(choices);
        faults = List.copyOf(faults);
    }

    /** One answer to choose. */
    public record Option(String code, String label) {}

    /**
     * The field of a fact of a scheme, as it was filled in.
     *
     * @param prefix stands before the fact's name, so that facts and other fields of a form are told apart
     */
    public static FactField of(
            JsonNode fact, String prefix, boolean required, Map<String, String> given, Tongue tongue) {
        String own = fact.path("name").asString("");
        String type = fact.path("type").asString("");
        return new FactField(
                prefix + own,
                own,
                type,
                tongue.of(fact.path("label")),
                tongue.of(fact.path("rule")),
                fact.path("example").asString(""),
                given.getOrDefault(prefix + own, ""),
                required,
                choices(fact, type, tongue),
                List.of());
    }

    private static List<Option> choices(JsonNode fact, String type, Tongue tongue) {
        Stream<Option> choices = type.equals("flag")
                ? Stream.of(new Option("true", tongue.of(Word.YES)), new Option("false", tongue.of(Word.NO)))
                : fact.path("choices")
                        .valueStream()
                        .map(choice -> new Option(choice.path("code").asString(""), tongue.of(choice.path("label"))));
        return choices.toList();
    }

    /** The same with what is wrong with it, of all that is wrong with its form. */
    public FactField with(List<FaultLine> all) {
        List<FaultLine> own =
                all.stream().filter(fault -> fault.place().equals(fact)).toList();
        return new FactField(name, fact, type, label, rule, example, value, required, choices, own);
    }

    /** The same with another right example, such as a scheme's own. */
    public FactField likened(JsonNode right) {
        String text = right.isArray()
                ? right.valueStream().map(JsonNode::asString).collect(Collectors.joining(";"))
                : Tongue.plain(right);
        return text.isEmpty()
                ? this
                : new FactField(name, fact, type, label, rule, text, value, required, choices, faults);
    }

    /** The same holding a value as a desk tells it. */
    public FactField holding(JsonNode told) {
        String text = told.isArray()
                ? told.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"))
                : Tongue.plain(told);
        return new FactField(name, fact, type, label, rule, example, text, required, choices, faults);
    }

    public boolean isChosen() {
        return !choices.isEmpty();
    }

    /** Whether its values stand one to a line. */
    public boolean isList() {
        return LISTS.contains(type);
    }

    /** What kind of input it is to a browser. */
    public String input() {
        return switch (type) {
            case "date" -> "date";
            case "phone" -> "tel";
            default -> "text";
        };
    }

    /** Which keys a telephone shows for it. */
    public String keys() {
        return DECIMALS.contains(type) ? "decimal" : type.equals("count") ? "numeric" : "text";
    }

    public boolean isWrong() {
        return !faults.isEmpty();
    }

    public boolean isFilled() {
        return !value.isBlank();
    }

    /** What was filled in, as a question or a step states it. */
    public String stated() {
        String text = value.strip();
        if (!isList()) {
            return DECIMALS.contains(type) ? text.replaceAll("[,，\\s]", "") : text;
        }
        return NONE.contains(text)
                ? ""
                : Stream.of(text.split("[\\r\\n;；]+")).map(String::strip).collect(Collectors.joining(";"));
    }
}
