package org.fendan.app.web.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.FactField;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be asked of a scheme, filled in. Everything comes from the scheme's own facts, so a scheme nobody has heard
 * of has its form, too. What is not said is as in the scheme's example.
 *
 * @param loan what is asked when a loan is to enter
 * @param loss what is asked when one was lost, or is to be subsidised
 * @param recovery what is asked when something came back
 * @param resources what funds hold and caps leave
 * @param ranges how far a figure may be slid, by the name of its field
 * @param balances the open loans that move along with the loan
 * @param example what the example says, by the names of the fields
 */
public record TrialForm(
        FactField date,
        List<FactField> loan,
        List<FactField> loss,
        List<FactField> recovery,
        List<FactField> resources,
        Map<String, Slider> ranges,
        OpenLoans balances,
        Map<String, String> example) {

    static final String DATE = "date";
    static final String FACT = "fact.";
    static final String RESOURCE = "resource.";

    /** The day of application is the day that is asked about. */
    private static final String APPLIED = "applicationDate";

    static TrialForm of(JsonNode scheme, JsonNode ranges, Map<String, String> given, Tongue tongue) {
        JsonNode example = scheme.path("example");
        Map<String, FactField> fields = new LinkedHashMap<>();
        scheme.path("facts").forEach(fact -> {
            FactField field = FactField.of(fact, FACT, false, given, tongue);
            if (!field.fact().equals(APPLIED)) {
                fields.put(field.fact(), field);
            }
        });
        Map<String, String> shown = new HashMap<>();
        List<FactField> loan = new ArrayList<>();
        List<FactField> loss = new ArrayList<>();
        List<FactField> recovery = new ArrayList<>();
        fields.forEach((name, empty) -> {
            JsonNode told = Stream.of("loan", "loss", "recovery")
                    .map(part -> example.path(part).path(name))
                    .filter(value -> !value.isMissingNode())
                    .findFirst()
                    .orElse(Json.object());
            FactField as = empty.holding(told);
            shown.put(as.name(), as.stated());
            boolean back = example.path("recovery").has(name);
            boolean lost = example.path("loss").has(name);
            (back ? recovery : lost ? loss : loan).add(given.containsKey(as.name()) ? empty : as);
        });
        FactField date = field(DATE, DATE, "date", tongue.of(Word.DATE), "", given, example.path(DATE));
        shown.put(DATE, example.path(DATE).asString(""));
        return new TrialForm(
                date,
                loan,
                loss,
                recovery,
                resources(scheme, shown, given, tongue),
                sliders(ranges),
                new OpenLoans(ranges, loan, shown),
                shown);
    }

    private static List<FactField> resources(
            JsonNode scheme, Map<String, String> shown, Map<String, String> given, Tongue tongue) {
        List<FactField> fields = new ArrayList<>();
        scheme.path("resources").forEach(one -> {
            String id = one.path("id").asString("");
            JsonNode told = scheme.path("example").path("resources").path(id);
            fields.add(field(
                    RESOURCE + id,
                    "resources/" + id,
                    "money",
                    tongue.of(one.path("name")),
                    tongue.of(Word.LEFT_TO_PAY),
                    given,
                    told));
            shown.put(RESOURCE + id, told.asString(""));
        });
        return fields;
    }

    private static FactField field(
            String name,
            String fact,
            String type,
            String label,
            String rule,
            Map<String, String> given,
            JsonNode told) {
        String value = given.containsKey(name) ? given.get(name) : told.asString("");
        return new FactField(name, fact, type, label, rule, told.asString(""), value, false, List.of(), List.of());
    }

    private static Map<String, Slider> sliders(JsonNode ranges) {
        return ranges.valueStream()
                .collect(Collectors.toMap(
                        range -> range.has("fact")
                                ? FACT + range.path("fact").asString("")
                                : RESOURCE + range.path("resource").asString(""),
                        range -> new Slider(
                                range.path("most").asString(""),
                                range.path("step").asString(""))));
    }

    /** The same with each fault at its field. */
    TrialForm with(List<FaultLine> faults) {
        return new TrialForm(
                date.with(faults),
                each(loan, faults),
                each(loss, faults),
                each(recovery, faults),
                each(resources, faults),
                ranges,
                balances,
                example);
    }

    private static List<FactField> each(List<FactField> fields, List<FaultLine> faults) {
        return fields.stream().map(field -> field.with(faults)).toList();
    }

    private Stream<FactField> all() {
        return Stream.of(List.of(date), loan, loss, recovery, resources).flatMap(List::stream);
    }

    /** The question about a loan that is to enter. */
    ObjectNode askToEnter() {
        return question(loan.stream().map(balances::along));
    }

    /** The question about a loss or a subsidy. */
    ObjectNode askToPay() {
        ObjectNode request = question(Stream.concat(loan.stream().map(balances::along), loss.stream()));
        ObjectNode told = Json.object();
        resources.stream()
                .filter(FactField::isFilled)
                .forEach(field -> told.put(field.name().substring(RESOURCE.length()), field.stated()));
        request.set("resources", told);
        return request;
    }

    /** The question about something that came back. */
    ObjectNode askToReturn() {
        return question(recovery.stream());
    }

    private ObjectNode question(Stream<FactField> fields) {
        return Questions.of(date.value(), fields);
    }

    /** Whether something is said to have come back. */
    boolean isRecovered() {
        return recovery.stream().anyMatch(FactField::isFilled);
    }

    /** The slider of a field, where it has one. */
    public Optional<Slider> slider(FactField field) {
        return Optional.ofNullable(ranges.get(field.name()));
    }

    /** What of it is not as in the example, as an address says it; the day is always said. */
    String query() {
        return all().filter(field ->
                        field.name().equals(DATE) || !field.stated().equals(example.getOrDefault(field.name(), "")))
                .map(field -> Tongue.encoded(field.name()) + "="
                        + Tongue.encoded(field.value().strip()))
                .collect(Collectors.joining("&"));
    }
}
