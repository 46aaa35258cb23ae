package org.fendan.app.web.letters;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** The tables of letters and of keys. */
final class LetterTables {

    private final Tongue tongue;

    LetterTables(Tongue tongue) {
        this.tongue = tongue;
    }

    private String of(LetterWord word) {
        return tongue.of(word);
    }

    /** What waits to be issued; {@code all} answers every page of it. */
    Table due(JsonNode found, Supplier<JsonNode> all) {
        List<Column> columns = List.of(
                Column.date(of(LetterWord.DATE)),
                Column.words(of(LetterWord.LETTER)),
                Column.words(of(LetterWord.TO)),
                Column.name(of(LetterWord.CASE)),
                Column.words(of(LetterWord.ENTERPRISE)),
                Column.sum(of(LetterWord.SUM)),
                Column.name(of(LetterWord.ISSUER)),
                Column.words(of(LetterWord.STANDING)));
        return table("due", LetterWord.DUE, columns, found, all, LetterWord.NO_DUE);
    }

    /** What was issued. */
    Table issued(JsonNode found, Supplier<JsonNode> all) {
        List<Column> columns = List.of(
                Column.name(of(LetterWord.NUMBER)),
                Column.date(of(LetterWord.DATE)),
                Column.words(of(LetterWord.LETTER)),
                Column.words(of(LetterWord.TO)),
                Column.name(of(LetterWord.CASE)),
                Column.words(of(LetterWord.ENTERPRISE)),
                Column.sum(of(LetterWord.SUM)),
                Column.name(of(LetterWord.ISSUER)),
                Column.words(of(LetterWord.STANDING)));
        return table("letters", LetterWord.ISSUED, columns, found, all, LetterWord.NO_ISSUED);
    }

    private Table table(
            String id,
            LetterWord caption,
            List<Column> columns,
            JsonNode found,
            Supplier<JsonNode> all,
            LetterWord empty) {
        String count = " (" + found.path("count").asInt() + ")";
        Table page = Table.of(id, of(caption) + count, columns, rows(found).toList(), of(empty));
        return page.page(found.path("next").asString(""), () -> rows(all.get()));
    }

    private Stream<List<Cell>> rows(JsonNode found) {
        return found.path("letters").valueStream().map(line -> line.has("number") ? issued(line) : due(line));
    }

    private List<Cell> due(JsonNode line) {
        return List.of(
                Cell.of(line.path("date").asString("")),
                Cell.link(tongue.of(line.path("title")), LetterPages.draft(line)),
                Cell.of(tongue.of(line.path("to"))),
                caseOf(line),
                Cell.of(line.path("enterpriseName").asString("")),
                sum(line),
                Cell.of(line.path("issuer").asString("")),
                Cell.chips(
                        line.path("mayIssue").asBoolean(false)
                                ? Chip.ours(of(LetterWord.YOURS))
                                : Chip.plain(of(LetterWord.OTHERS))));
    }

    private List<Cell> issued(JsonNode line) {
        String path = "/letters/" + line.path("id").asString("");
        return List.of(
                Cell.link(line.path("number").asString(""), path),
                Cell.of(line.path("date").asString("")),
                Cell.link(tongue.of(line.path("title")), path),
                Cell.of(tongue.of(line.path("to"))),
                caseOf(line),
                Cell.of(line.path("enterpriseName").asString("")),
                sum(line),
                Cell.of(line.path("issuer").asString("")),
                Cell.chips(standing(line), Chip.plain(of(LetterWord.SIGNED))));
    }

    Chip standing(JsonNode line) {
        return switch (line.path("standing").asString("")) {
            case "REPLACED" -> Chip.bad(of(LetterWord.REPLACED));
            case "LAPSED" -> Chip.bad(of(LetterWord.LAPSED));
            default -> Chip.good(of(LetterWord.IN_FORCE));
        };
    }

    private static Cell caseOf(JsonNode line) {
        String id = line.path("case").asString("");
        return Cell.link(id, "/cases/" + id);
    }

    /** The first sum it names, leading to the event that says why. */
    private Cell sum(JsonNode line) {
        JsonNode first = line.path("sums").path(0);
        if (first.isMissingNode()) {
            return Cell.of("");
        }
        return Cell.sum(first.path("amount")).note(tongue.of(first.path("label")));
    }

    Table keys(JsonNode found) {
        return Table.of(
                "letter-keys",
                of(LetterWord.KEYS),
                List.of(
                        Column.name(of(LetterWord.ISSUER)),
                        Column.name(of(LetterWord.KEY)),
                        Column.number(of(LetterWord.SINCE)),
                        Column.words(of(LetterWord.PUBLIC_KEY))),
                found.path("keys").valueStream().map(LetterTables::key).toList(),
                of(LetterWord.NO_KEYS));
    }

    private static List<Cell> key(JsonNode line) {
        String entry = line.path("entry").asString("");
        return List.of(
                Cell.of(line.path("organisation").asString("")),
                Cell.of(line.path("key").asString("")),
                Cell.link(entry, "/entries/" + entry),
                Cell.of(line.path("publicKey").asString("")));
    }
}
