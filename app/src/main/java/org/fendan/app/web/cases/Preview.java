package org.fendan.app.web.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/**
 * What a step or a filing would do, told by a trial of it: nothing of this has happened.
 *
 * @param done whether the trial went through
 * @param findings each requirement that was judged
 */
public record Preview(
        boolean done,
        String before,
        String after,
        List<Finding> findings,
        Optional<Table> postings,
        Optional<Table> accounts,
        Optional<Waterfall> split,
        List<String> charges,
        List<Line> letters,
        List<Line> deadlines,
        List<String> then) {

    /** One requirement. */
    public record Finding(
            String verdict, boolean met, boolean soft, String wording, Tree.Cited cited, Optional<Tree> why) {}

    /** A letter or a deadline. */
    public record Line(String label, String value, Tree.Cited cited) {}

    /** What a refusal tells of the decision. */
    static Preview refused(JsonNode problem, Tongue tongue) {
        return new Preview(
                false,
                "",
                "",
                findings(problem.path("decision"), tongue),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** {@code before}: the stage the case is in now. */
    static Preview of(JsonNode body, CaseNames names, String before, Tongue tongue) {
        JsonNode after = body.path("case");
        int event = body.path("event").asInt(0);
        return new Preview(
                true,
                before,
                Stages.label(after, tongue),
                findings(body.path("decision"), tongue),
                postings(body, tongue),
                accounts(body, tongue),
                body.path("split").isObject()
                        ? Optional.of(Waterfall.of(body.path("split"), tongue))
                        : Optional.empty(),
                after.has("contributionDue") ? List.of(Tongue.yuan(after.path("contributionDue"))) : List.of(),
                after.path("letters")
                        .valueStream()
                        .filter(letter -> letter.path("event").asInt(0) == event)
                        .map(letter -> letter(letter, tongue))
                        .toList(),
                after.path("deadlines")
                        .valueStream()
                        .filter(deadline -> !deadline.has("met"))
                        .map(deadline -> deadline(deadline, names, tongue))
                        .toList(),
                after.path("nextSteps")
                        .valueStream()
                        .map(step -> names.step(step.asString("")))
                        .toList());
    }

    static List<Finding> findings(JsonNode decision, Tongue tongue) {
        return decision.path("findings")
                .valueStream()
                .filter(finding -> finding.has("wording"))
                .map(finding -> finding(finding, tongue))
                .toList();
    }

    private static Finding finding(JsonNode finding, Tongue tongue) {
        String verdict = finding.path("verdict").asString("");
        Word word = verdict.equals("MET") ? Word.MET : verdict.equals("UNMET") ? Word.UNMET : Word.UNDECIDED;
        JsonNode why = finding.path("explanation");
        return new Finding(
                tongue.of(word),
                verdict.equals("MET"),
                finding.path("force").asString("").equals("SOFT"),
                tongue.of(finding.path("wording")),
                Objects.requireNonNull(Tree.Cited.of(finding.path("citation"), tongue)),
                why.isObject() ? Optional.of(Tree.of(why, tongue)) : Optional.empty());
    }

    private static Optional<Table> postings(JsonNode body, Tongue tongue) {
        List<List<Cell>> rows = body.path("postings")
                .valueStream()
                .map(leg -> Postings.leg(leg, tongue))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of("postings", tongue.of(CaseWord.POSTINGS), Postings.columns(tongue), rows, ""));
    }

    private static Optional<Table> accounts(JsonNode body, Tongue tongue) {
        List<List<Cell>> rows = body.path("accounts")
                .valueStream()
                .map(account -> List.of(
                        Postings.account(account),
                        Cell.sum(account.path("before").path("balance")),
                        Cell.sum(account.path("after").path("balance")),
                        Cell.sum(account.path("before").path("available")),
                        Cell.sum(account.path("after").path("available"))))
                .toList();
        List<Column> columns = List.of(
                Column.words(tongue.of(CaseWord.ACCOUNT)),
                Column.sum(tongue.of(CaseWord.BEFORE)),
                Column.sum(tongue.of(CaseWord.AFTER)),
                Column.sum(tongue.of(CaseWord.AVAILABLE_BEFORE)),
                Column.sum(tongue.of(CaseWord.AVAILABLE_AFTER)));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of("accounts", tongue.of(CaseWord.ACCOUNTS), columns, rows, ""));
    }

    static Line letter(JsonNode letter, Tongue tongue) {
        String sums = sums(letter, tongue);
        String to = tongue.of(Word.TO) + " " + tongue.of(letter.path("to"));
        return new Line(
                tongue.of(letter.path("title")),
                sums.isEmpty() ? to : to + " · " + sums,
                Objects.requireNonNull(Tree.Cited.of(letter.path("citation"), tongue)));
    }

    /** The sums a letter names, in one line. */
    static String sums(JsonNode letter, Tongue tongue) {
        return letter.path("sums")
                .valueStream()
                .map(sum -> tongue.of(sum.path("label")) + " " + Tongue.yuan(sum.path("amount")))
                .collect(Collectors.joining(" · "));
    }

    private static Line deadline(JsonNode deadline, CaseNames names, Tongue tongue) {
        return new Line(
                names.step(deadline.path("owed").asString("")),
                tongue.of(CaseWord.DUE_ON) + " " + names.due(deadline) + " (" + names.counted(deadline) + ")",
                Objects.requireNonNull(Tree.Cited.of(deadline.path("citation"), tongue)));
    }
}
