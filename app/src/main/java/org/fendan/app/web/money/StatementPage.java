package org.fendan.app.web.money;

import java.util.List;
import org.fendan.app.desk.StatementQuery;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/**
 * A page of a statement as it is shown.
 *
 * @param before the balance before its first line
 * @param behind the balance after its last
 * @param closing the balance of the account at the end of the period
 * @param first whether it is the first page, before which stands the opening balance
 */
public record StatementPage(
        String account,
        String name,
        String owner,
        String before,
        String behind,
        String closing,
        String available,
        boolean first,
        String from,
        String until,
        JsonNode body) {

    static StatementPage of(JsonNode body, StatementQuery wanted, Tongue tongue) {
        return new StatementPage(
                body.path("account").asString(""),
                tongue.of(body.path("name")),
                tongue.of(body.path("owner")),
                Tongue.yuan(body.path("before")),
                Tongue.yuan(body.path("behind")),
                Tongue.yuan(body.path("balance")),
                Tongue.yuan(body.path("available")),
                body.path("first").asBoolean(true),
                wanted.from().map(Object::toString).orElse(""),
                wanted.until().map(Object::toString).orElse(""),
                body);
    }

    Table table(Tongue tongue, Supplied every) {
        return Table.of(
                        "statement",
                        tongue.of(MoneyWord.STATEMENT) + ": " + name,
                        List.of(
                                Column.date(tongue.of(MoneyWord.DATE)),
                                Column.words(tongue.of(MoneyWord.PURPOSE)),
                                Column.name(tongue.of(MoneyWord.ENTRY)),
                                Column.sum(tongue.of(MoneyWord.IN)),
                                Column.sum(tongue.of(MoneyWord.OUT)),
                                Column.sum(tongue.of(MoneyWord.PENDING)),
                                Column.sum(tongue.of(MoneyWord.BALANCE))),
                        body.path("lines")
                                .valueStream()
                                .map(line -> row(line, tongue))
                                .toList(),
                        tongue.of(MoneyWord.NO_LINE))
                .page(body.path("next").asString(""), () -> every.stream().map(line -> row(line, tongue)));
    }

    private static List<Cell> row(JsonNode line, Tongue tongue) {
        String entry = line.path("entry").asString("");
        String kind = line.path("kind").asString("");
        boolean posted = kind.equals("TRANSFER") || kind.equals("POST");
        boolean in = line.path("side").asString("").equals("CREDIT");
        String walk = "/entries/" + entry + "/legs/" + (line.path("place").asInt(0) + 1);
        Cell amount = Cell.sum(line.path("amount")).to(walk);
        Cell none = Cell.of("");
        Cell purpose = Cell.of(line.path("purpose").asString(""))
                .note(line.path("slice").asString(""));
        String reversed = line.path("reverses").asString("");
        return List.of(
                Cell.of(line.path("date").asString("")),
                reversed.isEmpty() ? purpose : purpose.chip(Chip.ours(tongue.of(MoneyWord.REVERSES) + " " + reversed)),
                Cell.link(entry, "/entries/" + entry),
                posted && in ? amount : none,
                posted && !in ? amount : none,
                posted ? none : amount.chip(Chip.plain(Kinds.name(kind, tongue))),
                Cell.sum(line.path("balance")));
    }
}
