package org.fendan.app.web.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Lens;
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

/** {@code /entries}, {@code /walk}: from a posted fen, or one that will be, to the article that moves it. */
public final class WalkPages implements Room {

    private static final String ENTRY = "/entries/{entry}";
    private static final String NUMBER = "[0-9]{1,9}";

    private final Desks desks;

    public WalkPages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.get(ENTRY, this::entry);
        doors.get(ENTRY + "/legs/{leg}", this::leg);
        doors.get("/walk/{case}/{event}/{part}", this::part);
    }

    private static int number(Call call, String name) {
        String text = call.path(name);
        return text.matches(NUMBER) ? Integer.parseInt(text) : 0;
    }

    /** An entry is about the case its legs name. */
    private static Lens lens(Call call, JsonNode entry) {
        String slice = entry.path("legs").path(0).path("slice").asString("");
        return slice.startsWith("C") ? call.lens(slice.substring(0, Math.max(0, slice.indexOf('/')))) : call.lens();
    }

    private void entry(Call call) {
        Answer found = desks.ledger().entry(number(call, "entry"), call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        JsonNode entry = lens(call, found.body()).of(found.body());
        Table legs = legs(entry, 0, call.tongue());
        if (!call.exports(legs)) {
            call.show(
                    heading(call, call.path("entry")),
                    "money/entry.jte",
                    Map.of("entry", EntryPage.of(entry), "legs", legs));
        }
    }

    private static Heading heading(Call call, String entry) {
        return Heading.below(Section.FUNDS, call.tongue(), call.tongue().of(MoneyWord.STATEMENTS))
                .below("/statement", call.tongue().of(MoneyWord.ENTRY) + " " + entry);
    }

    private Table legs(JsonNode entry, int own, Tongue tongue) {
        String sequence = entry.path("entry").asString("");
        List<List<Cell>> rows = entry.path("legs")
                .valueStream()
                .map(leg -> leg(leg, sequence, own, tongue))
                .toList();
        return Table.of(
                "legs",
                tongue.of(own == 0 ? MoneyWord.LEGS : MoneyWord.SIBLINGS),
                List.of(
                        Column.number(tongue.of(MoneyWord.LEG)),
                        Column.words(tongue.of(MoneyWord.ACCOUNT)),
                        Column.sum(tongue.of(MoneyWord.DEBIT)),
                        Column.sum(tongue.of(MoneyWord.CREDIT)),
                        Column.words(tongue.of(MoneyWord.KIND)),
                        Column.name(tongue.of(MoneyWord.SLICE))),
                rows,
                tongue.of(MoneyWord.NO_CHAIN));
    }

    private List<Cell> leg(JsonNode leg, String entry, int own, Tongue tongue) {
        String account = leg.path("account").asString("");
        int number = leg.path("leg").asInt(0);
        Cell amount = Cell.sum(leg.path("amount")).to("/entries/" + entry + "/legs/" + number);
        boolean debit = leg.path("side").asString("").equals("DEBIT");
        Cell place = Cell.of(String.valueOf(number));
        return List.of(
                number == own ? place.chip(Chip.plain(tongue.of(MoneyWord.THIS_ONE))) : place,
                Cell.link(tongue.of(desks.ledger().name(account)), "/statement?account=" + Tongue.encoded(account))
                        .note(account),
                debit ? amount : Cell.of(""),
                debit ? Cell.of("") : amount,
                Cell.of(Kinds.name(leg.path("kind").asString(""), tongue)),
                Cell.of(leg.path("slice").asString("")));
    }

    private void leg(Call call) {
        int sequence = number(call, "entry");
        int number = number(call, "leg");
        Answer found = desks.ledger().explanation(sequence, number, call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        Answer whole = desks.ledger().entry(sequence, call.caller(), call.language());
        Lens lens = lens(call, whole.body());
        JsonNode told = lens.of(found.body());
        JsonNode entry = lens.of(whole.body());
        Table legs = legs(entry, number, call.tongue());
        if (call.exports(legs)) {
            return;
        }
        String slice = found.body().path("leg").path("slice").asString("");
        Walk walk = Walk.of(
                posting(entry, told.path("leg"), call.tongue()),
                told,
                origin(slice, call),
                slice.substring(slice.lastIndexOf('/') + 1),
                "/api/v1/ledger/entries/" + sequence + "/legs/" + number + "/explanation",
                call.tongue());
        Heading heading = heading(call, String.valueOf(sequence))
                .below("/entries/" + sequence, call.tongue().of(MoneyWord.WALK));
        call.show(heading, "money/walk.jte", Map.of("walk", walk, "legs", Optional.of(legs), "notice", ""));
    }

    private Walk.Card posting(JsonNode entry, JsonNode leg, Tongue tongue) {
        String account = leg.path("account").asString("");
        String side = tongue.of(leg.path("side").asString("").equals("DEBIT") ? MoneyWord.DEBIT : MoneyWord.CREDIT);
        return new Walk.Card(
                tongue.of(MoneyWord.POSTING),
                List.of(
                        Walk.Line.of(
                                side + " " + Kinds.name(leg.path("kind").asString(""), tongue),
                                Tongue.yuan(leg.path("amount"))),
                        new Walk.Line(
                                tongue.of(MoneyWord.ACCOUNT),
                                tongue.of(desks.ledger().name(account)),
                                "/statement?account=" + Tongue.encoded(account)),
                        new Walk.Line(
                                tongue.of(MoneyWord.ENTRY),
                                entry.path("entry").asString("") + " "
                                        + entry.path("purpose").asString(""),
                                "/entries/" + entry.path("entry").asString("")),
                        Walk.Line.of(
                                tongue.of(MoneyWord.DATE), entry.path("date").asString(""))),
                Optional.empty(),
                null);
    }

    /** Which policy decided the event a slice names. */
    private JsonNode origin(String slice, Call call) {
        String[] parts = slice.split("/", -1);
        if (parts.length < 3 || !parts[1].matches(NUMBER)) {
            return desks.ledger().head().body().path("none");
        }
        return desks.lookUps()
                .explanation(parts[0], Integer.parseInt(parts[1]), call.caller(), call.language())
                .body()
                .path("policy");
    }

    private void part(Call call) {
        String id = call.path("case");
        int event = number(call, "event");
        String part = call.path("part");
        Answer found = desks.ledger().walk(id, event, part, call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        Tongue tongue = call.tongue();
        JsonNode told = call.lens(id).of(found.body());
        boolean posted = told.path("postings").valueStream().anyMatch(WalkPages::isPosted);
        List<Walk.Line> lines = new ArrayList<>();
        told.path("postings").forEach(leg -> lines.add(posting(leg, tongue)));
        Walk.Card posting = new Walk.Card(tongue.of(MoneyWord.POSTING), lines, Optional.empty(), null);
        Walk walk = Walk.of(
                posting,
                told,
                origin(id + "/" + event + "/" + part, call),
                part,
                "/api/v1/cases/" + id + "/events/" + event + "/explanation",
                tongue);
        call.show(
                Heading.below(Section.CASES, tongue, id).below("/cases/" + id, tongue.of(MoneyWord.WALK)),
                "money/walk.jte",
                Map.of(
                        "walk",
                        walk,
                        "legs",
                        Optional.empty(),
                        "notice",
                        posted ? "" : tongue.of(MoneyWord.NOT_POSTED)));
    }

    private static boolean isPosted(JsonNode leg) {
        return List.of("TRANSFER", "POST").contains(leg.path("kind").asString(""));
    }

    private Walk.Line posting(JsonNode leg, Tongue tongue) {
        String entry = leg.path("entry").asString("");
        return new Walk.Line(
                Kinds.name(leg.path("kind").asString(""), tongue) + " · "
                        + tongue.of(desks.ledger().name(leg.path("account").asString(""))),
                Tongue.yuan(leg.path("amount")),
                "/entries/" + entry + "/legs/" + leg.path("leg").asString(""));
    }
}
