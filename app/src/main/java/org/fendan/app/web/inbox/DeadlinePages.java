package org.fendan.app.web.inbox;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.desk.DeadlineQuery;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.MaskingDesk;
import org.fendan.app.desk.Page;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Word;
import org.fendan.core.casefile.Deadline;
import tools.jackson.databind.JsonNode;

/** {@code /deadlines}: what is owed by when, as a list, as a month, and as a feed for calendar programs. */
public final class DeadlinePages implements Room {

    private static final int PAGE = 50;
    private static final int MANY = 500;

    private final Desks desks;

    public DeadlinePages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.get("/deadlines", this::list);
        doors.get("/deadlines.ics", this::feed);
    }

    /** Which part of the page the address names. */
    private record Asked(DeadlineQuery query, Optional<LocalDate> due, YearMonth month) {

        /** Those the list shows. */
        DeadlineQuery listed() {
            return due.map(day -> query.within(day, day)).orElse(query);
        }
    }

    private static Asked asked(Call call, Choices choices) {
        LocalDate asOf = Days.of(call, "day").orElseGet(Days::today);
        Optional<LocalDate> due = Days.of(call, "due");
        DeadlineQuery query = new DeadlineQuery(
                asOf,
                choices.one(),
                choices.oneBank(),
                call.query("standing").flatMap(DeadlinePages::standing),
                Optional.empty(),
                Optional.empty());
        YearMonth month = Days.month(call, "month").orElseGet(() -> YearMonth.from(due.orElse(asOf)));
        return new Asked(query, due, month);
    }

    private static Optional<Deadline.Standing> standing(String name) {
        return Stream.of(Deadline.Standing.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private void list(Call call) {
        Choices choices = Choices.of(desks, call);
        Asked asked = asked(call, choices);
        Optional<String> after = call.query("cursor").flatMap(Page::key);
        JsonNode body = body(call, asked.listed(), new Page(after, PAGE));
        Table table = table(call, asked, choices, body);
        if (call.exports(table)) {
            return;
        }
        JsonNode days = desks.lookUps()
                .deadlineDays(
                        asked.query()
                                .within(asked.month().atDay(1), asked.month().atEndOfMonth()),
                        call.caller())
                .body()
                .path("days");
        call.show(
                Heading.of(Section.DEADLINES, call.tongue()),
                "inbox/deadlines.jte",
                Map.of(
                        "table",
                        table,
                        "month",
                        Month.of(asked.month(), asked.query().asOf(), days, call.tongue()),
                        "choices",
                        choices,
                        "standings",
                        standings(body, call.tongue()),
                        "day",
                        asked.query().asOf().toString(),
                        "narrowed",
                        narrowed(asked.query()),
                        "due",
                        asked.due().map(LocalDate::toString).orElse(""),
                        "standing",
                        asked.query().standing().map(Enum::name).orElse("")));
    }

    /** The address of the list as it is narrowed, of every day. */
    private static String narrowed(DeadlineQuery query) {
        return "/deadlines?day=" + query.asOf()
                + query.scheme().map(id -> "&scheme=" + Tongue.encoded(id)).orElse("")
                + query.bank().map(code -> "&bank=" + Tongue.encoded(code)).orElse("")
                + query.standing().map(one -> "&standing=" + one).orElse("");
    }

    private JsonNode body(Call call, DeadlineQuery query, Page page) {
        return call.lens()
                .of(desks.lookUps().deadlines(query, page, call.caller()).body());
    }

    /** How many stand how, in words. */
    private static List<String> standings(JsonNode body, Tongue tongue) {
        return body.path("standings").properties().stream()
                .map(one -> Deadlines.standing(one.getKey(), tongue) + " "
                        + one.getValue().asString(""))
                .toList();
    }

    private Table table(Call call, Asked asked, Choices choices, JsonNode body) {
        Tongue tongue = call.tongue();
        return Table.of(
                        "deadlines",
                        tongue.of(InboxWord.DEADLINES) + " ("
                                + body.path("count").asString("0") + ")",
                        List.of(
                                Column.date(tongue.of(InboxWord.DUE)),
                                Column.name(tongue.of(InboxWord.STANDING)),
                                Column.words(tongue.of(InboxWord.CASE)),
                                Column.words(tongue.of(Word.SCHEME)),
                                Column.name(tongue.of(Word.BANK)),
                                Column.words(tongue.of(InboxWord.OWED)),
                                Column.words(tongue.of(InboxWord.COUNTED)),
                                Column.words(tongue.of(Word.ARTICLE))),
                        body.path("deadlines")
                                .valueStream()
                                .map(one -> row(one, choices, tongue))
                                .toList(),
                        tongue.of(InboxWord.NO_DEADLINE))
                .page(
                        body.path("next").asString(""),
                        () -> every(call, asked.listed()).map(one -> row(one, choices, tongue)));
    }

    private static List<Cell> row(JsonNode one, Choices choices, Tongue tongue) {
        JsonNode file = one.path("file");
        String bank = file.path("bank").asString("");
        String scheme = file.path("scheme").asString("");
        String how = Deadlines.counted(one, tongue);
        String skipped = Deadlines.skipped(one.path("counted"), tongue);
        Cell counted = Cell.of(how).note(skipped);
        return List.of(
                Cell.of(Deadlines.day(one, tongue)),
                Cell.chips(Deadlines.chip(one.path("standing").asString(""), tongue)),
                Cell.link(
                                one.path("case").asString(""),
                                "/cases/" + one.path("case").asString(""))
                        .note(file.path("enterpriseName").asString("")),
                Cell.of(choices.schemes().getOrDefault(scheme, scheme)),
                Cell.of(bank.equals("-") ? file.path("institution").asString("") : bank),
                Cell.of(tongue.of(one.path("owedName"))),
                counted,
                Cell.article(Tree.Cited.of(one.path("citation"), tongue)));
    }

    /** Every deadline of a query, read in parts as they are wanted. */
    private Stream<JsonNode> every(Call call, DeadlineQuery query) {
        return Stream.iterate(
                        Optional.of(body(call, query, new Page(Optional.empty(), MANY))),
                        Optional::isPresent,
                        part -> part.flatMap(body -> Page.key(body.path("next").asString("")))
                                .filter(key -> !key.isEmpty())
                                .map(key -> body(call, query, new Page(Optional.of(key), MANY))))
                .flatMap(Optional::stream)
                .flatMap(body -> body.path("deadlines").valueStream());
    }

    private void feed(Call call) {
        Tongue tongue = call.tongue();
        boolean masked = MaskingDesk.isMasked(call.caller());
        CalendarFeed feed = new CalendarFeed(tongue.of(InboxWord.DEADLINES), tongue.language());
        DeadlineQuery all = DeadlineQuery.on(Days.today());
        List<JsonNode> open = new ArrayList<>();
        every(call, all.standing(Deadline.Standing.OVERDUE)).forEach(open::add);
        every(call, all.standing(Deadline.Standing.OPEN)).forEach(open::add);
        open.forEach(one -> feed.add(event(one, masked, tongue)));
        call.http()
                .contentType("text/calendar; charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"deadlines.ics\"")
                .result(feed.end());
    }

    private static CalendarFeed.Event event(JsonNode one, boolean masked, Tongue tongue) {
        String id = one.path("case").asString("");
        String started = one.path("started").asString("");
        String name = one.path("file").path("enterpriseName").asString("");
        String uid = String.join(
                "-",
                id,
                one.path("after").asString(""),
                started,
                one.path("owed").asString(""));
        return new CalendarFeed.Event(
                uid + "@fendan",
                LocalDate.parse(started),
                LocalDate.parse(one.path("due").asString("")),
                tongue.of(one.path("owedName")) + " · " + id + (masked || name.isEmpty() ? "" : " · " + name),
                List.of(
                        tongue.of(one.path("citation").path("wording")),
                        Deadlines.counted(one, tongue),
                        Deadlines.skipped(one.path("counted"), tongue)));
    }
}
