package org.fendan.app.web.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.FactField;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is filled in to file a loan or to take a step of one: made from what the procedure asks, whatever the city.
 *
 * @param partners the codes of a bank or an institution, where the one who files is none
 * @param groups the facts, those that are needed first
 * @param given every field as it was sent, to be sent again
 * @param faults all that is wrong, each at its label
 */
public record CaseForm(
        FactField date,
        List<FactField> partners,
        List<Group> groups,
        List<Paper> papers,
        List<Reason> reasons,
        Map<String, String> given,
        List<FaultLine> faults) {

    static final String FACT = "fact.";
    static final String REASON = "reason.";
    static final String DOCUMENT = "document.";
    static final String KEPT = "paper.";
    private static final String DATE = "date";

    /** Facts that belong together; those that are seldom needed are folded away. */
    public record Group(String title, List<FactField> fields, boolean folded) {

        /** Whether it stays open: something is filled in or wrong in it. */
        public boolean isOpen() {
            return !folded || fields.stream().anyMatch(field -> field.isFilled() || field.isWrong());
        }
    }

    /** A paper that goes with it: by its number or name, or one that was handed in. */
    public record Paper(String id, String label, String value, String kept, List<FaultLine> faults) {

        public boolean isWrong() {
            return !faults.isEmpty();
        }
    }

    /** A written reason why a soft requirement is set aside. */
    public record Reason(String clause, String rule, String value, Tree.@Nullable Cited cited) {}

    static FactField dateField(Map<String, String> given, String day, Tongue tongue) {
        return new FactField(
                DATE,
                DATE,
                "date",
                tongue.of(CaseWord.BUSINESS_DATE),
                tongue.of(CaseWord.DATE_RULE),
                day,
                given.getOrDefault(DATE, day),
                true,
                List.of(),
                List.of());
    }

    static CaseForm of(
            FactField date,
            List<FactField> partners,
            List<Group> groups,
            List<Paper> papers,
            Map<String, String> given) {
        return new CaseForm(date, partners, groups, papers, List.of(), given, List.of());
    }

    /** The same with what is wrong, each at its field; written reasons are asked for where a rule asks one. */
    CaseForm with(List<FaultLine> wrong) {
        return new CaseForm(
                date.with(wrong),
                partners.stream().map(field -> field.with(wrong)).toList(),
                groups.stream()
                        .map(group -> new Group(
                                group.title(),
                                group.fields().stream()
                                        .map(field -> field.with(wrong))
                                        .toList(),
                                group.folded()))
                        .toList(),
                papers.stream().map(paper -> with(paper, wrong)).toList(),
                reasons(wrong),
                given,
                wrong.stream().map(this::labelled).toList());
    }

    private static Paper with(Paper paper, List<FaultLine> wrong) {
        List<FaultLine> own = wrong.stream()
                .filter(fault -> fault.place().equals("documents/" + paper.id()))
                .toList();
        return new Paper(paper.id(), paper.label(), paper.value(), paper.kept(), own);
    }

    private List<Reason> reasons(List<FaultLine> wrong) {
        Map<String, Reason> asked = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(REASON) && !value.isBlank()) {
                String clause = name.substring(REASON.length());
                asked.put(clause, new Reason(clause, "", value, null));
            }
        });
        wrong.stream().filter(fault -> fault.place().startsWith("reasons/")).forEach(fault -> {
            String clause = fault.place().substring("reasons/".length());
            asked.put(clause, new Reason(clause, fault.rule(), given.getOrDefault(REASON + clause, ""), fault.cited()));
        });
        return List.copyOf(asked.values());
    }

    /** A fault that names its field as the form does. */
    private FaultLine labelled(FaultLine fault) {
        String label = fields().filter(field -> field.fact().equals(fault.place()))
                .map(FactField::label)
                .findFirst()
                .or(() -> papers.stream()
                        .filter(paper -> fault.place().equals("documents/" + paper.id()))
                        .map(Paper::label)
                        .findFirst())
                .orElse(fault.place());
        return new FaultLine(label, fault.value(), fault.rule(), fault.example(), fault.cited());
    }

    Stream<FactField> fields() {
        return Stream.concat(
                Stream.concat(Stream.of(date), partners.stream()),
                groups.stream().flatMap(group -> group.fields().stream()));
    }

    /** What was filled in, as the desk takes it. */
    ObjectNode request() {
        ObjectNode request = Json.object().put(DATE, date.stated());
        ObjectNode facts = request.putObject("facts");
        groups.stream()
                .flatMap(group -> group.fields().stream())
                .filter(FactField::isFilled)
                .forEach(field -> facts.put(field.fact(), field.stated()));
        partners.stream().filter(FactField::isFilled).forEach(field -> request.put(field.fact(), field.stated()));
        ObjectNode documents = Json.object();
        papers.stream()
                .filter(paper -> !paper.kept().isBlank() || !paper.value().isBlank())
                .forEach(paper -> documents.put(
                        paper.id(), paper.kept().isBlank() ? paper.value().strip() : paper.kept()));
        ObjectNode written = Json.object();
        given.forEach((name, value) -> {
            if (name.startsWith(REASON) && !value.isBlank()) {
                written.put(name.substring(REASON.length()), value.strip());
            }
        });
        Map.of("documents", documents, "reasons", written).forEach((name, part) -> {
            if (!part.isEmpty()) {
                request.set(name, part);
            }
        });
        return request;
    }

    /** Everything that was filled in, to be confirmed as it stands. */
    public List<Map.Entry<String, String>> hidden() {
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putIfAbsent(DATE, date.value());
        all.forEach((name, value) -> {
            if (!List.of("csrf", "key", "version", "deed").contains(name)) {
                kept.add(Map.entry(name, value));
            }
        });
        return kept;
    }

    /** A decision is agreed to or refused, not answered with yes and no. */
    static FactField decision(FactField field, Tongue tongue) {
        return field.fact().equals("approved")
                ? new FactField(
                        field.name(),
                        field.fact(),
                        field.type(),
                        field.label(),
                        field.rule(),
                        field.example(),
                        field.value(),
                        field.required(),
                        List.of(
                                new FactField.Option("true", tongue.of(CaseWord.AGREE)),
                                new FactField.Option("false", tongue.of(CaseWord.REFUSE))),
                        field.faults())
                : field;
    }
}
