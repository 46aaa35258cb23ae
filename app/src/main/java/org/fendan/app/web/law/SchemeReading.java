package org.fendan.app.web.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.app.desk.Desks;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/** Reads an edition for a page: every clause with what stands on it, its procedure, and what came new with it. */
final class SchemeReading {

    private final Desks desks;
    private final JsonNode sheet;
    private final LocalDate on;
    private final Tongue tongue;
    private final String id;
    private final LocalDate from;
    private final JsonNode computed;
    private final List<Rules.Placed> rules;

    SchemeReading(Desks desks, JsonNode sheet, LocalDate on, Tongue tongue) {
        this.desks = desks;
        this.sheet = sheet;
        this.on = on;
        this.tongue = tongue;
        this.id = sheet.path("scheme").asString("");
        this.from = LocalDate.parse(sheet.path("edition").asString(""));
        this.computed = desks.law().computed(id, from, tongue.language()).body();
        this.rules = Rules.of(sheet, computed, on, tongue);
    }

    SchemePage page() {
        List<SchemePage.Edition> editions = editions();
        return new SchemePage(
                id,
                tongue.of(sheet.path("name")),
                tongue.of(sheet.path("summary")),
                sheet.path("source").path("number").asString(""),
                tongue.of(sheet.path("source").path("title")),
                Tongue.span(sheet.path("inForce")),
                from.toString(),
                sheet.path("example").path("date").asString(""),
                on.toString(),
                editions,
                clauses(),
                sheet.path("readings").valueStream().map(this::reading).toList(),
                parameters(),
                before(editions).map(this::difference).stream().toList(),
                procedure(),
                unmodelled());
    }

    private List<SchemePage.Edition> editions() {
        return desks.questions()
                .schemes()
                .body()
                .path("schemes")
                .valueStream()
                .filter(line -> line.path("scheme").asString("").equals(id))
                .map(line ->
                        new SchemePage.Edition(line.path("edition").asString(""), Tongue.span(line.path("inForce"))))
                .toList();
    }

    private Optional<LocalDate> before(List<SchemePage.Edition> editions) {
        return editions.stream()
                .map(edition -> LocalDate.parse(edition.from()))
                .filter(day -> day.isBefore(from))
                .reduce((earlier, later) -> later);
    }

    private Table difference(LocalDate older) {
        return Difference.between(
                new Difference.Edition(
                        desks.questions().edition(id, older, tongue.language()).body(),
                        desks.law().computed(id, older, tongue.language()).body()),
                new Difference.Edition(sheet, computed),
                tongue);
    }

    private List<SchemePage.Clause> clauses() {
        Map<String, String> reasons = sheet.path("unmodelled")
                .valueStream()
                .collect(Collectors.toMap(
                        clause -> clause.path("article").asString(""), clause -> tongue.of(clause.path("reason"))));
        return sheet.path("clauses")
                .valueStream()
                .map(clause -> clause(clause, reasons))
                .toList();
    }

    private SchemePage.Clause clause(JsonNode clause, Map<String, String> reasons) {
        String number = clause.path("article").asString("");
        return new SchemePage.Clause(
                number,
                tongue.of(clause.path("summary")),
                clause.path("sha256").asString(""),
                path(number),
                rules.stream()
                        .filter(placed -> placed.article().equals(number))
                        .map(Rules.Placed::rule)
                        .toList(),
                reasons.getOrDefault(number, ""));
    }

    private String path(String article) {
        return "/articles?source="
                + Tongue.encoded(sheet.path("source").path("number").asString("")) + "&article="
                + Tongue.encoded(article);
    }

    private SchemePage.Reading reading(JsonNode reading) {
        String own = reading.path("id").asString("");
        String chosen = reading.path("chosen").asString("");
        String article = reading.path("article").asString("");
        return new SchemePage.Reading(
                own,
                article,
                path(article),
                tongue.of(reading.path("question")),
                reading.path("options")
                        .valueStream()
                        .map(option -> new SchemePage.Choice(
                                tongue.of(option.path("wording")),
                                option.path("id").asString("").equals(chosen)))
                        .toList(),
                rules.stream()
                        .filter(placed -> placed.reading().equals(own))
                        .map(placed ->
                                placed.rule().kind() + " · " + placed.rule().text())
                        .distinct()
                        .toList());
    }

    private Table parameters() {
        List<List<Cell>> rows = computed.path("parameters")
                .valueStream()
                .map(one -> List.of(
                        Cell.of(tongue.of(one.path("wording"))).note(tongue.of(one.path("place"))),
                        Cell.of(tongue.of(one.path("value"))),
                        Cell.of(Tongue.span(one.path("inForce"))),
                        Rules.counts(one.path("inForce"), on)
                                ? Cell.chips(Chip.good("✓ " + tongue.of(LawWord.COUNTS) + " " + on))
                                : Cell.of(""),
                        Cell.article(Tree.Cited.of(one.path("citation"), tongue))))
                .toList();
        return Table.of(
                "parameters",
                tongue.of(LawWord.PARAMETERS),
                List.of(
                        Column.words(tongue.of(LawWord.PARAMETER)),
                        Column.number(tongue.of(Word.VALUE)),
                        Column.date(tongue.of(Word.IN_FORCE)),
                        Column.name(tongue.of(LawWord.ON_THAT_DAY)),
                        Column.words(tongue.of(Word.ARTICLE))),
                rows,
                tongue.of(LawWord.NO_PARAMETER));
    }

    private Table procedure() {
        List<List<Cell>> rows = new ArrayList<>();
        sheet.path("steps").forEach(step -> rows.add(step(step)));
        return Table.of(
                "procedure",
                tongue.of(Word.PROCEDURE),
                List.of(
                        Column.words(tongue.of(Word.STEP)),
                        Column.words(tongue.of(Word.WHO_TAKES)),
                        Column.words(tongue.of(LawWord.PAPERS)),
                        Column.words(tongue.of(Word.LETTERS)),
                        Column.words(tongue.of(LawWord.OWES)),
                        Column.words(tongue.of(Word.ARTICLE))),
                rows,
                tongue.of(LawWord.NO_STEP));
    }

    private List<Cell> step(JsonNode step) {
        String own = step.path("id").asString("");
        return List.of(
                Cell.of(tongue.of(step.path("name"))),
                Cell.of(Role.labels(step.path("actors").valueStream().map(JsonNode::asString), tongue.language())),
                Cell.of(joined(step.path("documents"), document -> tongue.of(document.path("name")))),
                Cell.of(joined(
                        computed.path("letters"),
                        letter -> letter.path("step").asString("").equals(own)
                                ? tongue.of(letter.path("title")) + " → " + tongue.of(letter.path("to"))
                                : "")),
                Cell.of(joined(
                        sheet.path("duties"),
                        duty -> duty.path("after").asString("").equals(own)
                                ? Duties.name(duty.path("owed").asString(""), sheet, tongue) + ": "
                                        + Duties.delay(duty, tongue)
                                : "")),
                Cell.article(Tree.Cited.of(step.path("citation"), tongue)));
    }

    private static String joined(JsonNode each, java.util.function.Function<JsonNode, String> text) {
        return each.valueStream().map(text).filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
    }

    private Table unmodelled() {
        return Table.of(
                "unmodelled",
                tongue.of(LawWord.NOT_COMPUTED),
                List.of(Column.name(tongue.of(Word.ARTICLE)), Column.words(tongue.of(Word.REASON))),
                sheet.path("unmodelled")
                        .valueStream()
                        .map(clause -> List.of(
                                Cell.link(
                                        clause.path("article").asString(""),
                                        path(clause.path("article").asString(""))),
                                Cell.of(tongue.of(clause.path("reason")))))
                        .toList(),
                tongue.of(LawWord.ALL_COMPUTED));
    }
}
