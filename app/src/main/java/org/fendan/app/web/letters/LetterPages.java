package org.fendan.app.web.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.LetterDesk;
import org.fendan.app.desk.LetterQuery;
import org.fendan.app.desk.PaperLost;
import org.fendan.app.json.Json;
import org.fendan.app.letter.LetterPress;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /letters}: what waits to be issued, and the archive of what was. */
public final class LetterPages implements Room {

    private static final String LETTER = "/letters/{letter}";
    private static final String DRAFT = "/letters/due/{case}/{event}/{letter}";
    private static final int PAGE = 50;
    private static final int AT_ONCE = 100;

    private final LetterDesk letters;

    public LetterPages(Desks desks) {
        this.letters = desks.letters();
    }

    @Override
    public void register(Doors doors) {
        doors.get("/letters", this::list);
        doors.post("/letters/due", this::issueAll);
        doors.get("/letters/keys", this::keys);
        doors.post("/letters/keys", this::renew);
        doors.get(DRAFT, this::draft);
        doors.post(DRAFT, this::issue);
        doors.get(LETTER, this::letter);
        doors.get(LETTER + "/paper", this::paper);
        doors.post(LETTER + "/corrections", this::correct);
    }

    /** Where the draft of a letter that is due is shown. */
    static String draft(JsonNode line) {
        return "/letters/due/" + line.path("case").asString("") + "/"
                + line.path("event").asInt() + "/" + line.path("letter").asString("");
    }

    private static LetterQuery wanted(Call call, int from) {
        return new LetterQuery(
                call.query("case"), call.query("year"), call.query("organisation"), call.query("q"), from, PAGE);
    }

    private static int from(Call call) {
        return call.query("cursor")
                .filter(text -> text.matches("[0-9]{1,8}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private void list(Call call) {
        LetterTables tables = new LetterTables(call.tongue());
        LetterQuery wanted = wanted(call, from(call));
        ObjectNode waiting = seen(call, letters.due(wanted, call.caller()));
        Table due = tables.due(waiting, () -> seen(call, letters.due(wanted.whole(), call.caller())));
        Table issued = tables.issued(
                seen(call, letters.issued(wanted, call.caller())),
                () -> seen(call, letters.issued(wanted.whole(), call.caller())));
        if (call.exports(due) || call.exports(issued)) {
            return;
        }
        boolean own = waiting.path("letters")
                .valueStream()
                .anyMatch(line -> line.path("mayIssue").asBoolean(false));
        Map<String, String> filter = Map.of(
                "case", call.query("case").orElse(""),
                "year", call.query("year").orElse(""),
                "organisation", call.query("organisation").orElse(""),
                "q", call.query("q").orElse(""));
        call.show(
                Heading.of(Section.LETTERS, call.tongue()),
                "letters/letters.jte",
                Map.of("due", due, "issued", issued, "own", own, "filter", filter));
    }

    private static ObjectNode seen(Call call, Answer answer) {
        return call.lens().of(answer.body());
    }

    private void issueAll(Call call) {
        LetterQuery wanted = new LetterQuery(
                call.field("case"), call.field("year"), call.field("organisation"), call.field("q"), 0, AT_ONCE);
        Answer done = letters.issueAll(wanted, AT_ONCE, call.intent());
        if (done.isProblem()) {
            call.problem(done);
        } else {
            call.go("/letters");
        }
    }

    private void draft(Call call) {
        Optional<ObjectNode> line = event(call)
                .flatMap(event -> letters.oneDue(call.path("case"), event, call.path("letter"), call.caller()));
        if (line.isEmpty()) {
            call.problem(absent(call));
            return;
        }
        ObjectNode seen = call.lens(call.path("case")).of(line.get());
        String paper = letters.draft(call.path("case"), event(call).orElseThrow(), call.path("letter"), call.caller())
                .flatMap(LetterPress::content)
                .orElse("");
        call.show(
                Heading.below(Section.LETTERS, call.tongue(), call.tongue().of(seen.path("title"))),
                "letters/draft.jte",
                Map.of("line", seen, "paper", call.lens(call.path("case")).of(paper), "path", draft(seen)));
    }

    private static Optional<Integer> event(Call call) {
        return Optional.of(call.path("event"))
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    private void issue(Call call) {
        told(
                call,
                event(call)
                        .map(event -> letters.issue(
                                call.path("case"), event, call.path("letter"), Json.object(), call.intent()))
                        .orElseGet(() -> absent(call)));
    }

    private void correct(Call call) {
        Answer old = letters.letter(call.path("letter"), call.caller(), call.language());
        if (old.isProblem()) {
            call.problem(old);
            return;
        }
        JsonNode line = old.body();
        ObjectNode wish = Json.object()
                .put("replaces", call.path("letter"))
                .put("reason", call.field("reason").orElse(""));
        told(
                call,
                letters.issue(
                        line.path("case").asString(),
                        line.path("event").asInt(),
                        line.path("letter").asString(),
                        wish,
                        call.intent()));
    }

    private static void told(Call call, Answer done) {
        if (done.isProblem()) {
            call.problem(done);
        } else {
            call.go("/letters/" + done.body().path("id").asString(""));
        }
    }

    private Answer absent(Call call) {
        return letters.letter(call.path("letter"), call.caller(), call.language());
    }

    private void letter(Call call) {
        Answer found = letters.letter(call.path("letter"), call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        String caseId = found.body().path("case").asString("");
        ObjectNode line = call.lens(caseId).of(found.body());
        JsonNode check = line.path("check");
        boolean genuine =
                check.path("digest").asBoolean(false) && check.path("signature").asBoolean(false);
        String paper = genuine ? whole(call).orElse("") : "";
        call.show(
                Heading.below(
                        Section.LETTERS, call.tongue(), line.path("number").asString("")),
                "letters/letter.jte",
                Map.of(
                        "line", line,
                        "paper", call.lens(caseId).of(paper),
                        "genuine", genuine,
                        "clear", call.lens(caseId).isClear(),
                        "standing", new LetterTables(call.tongue()).standing(line)));
    }

    private Optional<String> whole(Call call) {
        return letters.paper(call.path("letter"), call.caller()).flatMap(LetterPress::content);
    }

    /** The very bytes that were issued, which act in nobody's name: no script, no style but their own. */
    private void paper(Call call) {
        Answer found = letters.letter(call.path("letter"), call.caller(), call.language());
        String caseId = found.body().path("case").asString("");
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        if (!call.lens(caseId).isClear()) {
            call.go("/letters/" + call.path("letter"));
            return;
        }
        try {
            byte[] bytes = letters.paper(call.path("letter"), call.caller()).orElseThrow();
            String style = LetterPress.styleSource(bytes).orElse("'none'");
            call.http()
                    .contentType("text/html; charset=utf-8")
                    .header("Content-Security-Policy", "default-src 'none'; style-src " + style + "; sandbox")
                    .result(bytes);
        } catch (PaperLost lost) {
            call.go("/letters/" + call.path("letter"));
        }
    }

    private void keys(Call call) {
        JsonNode found = letters.keys(call.caller()).body();
        Table table = new LetterTables(call.tongue()).keys(found);
        if (call.exports(table)) {
            return;
        }
        List<String> organisations = found.path("keys")
                .valueStream()
                .map(key -> key.path("organisation").asString(""))
                .distinct()
                .toList();
        call.show(
                Heading.below(Section.LETTERS, call.tongue(), call.tongue().of(LetterWord.KEYS)),
                "letters/keys.jte",
                Map.of("table", table, "organisations", organisations));
    }

    private void renew(Call call) {
        Answer done = letters.renewKey(call.field("organisation").orElse(""), call.intent());
        if (done.isProblem()) {
            call.problem(done);
        } else {
            call.go("/letters/keys");
        }
    }
}
