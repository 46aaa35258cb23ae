package org.fendan.app.web.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.json.SchemeJson;
import org.fendan.app.web.page.FactField;
import org.fendan.app.web.page.Tongue;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.FactKey;
import org.fendan.core.scheme.Step;

/** Makes the form of any step of any procedure: what it asks, and what it may be told besides. */
final class StepForm {

    private final CaseFile file;
    private final Step step;
    private final Map<String, String> given;
    private final Tongue tongue;

    StepForm(CaseFile file, Step step, Map<String, String> given, Tongue tongue) {
        this.file = file;
        this.step = step;
        this.given = given.isEmpty() ? known(file, step) : given;
        this.tongue = tongue;
    }

    /** What the case itself tells: what was planned when it was filed, the charge due, the sum approved. */
    private static Map<String, String> known(CaseFile file, Step step) {
        Map<String, String> known = new HashMap<>();
        Set<String> planned = CaseDesk.filingFacts(file.scheme()).keySet();
        step.asks().stream()
                .filter(key -> planned.contains(key.name()))
                .forEach(key -> file.facts().text(key).ifPresent(text -> known.put(CaseForm.FACT + key.name(), text)));
        CaseDesk.known(file, step)
                .properties()
                .forEach(fact ->
                        known.put(CaseForm.FACT + fact.getKey(), fact.getValue().asString("")));
        return known;
    }

    CaseForm form() {
        return CaseForm.of(CaseForm.dateField(given, Today.inShanghai(), tongue), List.of(), groups(), papers(), given);
    }

    private List<CaseForm.Group> groups() {
        List<FactField> asked = new ArrayList<>();
        step.asks().forEach(key -> asked.add(CaseForm.decision(field(key, true), tongue)));
        SchemeJson.optional(step).forEach(key -> asked.add(field(key, false)));
        Set<FactKey<?>> own = Set.copyOf(step.asks());
        List<FactField> more = CaseDesk.stepFacts(file.scheme(), step).stream()
                .filter(key -> key.origin() == FactKey.Origin.STATED)
                .filter(key -> !own.contains(key) && !SchemeJson.optional(step).contains(key))
                .sorted(Comparator.comparing(FactKey::name))
                .map(key -> field(key, false))
                .toList();
        return Stream.of(
                        new CaseForm.Group(tongue.of(CaseWord.ASKED), asked, false),
                        new CaseForm.Group(tongue.of(CaseWord.IF_KNOWN), more, true))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    private FactField field(FactKey<?> key, boolean required) {
        return FactField.of(SchemeJson.fact(key), CaseForm.FACT, required, given, tongue);
    }

    private List<CaseForm.Paper> papers() {
        return step.documents().stream()
                .map(document -> new CaseForm.Paper(
                        document.id(),
                        document.name().in(tongue.language()),
                        given.getOrDefault(CaseForm.DOCUMENT + document.id(), ""),
                        given.getOrDefault(CaseForm.KEPT + document.id(), ""),
                        List.of()))
                .toList();
    }
}
