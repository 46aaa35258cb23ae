package org.fendan.app.web.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** {@code /articles}: every article, its rules, and all the money it moved. */
public final class ArticlePages implements Room {

    private static final String PATH = "/articles";
    private static final int SIZE = 50;
    private static final int EXPORTED = 500;

    private final Desks desks;

    public ArticlePages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.open(PATH, call -> {
            Optional<String> source = call.query("source");
            Optional<String> article = call.query("article");
            if (source.isPresent() && article.isPresent()) {
                article(call, source.get(), article.get());
            } else {
                all(call, source);
            }
        });
    }

    private static Heading heading(Call call) {
        return Heading.below(Section.SCHEMES, call.tongue(), call.tongue().of(MoneyWord.ARTICLES));
    }

    private void all(Call call, Optional<String> source) {
        JsonNode all = desks.articles().articles(call.reads()).body().path("articles");
        Tongue tongue = call.tongue();
        boolean totals = all.path(0).has("total");
        List<Column> columns = new ArrayList<>(List.of(
                Column.name(tongue.of(MoneyWord.ARTICLE)),
                Column.words(tongue.of(MoneyWord.SUMMARY)),
                Column.words("")));
        if (totals) {
            columns.add(Column.number(tongue.of(MoneyWord.COUNT)));
            columns.add(Column.sum(tongue.of(MoneyWord.MOVED)));
        }
        List<List<Cell>> rows = all.valueStream()
                .filter(one -> source.isEmpty() || source.get().equals(number(one)))
                .map(one -> row(one, totals, tongue))
                .toList();
        Table table = Table.of("articles", tongue.of(MoneyWord.ARTICLES), columns, rows, tongue.of(MoneyWord.NO_USE));
        if (!call.exports(table)) {
            call.show(heading(call), "money/table.jte", Map.of("table", table));
        }
    }

    private static String number(JsonNode article) {
        return article.path("source").path("number").asString("");
    }

    private static List<Cell> row(JsonNode one, boolean totals, Tongue tongue) {
        String path = PATH + "?source=" + Tongue.encoded(number(one)) + "&article="
                + Tongue.encoded(one.path("article").asString(""));
        List<Cell> row = new ArrayList<>(List.of(
                Cell.link(tongue.of(one.path("wording")), path),
                Cell.of(tongue.of(one.path("clause").path("summary"))),
                Cell.chips(
                        one.has("unmodelled")
                                ? Chip.plain(tongue.of(MoneyWord.UNMODELLED))
                                : Chip.good(tongue.of(MoneyWord.COMPUTED)))));
        if (totals) {
            row.add(Cell.of(one.path("count").asString("0")));
            row.add(Cell.sum(one.path("total")).to(path));
        }
        return row;
    }

    private void article(Call call, String source, String article) {
        Answer found = desks.articles().article(source, article, call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        Tongue tongue = call.tongue();
        ArticlePage page = ArticlePage.of(found.body(), tongue);
        Table uses = page.uses(tongue);
        Optional<Money> money = call.reads().map(reader -> money(call, source, article));
        if (call.exports(uses)
                || money.filter(moved -> call.exports(moved.table())).isPresent()) {
            return;
        }
        call.show(
                heading(call).below(PATH, page.wording()),
                "money/article.jte",
                Map.of("page", page, "uses", uses, "money", money));
    }

    /**
     * What an article moved.
     *
     * @param whole whether it is all of it, with its total
     */
    public record Money(boolean whole, String total, String capitals, String count, Table table) {}

    private Money money(Call call, String source, String article) {
        Tongue tongue = call.tongue();
        JsonNode body = page(call, source, article, call.query("cursor").orElse(""), SIZE);
        Supplied every = new Supplied(after -> page(call, source, article, after, EXPORTED), "lines");
        Table table = Table.of(
                        "money",
                        tongue.of(MoneyWord.MONEY_OF),
                        List.of(
                                Column.date(tongue.of(MoneyWord.DATE)),
                                Column.words(tongue.of(MoneyWord.WHOLE)),
                                Column.name(tongue.of(MoneyWord.PARTNER)),
                                Column.name(tongue.of(MoneyWord.ENTRY)),
                                Column.sum(tongue.of(MoneyWord.AMOUNT))),
                        body.path("lines").valueStream().map(line -> line(line)).toList(),
                        tongue.of(MoneyWord.NO_MONEY))
                .page(body.path("next").asString(""), () -> every.stream().map(line -> line(line)));
        return new Money(
                body.path("whole").asBoolean(false),
                Tongue.yuan(body.path("total")),
                Tongue.capitals(Tongue.plain(body.path("total"))),
                body.path("count").asString("0"),
                table);
    }

    private JsonNode page(Call call, String source, String article, String after, int size) {
        Optional<Long> before =
                Optional.of(after).filter(text -> text.matches("[0-9]{1,15}")).map(Long::valueOf);
        return call.lens()
                .of(desks.articles()
                        .money(source, article, before, size, call.caller())
                        .body());
    }

    private static List<Cell> line(JsonNode line) {
        String entry = line.path("entry").asString("");
        String caseId = line.path("case").asString("");
        String walk = "/entries/" + entry + "/legs/" + line.path("legs").path(0).asString("1");
        String scheme =
                line.path("scheme").asString("") + " " + line.path("edition").asString("");
        Cell about = caseId.isEmpty()
                ? Cell.link(
                        line.path("chain").asString(""),
                        "/funds/" + line.path("scheme").asString(""))
                : Cell.link(caseId, "/cases/" + caseId);
        return List.of(
                Cell.of(line.path("date").asString("")),
                about.note(scheme),
                Cell.of(line.path("bank").asString("")),
                Cell.link(entry, "/entries/" + entry),
                Cell.sum(line.path("amount")).to(walk));
    }
}
