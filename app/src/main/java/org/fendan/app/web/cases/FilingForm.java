package org.fendan.app.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.web.page.FactField;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** Makes the form by which a loan enters a scheme, from what the scheme says it asks. */
final class FilingForm {

    private final JsonNode scheme;
    private final JsonNode step;
    private final Map<String, String> given;
    private final Tongue tongue;

    FilingForm(JsonNode scheme, Map<String, String> given, Tongue tongue) {
        this.scheme = scheme;
        this.step = Filing.step(scheme);
        this.given = given;
        this.tongue = tongue;
    }

    CaseForm form(List<FactField> partners, String day) {
        return CaseForm.of(CaseForm.dateField(given, day, tongue), partners, groups(), papers(), given);
    }

    /** What the filing asks, what admission is judged by, and what else may be known. */
    private List<CaseForm.Group> groups() {
        Set<String> asked = names(step.path("facts"));
        Set<String> loan =
                scheme.path("example").path("loan").propertyNames().stream().collect(Collectors.toSet());
        Set<String> rules = scheme.path("requirements")
                .valueStream()
                .flatMap(rule -> rule.path("facts").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        List<FactField> needed = new ArrayList<>();
        List<FactField> judged = new ArrayList<>();
        List<FactField> other = new ArrayList<>();
        step.path("facts").forEach(fact -> needed.add(field(fact, true)));
        scheme.path("facts").forEach(fact -> {
            String name = fact.path("name").asString("");
            if (asked.contains(name) || !fact.path("origin").asString("").equals("STATED")) {
                return;
            }
            if (loan.contains(name)) {
                judged.add(field(fact, true));
            } else if (rules.contains(name)) {
                other.add(field(fact, false));
            }
        });
        return Stream.of(
                        new CaseForm.Group(tongue.of(CaseWord.ASKED), needed, false),
                        new CaseForm.Group(tongue.of(CaseWord.JUDGED), judged, false),
                        new CaseForm.Group(tongue.of(CaseWord.IF_KNOWN), other, true))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    /** Its example is the scheme's own, which is right by its making. */
    private FactField field(JsonNode fact, boolean needed) {
        JsonNode right =
                scheme.path("example").path("loan").path(fact.path("name").asString(""));
        return FactField.of(fact, CaseForm.FACT, needed, given, tongue).likened(right);
    }

    private static Set<String> names(JsonNode facts) {
        return facts.valueStream().map(fact -> fact.path("name").asString("")).collect(Collectors.toSet());
    }

    private List<CaseForm.Paper> papers() {
        return step.path("documents")
                .valueStream()
                .map(document -> {
                    String id = document.path("id").asString("");
                    String value = given.getOrDefault(CaseForm.DOCUMENT + id, "");
                    return new CaseForm.Paper(id, tongue.of(document.path("name")), value, "", List.of());
                })
                .toList();
    }
}
