package org.fendan.app.web.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fendan.app.web.page.FactField;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts that are stated once for several schemes.
 *
 * @param shared what two or more of them ask for
 * @param own what one of them asks for alone
 */
public record SharedForm(List<FactField> shared, List<FactField> own) {

    private static final String PLATFORM = "PLATFORM";

    /** What an enterprise knows of itself and its loan; what only records know is not asked of it. */
    static SharedForm stated(List<JsonNode> schemes, Map<String, String> given, Tongue tongue) {
        return of(schemes, fact -> !fact.path("origin").asString("").equals(PLATFORM), given, tongue);
    }

    /** All facts of the loans of these schemes. */
    static SharedForm whole(List<JsonNode> schemes, Map<String, String> given, Tongue tongue) {
        return of(schemes, fact -> true, given, tongue);
    }

    private static SharedForm of(
            List<JsonNode> schemes, Predicate<JsonNode> wanted, Map<String, String> given, Tongue tongue) {
        Map<String, JsonNode> facts = new LinkedHashMap<>();
        Map<String, Integer> askedBy = new LinkedHashMap<>();
        for (JsonNode scheme : schemes) {
            scheme.path("facts").forEach(fact -> {
                String name = fact.path("name").asString("");
                if (wanted.test(fact) && scheme.path("example").path("loan").has(name)) {
                    facts.putIfAbsent(name, fact);
                    askedBy.merge(name, 1, Integer::sum);
                }
            });
        }
        List<FactField> shared = new ArrayList<>();
        List<FactField> own = new ArrayList<>();
        facts.forEach((name, fact) -> (askedBy.getOrDefault(name, 1) > 1 || schemes.size() == 1 ? shared : own)
                .add(FactField.of(fact, TrialForm.FACT, false, given, tongue)));
        return new SharedForm(shared, own);
    }

    /** The same with the first example that has each fact, where nothing is stated yet. */
    SharedForm filled(List<JsonNode> schemes) {
        return new SharedForm(filled(shared, schemes), filled(own, schemes));
    }

    private static List<FactField> filled(List<FactField> fields, List<JsonNode> schemes) {
        return fields.stream()
                .map(field -> schemes.stream()
                        .map(scheme -> scheme.path("example").path("loan").path(field.fact()))
                        .filter(told -> !told.isMissingNode())
                        .findFirst()
                        .map(field::holding)
                        .orElse(field))
                .toList();
    }

    SharedForm with(List<FaultLine> faults) {
        return new SharedForm(
                shared.stream().map(field -> field.with(faults)).toList(),
                own.stream().map(field -> field.with(faults)).toList());
    }

    Stream<FactField> all() {
        return Stream.concat(shared.stream(), own.stream());
    }

    ObjectNode question(String date) {
        return Questions.of(date, all());
    }

    /** What is stated, as an address says it. */
    String query() {
        StringBuilder query = new StringBuilder();
        all().filter(FactField::isFilled)
                .forEach(field -> query.append('&')
                        .append(Tongue.encoded(field.name()))
                        .append('=')
                        .append(Tongue.encoded(field.value().strip())));
        return query.toString();
    }
}
