package org.fendan.app.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/** Lays out the file of one loan from what the desks answer. */
final class Folder {

    private final JsonNode file;
    private final CaseNames names;
    private final Tongue tongue;

    Folder(JsonNode file, CaseNames names) {
        this.file = file;
        this.names = names;
        this.tongue = names.tongue();
    }

    CasePage page(List<CasePage.Moment> line, JsonNode explained, JsonNode papers, List<JsonNode> entries) {
        return new CasePage(
                text("id"),
                notices(),
                text("scheme"),
                names.scheme().isEmpty() ? text("scheme") : names.scheme(),
                text("edition"),
                partner("bank"),
                partner("institution"),
                text("enterpriseName"),
                text("reference"),
                Stages.label(file, tongue),
                sums(),
                line,
                Preview.findings(explained.path("admission"), tongue),
                claims(),
                deadlines(),
                letters(),
                papers(papers),
                postings(entries),
                facts());
    }

    private String text(String name) {
        return file.path(name).asString("");
    }

    private String partner(String name) {
        String code = text(name);
        return code.equals("-") ? "" : code;
    }

    /** What is to be known before the case is read: its policy is missing, or another one than it was. */
    private List<String> notices() {
        return Stream.of("schemeAbsent", "policyChanged")
                .filter(file::has)
                .map(notice -> tongue.of(file.path(notice)))
                .toList();
    }

    private List<CasePage.Sum> sums() {
        JsonNode loan = file.path("loan");
        String principal =
                "/statement?account=" + Tongue.encoded(text("scheme") + "/case/" + text("id") + "/principal");
        List<CasePage.Sum> sums = new ArrayList<>();
        sums.add(new CasePage.Sum(tongue.of(Word.LOAN_AMOUNT), Tongue.yuan(file.path("loanAmount")), ""));
        sums.add(new CasePage.Sum(names.fact("disbursed"), Tongue.yuan(loan.path("disbursed")), principal));
        sums.add(new CasePage.Sum(names.fact("principalRepaid"), Tongue.yuan(loan.path("repaid")), principal));
        if (!charge().isEmpty()) {
            sums.add(new CasePage.Sum(tongue.of(Word.CHARGE), Tongue.yuan(loan.path("charged")), charge()));
        }
        sums.add(new CasePage.Sum(tongue.of(Word.OPEN_BALANCE), Tongue.yuan(file.path("openBalance")), principal));
        return sums;
    }

    /** The walk of the charge that was paid. */
    private String charge() {
        return file.path("events")
                .valueStream()
                .filter(event -> event.path("effect").asString("").equals("CHARGE"))
                .findFirst()
                .map(event -> "/walk/" + text("id") + "/" + event.path("number").asInt(0) + "/charge")
                .orElse("");
    }

    private List<Waterfall> claims() {
        return file.path("claims")
                .valueStream()
                .filter(claim -> claim.has("split"))
                .map(claim -> Waterfall.of(text("id"), claim, tongue))
                .toList();
    }

    private Table deadlines() {
        List<List<Cell>> rows = file.path("deadlines")
                .valueStream()
                .map(deadline -> List.of(
                        Cell.of(names.step(deadline.path("owed").asString(""))),
                        Cell.of(names.due(deadline)),
                        deadline.has("met")
                                ? Cell.of(deadline.path("met").asString(""))
                                : Cell.chips(Chip.bad(tongue.of(Word.OPEN))),
                        Cell.of(names.counted(deadline)),
                        Cell.article(Tree.Cited.of(deadline.path("citation"), tongue))))
                .toList();
        List<Column> columns = List.of(
                Column.words(tongue.of(Word.OWED)),
                Column.date(tongue.of(Word.DUE)),
                Column.date(tongue.of(Word.MET_ON)),
                Column.words(tongue.of(Word.COUNTED)),
                Column.words(tongue.of(Word.ARTICLE)));
        return Table.of("deadlines", tongue.of(Word.DEADLINES), columns, rows, tongue.of(CaseWord.NO_DEADLINE_YET));
    }

    private Table letters() {
        List<List<Cell>> rows = file.path("letters")
                .valueStream()
                .map(letter -> List.of(
                        Cell.link(tongue.of(letter.path("title")), "/letters?case=" + text("id")),
                        Cell.of(tongue.of(letter.path("to"))),
                        Cell.of(letter.path("date").asString("")),
                        Cell.of(Preview.sums(letter, tongue)),
                        Cell.article(Tree.Cited.of(letter.path("citation"), tongue))))
                .toList();
        List<Column> columns = List.of(
                Column.words(tongue.of(Word.LETTERS)),
                Column.words(tongue.of(Word.TO)),
                Column.date(tongue.of(Word.DATE)),
                Column.words(tongue.of(Word.SUMS)),
                Column.words(tongue.of(Word.ARTICLE)));
        return Table.of("letters", tongue.of(Word.LETTERS), columns, rows, tongue.of(CaseWord.NO_LETTER_YET));
    }

    private Table papers(JsonNode papers) {
        List<List<Cell>> rows = papers.path("documents")
                .valueStream()
                .map(paper -> {
                    String digest = paper.path("document").asString("").replace("sha256:", "");
                    return List.of(
                            Cell.link(paper.path("name").asString(""), "/cases/" + text("id") + "/documents/" + digest),
                            Cell.of(paper.path("bytes").asString("")),
                            Cell.of(paper.path("by").asString("")),
                            Cell.of(digest));
                })
                .toList();
        List<Column> columns = List.of(
                Column.words(tongue.of(CaseWord.PAPER)),
                Column.number(tongue.of(CaseWord.SIZE)),
                Column.name(tongue.of(CaseWord.BY)),
                Column.words(tongue.of(CaseWord.DIGEST)));
        return Table.of("papers", tongue.of(CaseWord.PAPERS_OF_CASE), columns, rows, tongue.of(CaseWord.NO_PAPERS));
    }

    private Table postings(List<JsonNode> entries) {
        List<List<Cell>> rows = entries.stream()
                .flatMap(entry -> entry.path("legs").valueStream().map(leg -> Postings.leg(entry, leg, tongue)))
                .toList();
        return Table.of(
                "postings",
                tongue.of(CaseWord.POSTINGS),
                Postings.posted(tongue),
                rows,
                tongue.of(CaseWord.NO_ENTRIES));
    }

    private Table facts() {
        List<List<Cell>> rows = file.path("facts").properties().stream()
                .map(fact -> List.of(Cell.of(names.fact(fact.getKey())), value(fact.getKey(), fact.getValue())))
                .toList();
        List<Column> columns = List.of(Column.words(tongue.of(Word.FACTS)), Column.words(tongue.of(Word.VALUE)));
        return Table.of("facts", tongue.of(Word.FACTS), columns, rows, tongue.of(Word.NOTHING));
    }

    private Cell value(String name, JsonNode value) {
        return names.isMoney(name) ? Cell.sum(value) : Cell.of(names.value(name, value));
    }

    static Optional<JsonNode> claim(JsonNode file, int number) {
        return file.path("claims")
                .valueStream()
                .filter(claim -> claim.path("number").asInt(0) == number)
                .findFirst();
    }
}
