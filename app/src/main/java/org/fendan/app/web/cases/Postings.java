package org.fendan.app.web.cases;

import java.util.List;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/** Legs of postings as lines of a table: those that stand, and those a trial would make. */
final class Postings {

    /** Stands in the name of an account whose owner the reader need not know; it leads nowhere. */
    private static final String MASKED = "****";

    private Postings() {}

    static List<Column> columns(Tongue tongue) {
        return List.of(
                Column.words(tongue.of(CaseWord.ACCOUNT)),
                Column.name(tongue.of(CaseWord.SIDE)),
                Column.name(tongue.of(CaseWord.KIND)),
                Column.sum(tongue.of(Word.HOW_MUCH)),
                Column.words(tongue.of(Word.ARTICLE)));
    }

    static List<Column> posted(Tongue tongue) {
        return List.of(
                Column.number(tongue.of(CaseWord.ENTRY)),
                Column.date(tongue.of(Word.DATE)),
                Column.words(tongue.of(CaseWord.ACCOUNT)),
                Column.name(tongue.of(CaseWord.SIDE)),
                Column.name(tongue.of(CaseWord.KIND)),
                Column.sum(tongue.of(Word.HOW_MUCH)),
                Column.words(tongue.of(CaseWord.PURPOSE)));
    }

    static List<Cell> leg(JsonNode leg, Tongue tongue) {
        return List.of(
                account(leg),
                Cell.of(side(leg, tongue)),
                Cell.of(kind(leg, tongue)),
                Cell.sum(leg.path("amount")),
                Cell.article(Tree.Cited.of(leg.path("citation"), tongue)));
    }

    /** A leg that stands leads from its amount to its walk. */
    static List<Cell> leg(JsonNode entry, JsonNode leg, Tongue tongue) {
        String number = entry.path("entry").asString("");
        return List.of(
                Cell.link(number, "/entries/" + number),
                Cell.of(entry.path("date").asString("")),
                account(leg),
                Cell.of(side(leg, tongue)),
                Cell.of(kind(leg, tongue)),
                Cell.sum(leg.path("amount"))
                        .to("/entries/" + number + "/legs/" + leg.path("leg").asString("")),
                Cell.of(entry.path("purpose").asString("")));
    }

    static Cell account(JsonNode node) {
        String path = node.path("account").asString("");
        return path.contains(MASKED) ? Cell.of(path) : Cell.link(path, "/statement?account=" + Tongue.encoded(path));
    }

    private static String side(JsonNode leg, Tongue tongue) {
        return tongue.of(leg.path("side").asString("").equals("DEBIT") ? CaseWord.DEBIT : CaseWord.CREDIT);
    }

    private static String kind(JsonNode leg, Tongue tongue) {
        return tongue.of(
                switch (leg.path("kind").asString("")) {
                    case "RESERVE" -> CaseWord.RESERVE;
                    case "POST" -> CaseWord.POST;
                    case "RELEASE" -> CaseWord.RELEASE;
                    default -> CaseWord.TRANSFER;
                });
    }
}
