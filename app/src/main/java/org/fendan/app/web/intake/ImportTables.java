package org.fendan.app.web.intake;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** The tables of imports. */
final class ImportTables {

    /** Rows shown on a page; a file has them all. */
    static final int SHOWN = 100;

    private final Tongue tongue;

    ImportTables(Tongue tongue) {
        this.tongue = tongue;
    }

    Table imports(List<? extends JsonNode> lines) {
        List<Column> columns = List.of(
                Column.name(tongue.of(IntakeWord.IMPORT)),
                Column.words(tongue.of(IntakeWord.NAME)),
                Column.words(tongue.of(IntakeWord.STATE)),
                Column.number(tongue.of(IntakeWord.ROWS)),
                Column.number(tongue.of(IntakeWord.RIGHT)),
                Column.number(tongue.of(IntakeWord.REFUSED)),
                Column.name(tongue.of(IntakeWord.WHO)),
                Column.date(tongue.of(IntakeWord.WHEN)));
        List<List<Cell>> rows = lines.stream().map(this::line).toList();
        return Table.of(
                        "imports",
                        tongue.of(IntakeWord.IMPORTS),
                        columns,
                        rows.subList(0, Math.min(SHOWN, rows.size())),
                        tongue.of(IntakeWord.NO_IMPORT))
                .page("", rows::stream);
    }

    private List<Cell> line(JsonNode line) {
        String id = line.path("id").asString("");
        JsonNode job = line.path(line.path("filing").path("result").has("counts") ? "filing" : "trial");
        JsonNode counts = job.path("result").path("counts");
        return List.of(
                Cell.link(id, "/imports/" + id),
                Cell.of(line.path("file").asString("")),
                Cell.chips(ImportView.state(line, tongue)),
                number(counts.path("rows")),
                number(counts.path("accepted")),
                number(counts.path("refused")),
                Cell.of(line.path("by").asString("")),
                Cell.of(line.path("at").asString("").replace('T', ' ').replace("Z", "")));
    }

    private static Cell number(JsonNode value) {
        return Cell.of(value.isNumber() ? value.toString() : "");
    }

    /** Every fault by row and column; {@code all} is closed by whoever reads it. */
    Table faults(List<JsonNode> shown, java.util.function.Supplier<Stream<JsonNode>> all) {
        List<Column> columns = List.of(
                Column.number(tongue.of(IntakeWord.LINE)),
                Column.name(tongue.of(IntakeWord.REFERENCE)),
                Column.name(tongue.of(IntakeWord.COLUMN)),
                Column.words(tongue.of(IntakeWord.VALUE)),
                Column.words(tongue.of(IntakeWord.RULE)),
                Column.words(tongue.of(IntakeWord.EXAMPLE)));
        return Table.of(
                        "faults",
                        tongue.of(IntakeWord.FAULTS),
                        columns,
                        shown.stream()
                                .flatMap(ImportTables::faults)
                                .limit(SHOWN)
                                .toList(),
                        tongue.of(IntakeWord.NO_FAULT))
                .page("", () -> all.get().flatMap(ImportTables::faults));
    }

    private static Stream<List<Cell>> faults(JsonNode row) {
        return row.path("errors")
                .valueStream()
                .map(error -> List.of(
                        Cell.of(row.path("line").toString()),
                        Cell.of(row.path("reference").asString("")),
                        Cell.of(error.path("column").asString("")),
                        Cell.of(error.path("value").asString("")),
                        Cell.of(error.path("message").asString("")),
                        Cell.of(error.path("example").asString(""))));
    }

    /** Cases and what became of them, or what stands against their going. */
    Table cases(String id, IntakeWord caption, java.util.function.Supplier<Stream<JsonNode>> all, IntakeWord empty) {
        List<Column> columns = List.of(
                Column.name(tongue.of(IntakeWord.CASE)),
                Column.words(tongue.of(IntakeWord.STATE)),
                Column.words(tongue.of(IntakeWord.WHY)));
        List<List<Cell>> shown;
        try (Stream<JsonNode> some = all.get()) {
            shown = some.limit(SHOWN).map(this::judged).toList();
        }
        return Table.of(id, tongue.of(caption), columns, shown, tongue.of(empty))
                .page("", () -> all.get().map(this::judged));
    }

    private List<Cell> judged(JsonNode line) {
        String id = line.path("case").asString("");
        return List.of(
                Cell.link(id, "/cases/" + id),
                Cell.of(ImportView.standing(line.path("standing").asString(""), tongue)),
                Cell.of(tongue.of(line.path("why"))));
    }
}
