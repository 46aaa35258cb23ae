package org.fendan.app.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import tools.jackson.databind.JsonNode;

/** Tables of a report: its figures, those of each scheme, and the warning figures. */
final class FigureTables {

    private final Tongue tongue;

    FigureTables(Tongue tongue) {
        this.tongue = tongue;
    }

    /** The figures of all schemes together. */
    Table figures(JsonNode report) {
        return Table.of(
                "figures",
                word(FigureWord.KEY_FIGURES),
                columns(),
                report.path("all").valueStream().map(this::row).toList(),
                word(FigureWord.NO_COHORTS));
    }

    /** The figures of each scheme, one below the other. */
    Table schemes(JsonNode report) {
        List<Column> columns = new ArrayList<>(List.of(Column.name(word(FigureWord.STATISTICS))));
        columns.addAll(columns());
        return Table.of(
                "statistics",
                word(FigureWord.STATISTICS),
                columns,
                report.path("schemes")
                        .valueStream()
                        .flatMap(one -> one.path("figures").valueStream().map(figure -> {
                            String id = one.path("scheme").asString("");
                            return Stream.concat(Stream.of(Cell.link(id, "/schemes/" + id)), row(figure).stream())
                                    .toList();
                        }))
                        .toList(),
                word(FigureWord.NO_COHORTS));
    }

    private List<Column> columns() {
        return List.of(
                Column.words(word(FigureWord.FIGURE)),
                Column.number(word(FigureWord.VALUE)),
                Column.number(word(FigureWord.BEFORE)),
                Column.number(word(FigureWord.CHANGE)),
                Column.words(word(FigureWord.HOW)));
    }

    private List<Cell> row(JsonNode figure) {
        return List.of(
                Cell.of(tongue.of(figure.path("name"))),
                value(figure, "value"),
                value(figure, "base"),
                change(figure.path("growth")),
                Cell.of(tongue.of(figure.path("how"))));
    }

    private static Cell value(JsonNode figure, String name) {
        JsonNode value = figure.path(name);
        if (value.isMissingNode()) {
            return Cell.of("");
        }
        if (value.isObject()) {
            return Cell.sum(value);
        }
        String text = value.asString("");
        boolean percent = figure.path("unit").asString("").equals("PERCENT");
        return new Cell(percent ? text + "%" : text, text, "", "", "", List.of(), null);
    }

    private Cell change(JsonNode growth) {
        if (growth.path("noBase").asBoolean(false)) {
            return new Cell(word(FigureWord.NO_BASE), "", "", "", "", List.of(), null);
        }
        String percent = growth.path("percent").asString("");
        String arrow = percent.isEmpty() || percent.equals("0.00") ? "" : percent.startsWith("-") ? "↓ " : "↑ ";
        return percent.isEmpty() ? Cell.of("") : new Cell(arrow + percent + "%", percent, "", "", "", List.of(), null);
    }

    Table alerts(JsonNode report) {
        return Table.of(
                "alerts",
                word(FigureWord.ALERTS),
                List.of(
                        Column.name(word(FigureWord.STATISTICS)),
                        Column.words(word(FigureWord.FIGURE)),
                        Column.number(word(FigureWord.NOW)),
                        Column.number(word(FigureWord.AT_MOST)),
                        Column.name(""),
                        Column.words("")),
                report.path("schemes")
                        .valueStream()
                        .flatMap(one -> one.path("alerts").valueStream().map(alert -> alert(one, alert)))
                        .toList(),
                word(FigureWord.NO_ALERTS));
    }

    private List<Cell> alert(JsonNode one, JsonNode alert) {
        boolean warns = alert.path("warns").asBoolean(false);
        String id = one.path("scheme").asString("");
        String percent = alert.path("percent").asString("");
        return List.of(
                Cell.link(id, "/schemes/" + id),
                Cell.of(tongue.of(alert.path("name"))),
                Cell.of(percent.isEmpty() ? "–" : percent + "%")
                        .note(Tongue.yuan(alert.path("part")) + " ÷ " + Tongue.yuan(alert.path("of"))),
                Cell.of(alert.path("atMostPercent").asString("") + "%"),
                Cell.chips(
                        percent.isEmpty()
                                ? Chip.plain(word(FigureWord.NOTHING_YET))
                                : warns
                                        ? Chip.bad("! " + word(FigureWord.WARNS))
                                        : Chip.good("✓ " + word(FigureWord.WITHIN))),
                Cell.article(Tree.Cited.of(alert.path("citation"), tongue)));
    }

    private String word(FigureWord word) {
        return tongue.of(word);
    }
}
