package org.fendan.app.web.money;

import java.util.List;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/**
 * An article as it is shown.
 *
 * @param unmodelled why it is not computed; empty where it is
 */
public record ArticlePage(
        String wording,
        String title,
        String issuer,
        String summary,
        String unmodelled,
        String sha256,
        List<Reading> readings,
        JsonNode body) {

    /** A silent place of the text, and what could be read there. */
    public record Reading(String question, List<Option> options) {}

    public record Option(String wording, boolean chosen) {}

    static ArticlePage of(JsonNode body, Tongue tongue) {
        return new ArticlePage(
                tongue.of(body.path("wording")),
                tongue.of(body.path("source").path("title")),
                tongue.of(body.path("source").path("issuer")),
                tongue.of(body.path("clause").path("summary")),
                tongue.of(body.path("unmodelled")),
                body.path("clause").path("sha256").asString(""),
                body.path("readings")
                        .valueStream()
                        .map(reading -> reading(reading, tongue))
                        .toList(),
                body);
    }

    private static Reading reading(JsonNode reading, Tongue tongue) {
        return new Reading(
                tongue.of(reading.path("question")),
                reading.path("options")
                        .valueStream()
                        .map(option -> new Option(
                                tongue.of(option.path("wording")),
                                option.path("id").equals(reading.path("chosen"))))
                        .toList());
    }

    /** Rules, dated values, caps, steps and deadlines that cite it. */
    Table uses(Tongue tongue) {
        return Table.of(
                "uses",
                tongue.of(MoneyWord.USES),
                List.of(
                        Column.words(tongue.of(MoneyWord.SCHEME)),
                        Column.date(tongue.of(MoneyWord.EDITION)),
                        Column.words(tongue.of(MoneyWord.PLACE)),
                        Column.words(tongue.of(MoneyWord.VALUE)),
                        Column.date(tongue.of(MoneyWord.SPAN))),
                body.path("uses").valueStream().map(use -> use(use, tongue)).toList(),
                tongue.of(MoneyWord.NO_USE));
    }

    private static List<Cell> use(JsonNode use, Tongue tongue) {
        Cell place = Cell.of(tongue.of(use.path("place")));
        String of = tongue.of(use.path("of"));
        return List.of(
                Cell.link(
                        tongue.of(use.path("name")),
                        "/schemes/" + use.path("scheme").asString("")),
                Cell.of(use.path("edition").asString("")),
                use.path("ours").asBoolean(false) ? place.chip(Chip.ours(tongue.of(MoneyWord.OURS))) : place,
                of.isEmpty()
                        ? Cell.of("")
                        : Cell.of(tongue.of(use.path("value"))).note(of),
                Cell.of(use.has("inForce") ? Tongue.span(use.path("inForce")) : ""));
    }
}
