package org.fendan.app.web.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import org.fendan.app.web.page.Wording;
import tools.jackson.databind.JsonNode;

/** What came, went and changed from one edition of a scheme to the next, found by comparing what both say. */
final class Difference {

    private final Tongue tongue;
    private final List<List<Cell>> rows = new ArrayList<>();

    private Difference(Tongue tongue) {
        this.tongue = tongue;
    }

    /** An edition as the questions show it, and what it computes besides. */
    record Edition(JsonNode sheet, JsonNode computed) {}

    static Table between(Edition older, Edition newer, Tongue tongue) {
        Difference difference = new Difference(tongue);
        difference.sheets(older.sheet(), newer.sheet());
        difference.part(
                LawWord.PARAMETER,
                older.computed().path("parameters"),
                newer.computed().path("parameters"),
                one -> tongue.of(one.path("place")) + " · " + tongue.of(one.path("wording")) + " "
                        + one.path("inForce").path("from").asString(""),
                one -> tongue.of(one.path("value")) + " (" + Tongue.span(one.path("inForce")) + ")");
        difference.part(
                LawWord.RULE,
                older.computed().path("rules"),
                newer.computed().path("rules"),
                one -> tongue.of(one.path("label")) + " · " + tongue.of(one.path("text")),
                one -> "");
        return Table.of(
                "difference",
                tongue.of(LawWord.DIFFERENCE) + " "
                        + older.sheet().path("edition").asString("") + " → "
                        + newer.sheet().path("edition").asString(""),
                List.of(
                        Column.name(tongue.of(LawWord.KIND)),
                        Column.name(tongue.of(LawWord.CHANGE)),
                        Column.words(tongue.of(LawWord.WHICH)),
                        Column.words(tongue.of(LawWord.BEFORE)),
                        Column.words(tongue.of(LawWord.AFTERWARDS))),
                difference.rows,
                tongue.of(LawWord.NO_DIFFERENCE));
    }

    private void sheets(JsonNode older, JsonNode newer) {
        sheet(
                "clauses",
                Word.CLAUSES,
                older,
                newer,
                one -> text(one, "article"),
                one -> tongue.of(one.path("summary")) + " ["
                        + text(one, "sha256").substring(0, 8) + "]");
        sheet("requirements", Word.REQUIREMENT, older, newer, one -> tongue.of(one.path("wording")), this::force);
        sheet(
                "facts",
                Word.FACTS,
                older,
                newer,
                one -> tongue.of(one.path("label")),
                one -> tongue.of(one.path("rule")));
        sheet(
                "caps",
                Word.CAPS,
                older,
                newer,
                one -> tongue.of(one.path("name")),
                one -> Tongue.yuan(one.path("limit")));
        sheet(
                "subsidies",
                Word.SUBSIDIES,
                older,
                newer,
                one -> tongue.of(one.path("name")),
                one -> tongue.of(one.path("sum")));
        sheet(
                "floors",
                Word.FLOOR,
                older,
                newer,
                one -> tongue.of(one.path("name")),
                one -> text(one, "percentOfOpenBalance") + " %");
        sheet(
                "alerts",
                LawWord.ALERT,
                older,
                newer,
                one -> tongue.of(one.path("name")),
                one -> text(one, "atMostPercent") + " %");
        sheet(
                "steps",
                Word.STEP,
                older,
                newer,
                one -> tongue.of(one.path("name")),
                one -> Role.labels(one.path("actors").valueStream().map(JsonNode::asString), tongue.language()));
        sheet("readings", Word.READINGS, older, newer, one -> tongue.of(one.path("question")), this::chosen);
        sheet(
                "unmodelled",
                Word.UNMODELLED,
                older,
                newer,
                one -> text(one, "article"),
                one -> tongue.of(one.path("reason")));
        part(
                Word.DEADLINES,
                older.path("duties"),
                newer.path("duties"),
                one -> text(one, "after") + " → " + text(one, "owed"),
                one -> Duties.delay(one, tongue));
    }

    private String force(JsonNode requirement) {
        return requirement.path("force").asString("").equals("SOFT") ? tongue.of(Word.SOFT) : tongue.of(LawWord.HARD);
    }

    private String chosen(JsonNode reading) {
        return reading.path("options")
                .valueStream()
                .filter(option -> text(option, "id").equals(text(reading, "chosen")))
                .map(option -> tongue.of(option.path("wording")))
                .collect(Collectors.joining());
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private void sheet(
            String member,
            Wording kind,
            JsonNode older,
            JsonNode newer,
            Function<JsonNode, String> name,
            Function<JsonNode, String> said) {
        part(kind, older.path(member), newer.path(member), name, said);
    }

    private void part(
            Wording kind,
            JsonNode older,
            JsonNode newer,
            Function<JsonNode, String> name,
            Function<JsonNode, String> said) {
        Map<String, String> before = named(older, name, said);
        Map<String, String> after = named(newer, name, said);
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(one -> row(kind, one, Optional.ofNullable(before.get(one)), Optional.ofNullable(after.get(one))));
    }

    private void row(Wording kind, String which, Optional<String> before, Optional<String> after) {
        if (before.isEmpty()) {
            row(kind, Chip.good("+ " + tongue.of(LawWord.ADDED)), which, "", after.orElse(""));
        } else if (after.isEmpty()) {
            row(kind, Chip.bad("− " + tongue.of(LawWord.GONE)), which, before.get(), "");
        } else if (!before.equals(after)) {
            row(kind, Chip.ours("≠ " + tongue.of(LawWord.CHANGED)), which, before.get(), after.get());
        }
    }

    private static Map<String, String> named(
            JsonNode each, Function<JsonNode, String> name, Function<JsonNode, String> said) {
        Map<String, String> named = new LinkedHashMap<>();
        each.forEach(one -> named.putIfAbsent(name.apply(one), said.apply(one)));
        return named;
    }

    private void row(Wording kind, Chip change, String which, String before, String after) {
        rows.add(
                List.of(Cell.of(tongue.of(kind)), Cell.chips(change), Cell.of(which), Cell.of(before), Cell.of(after)));
    }
}
