package org.fendan.app.web.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Problem;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;
import org.fendan.app.web.page.Word;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** {@code /cases/{case}/claims/{number}}: who bore a loss, how much, by which article, and what came back to whom. */
final class ClaimPages {

    private final Desks desks;

    ClaimPages(Desks desks) {
        this.desks = desks;
    }

    void show(Call call) {
        String id = call.path("case");
        Answer found = desks.lookUps().oneCase(id, call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        JsonNode file = call.lens(id).of(found.body());
        String number = call.path("number");
        Optional<JsonNode> claim = Folder.claim(file, number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0);
        if (claim.isEmpty()) {
            Text none = Text.of(CaseWord.NO_SUCH_CLAIM.in("zh"), CaseWord.NO_SUCH_CLAIM.in("en"));
            call.problem(Problem.NOT_FOUND.answer(none, call.language()));
            return;
        }
        show(call, file, claim.get());
    }

    private void show(Call call, JsonNode file, JsonNode claim) {
        String id = file.path("id").asString("");
        CaseNames names = new CaseNames(
                desks.questions()
                        .scheme(file.path("scheme").asString(""), call.language())
                        .body(),
                call.tongue());
        boolean loaded = file.path("schemeLoaded").asBoolean(false);
        Optional<CaseFile> folded = loaded ? desks.lookUps().find(id, call.caller()) : Optional.empty();
        List<JsonNode> events = events(file, claim.path("number").asInt(0));
        Table approvals = approvals(names, events, call.tongue());
        Table postings = postings(call, id, events);
        if (call.exports(approvals) || call.exports(postings)) {
            return;
        }
        call.show(
                Heading.below(Section.CLAIMS, call.tongue(), id)
                        .below(
                                "/cases/" + id,
                                call.tongue().of(CaseWord.CLAIM) + " "
                                        + claim.path("number").asInt(0)),
                "cases/claim.jte",
                Map.of(
                        "id",
                        id,
                        "enterprise",
                        file.path("enterpriseName").asString(""),
                        "stage",
                        Stages.label(file, call.tongue()),
                        "claim",
                        claim.has("split") ? Optional.of(picture(id, claim, events, call.tongue())) : Optional.empty(),
                        "paid",
                        claim.path("stage").asString("").equals("PAID"),
                        "approvals",
                        approvals,
                        "postings",
                        postings,
                        "recoveries",
                        recoveries(call, id, events),
                        "open",
                        new TimeLine(file, names, call.caller())
                                .of(folded).stream()
                                        .filter(moment -> moment.standing() == CasePage.Standing.OPEN)
                                        .toList()));
    }

    /** The events of one claim: from the one that made it to the next claim. */
    private static List<JsonNode> events(JsonNode file, int number) {
        List<JsonNode> all = file.path("events").valueStream().toList();
        List<Integer> begins = Stream.iterate(0, at -> at < all.size(), at -> at + 1)
                .filter(at -> all.get(at).path("effect").asString("").equals("CLAIM"))
                .toList();
        int from = number <= begins.size() && number > 0 ? begins.get(number - 1) : 0;
        int to = number < begins.size() ? begins.get(number) : all.size();
        return all.subList(from, to);
    }

    /** Who looked at it, and agreed or not; an approval that lapsed afterwards is void. */
    private static Table approvals(CaseNames names, List<JsonNode> events, Tongue tongue) {
        List<String> lapsed = events.stream()
                .filter(event -> event.path("effect").asString("").equals("LAPSE"))
                .map(event -> event.path("step").asString(""))
                .toList();
        List<List<Cell>> rows = events.stream()
                .filter(event -> List.of("CONFIRM", "RESERVE", "DECIDE")
                        .contains(event.path("effect").asString("")))
                .map(event -> List.of(
                        Cell.of(event.path("date").asString("")),
                        Cell.of(names.step(event.path("step").asString(""))),
                        Cell.of(event.path("by").asString("")),
                        Cell.chips(verdict(event, lapsed, events, tongue)),
                        Cell.article(names.stepOf(event.path("step").asString(""))
                                .map(step -> Tree.Cited.of(step.path("citation"), tongue))
                                .orElse(null))))
                .toList();
        List<Column> columns = List.of(
                Column.date(tongue.of(Word.DATE)),
                Column.words(tongue.of(Word.STEP)),
                Column.name(tongue.of(Word.BY)),
                Column.name(tongue.of(CaseWord.STANDS)),
                Column.words(tongue.of(Word.ARTICLE)));
        return Table.of("approvals", tongue.of(CaseWord.APPROVALS), columns, rows, tongue.of(CaseWord.NO_APPROVAL));
    }

    private static Chip verdict(JsonNode event, List<String> lapsed, List<JsonNode> events, Tongue tongue) {
        if (!event.path("agreed").asBoolean(true)) {
            return Chip.bad("✗ " + tongue.of(CaseWord.REFUSED));
        }
        String step = event.path("step").asString("");
        boolean isVoid = lapsed.contains(step)
                && events.stream()
                        .filter(other -> other.path("effect").asString("").equals("LAPSE"))
                        .anyMatch(other -> other.path("step").asString("").equals(step)
                                && other.path("number").asInt(0)
                                        > event.path("number").asInt(0));
        return isVoid ? Chip.bad("! " + tongue.of(CaseWord.VOID)) : Chip.good("✓ " + tongue.of(CaseWord.STANDS));
    }

    private Table postings(Call call, String id, List<JsonNode> events) {
        List<List<Cell>> rows = events.stream()
                .filter(event -> event.has("entry"))
                .map(event -> desks.ledger().entry(event.path("entry").asLong(0), call.caller(), call.language()))
                .filter(answer -> !answer.isProblem())
                .map(answer -> call.lens(id).of(answer.body()))
                .flatMap(entry -> entry.path("legs").valueStream().map(leg -> Postings.leg(entry, leg, call.tongue())))
                .toList();
        return Table.of(
                "postings",
                call.tongue().of(CaseWord.POSTINGS),
                Postings.posted(call.tongue()),
                rows,
                call.tongue().of(CaseWord.NO_ENTRIES));
    }

    /** What came back, each time as the reverse picture. */
    private List<Waterfall> recoveries(Call call, String id, List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.path("effect").asString("").equals("RECOVER"))
                .map(event ->
                        desks.lookUps().explanation(id, event.path("number").asInt(0), call.caller(), call.language()))
                .map(answer -> call.lens(id).of(answer.body()))
                .filter(told -> told.has("split"))
                .map(told -> Waterfall.of(told.path("split"), call.tongue())
                        .posted(id, told.path("event").asInt(0)))
                .toList();
    }

    /** Once it is paid, every amount leads to its walk. */
    private static Waterfall picture(String id, JsonNode claim, List<JsonNode> events, Tongue tongue) {
        Waterfall drawn = Waterfall.of(id, claim, tongue);
        return events.stream()
                .filter(event -> event.path("effect").asString("").equals("PAY"))
                .findFirst()
                .map(event -> drawn.posted(id, event.path("number").asInt(0)))
                .orElse(drawn);
    }
}
