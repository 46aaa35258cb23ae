package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.app.json.Json;
import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseGlance;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.Reads;
import org.fendan.core.casefile.Deadline;
import org.fendan.core.time.Counted;
import org.fendan.core.time.DayKind;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is owed by when: sorted by what lists keep of each case, and read from the summaries of those that are shown. */
final class DeadlineList {

    private final Reads reads;
    private final Shelf shelf;
    private final WorkCalendar calendar;

    DeadlineList(Reads reads, Shelf shelf, WorkCalendar calendar) {
        this.reads = reads;
        this.shelf = shelf;
        this.calendar = calendar;
    }

    /** A deadline of a case, and where it stands in the case's summary. */
    private record Owed(String caseId, int place, OwedLine line) {

        /** What has no day yet comes last. */
        String key() {
            String due = line.isKnown() ? line.day().toString() : "later";
            return String.join("/", due, caseId, line.step(), line.started().toString());
        }
    }

    /** Some of what is owed, the most pressing first; what was met in time is left out. */
    ObjectNode page(DeadlineQuery query, Page wanted, Caller caller) {
        Page.Cut<Owed> page = wanted.cut(all(query, caller), Owed::key);
        ObjectNode body = Json.object().put("asOf", query.asOf().toString());
        body.set("deadlines", Json.array(shown(page.lines(), query.asOf()), Shown::deadline));
        page.next().ifPresent(next -> body.put("next", next));
        return body;
    }

    /** The same, each with its case, the names of its steps, and how it was counted. */
    ObjectNode explained(DeadlineQuery query, Page wanted, Caller caller) {
        List<Owed> all = all(query, caller);
        Page.Cut<Owed> page = wanted.cut(all, Owed::key);
        ObjectNode body = Json.object().put("asOf", query.asOf().toString()).put("count", all.size());
        body.set("standings", standings(all, query.asOf()));
        body.set("deadlines", Json.array(shown(page.lines(), query.asOf()), this::explained));
        page.next().ifPresent(next -> body.put("next", next));
        return body;
    }

    private ObjectNode explained(Shown one) {
        ObjectNode node = one.deadline();
        JsonNode names = one.summary().path("names");
        node.set("file", one.summary().path("line"));
        node.set("owedName", names.path(node.path("owed").asString("")));
        node.set("afterName", names.path(node.path("after").asString("")));
        node.set("counted", counted(node));
        return node;
    }

    /** How many are owed on each day, by how they stand. */
    ObjectNode days(DeadlineQuery query, Caller caller) {
        Map<LocalDate, List<Owed>> days = new TreeMap<>();
        all(query, caller).stream()
                .filter(one -> one.line().isKnown())
                .forEach(one -> days.computeIfAbsent(one.line().day(), day -> new ArrayList<>())
                        .add(one));
        ObjectNode body = Json.object().put("asOf", query.asOf().toString());
        ObjectNode list = body.putObject("days");
        days.forEach((day, owed) -> list.set(day.toString(), standings(owed, query.asOf())));
        return body;
    }

    private static ObjectNode standings(List<Owed> owed, LocalDate asOf) {
        Map<String, Integer> counts = new TreeMap<>();
        owed.forEach(one -> counts.merge(one.line().on(asOf).name(), 1, Integer::sum));
        ObjectNode node = Json.object();
        counts.forEach(node::put);
        return node;
    }

    private List<Owed> all(DeadlineQuery query, Caller caller) {
        CaseFilter filter = CaseFilter.first(Integer.MAX_VALUE);
        filter = query.scheme().map(filter::scheme).orElse(filter);
        filter = query.bank().map(filter::bank).orElse(filter);
        List<Owed> all = new ArrayList<>();
        for (CaseGlance glance : reads.glances(Wall.own(caller, filter), CaseGlance.Wanted.OWED)) {
            if (shelf.knows(glance)) {
                List<OwedLine> lines = lines(glance);
                for (int i = 0; i < lines.size(); i++) {
                    OwedLine line = lines.get(i);
                    boolean listed = line.on(query.asOf()) != Deadline.Standing.MET
                            && !line.started().isAfter(query.asOf());
                    if (listed && query.covers(line)) {
                        all.add(new Owed(glance.id(), i, line));
                    }
                }
            }
        }
        return all;
    }

    /** Its deadlines; a day that was unknown may have been published since. */
    private List<OwedLine> lines(CaseGlance glance) {
        List<OwedLine> kept = OwedLine.lines(glance.index().owed());
        if (kept.stream().allMatch(OwedLine::isKnown)) {
            return kept;
        }
        List<ObjectNode> now = reads.caseRow(glance.id())
                .map(row -> CaseSummary.deadlines(Json.read(row.body()), calendar))
                .orElse(List.of());
        List<OwedLine> lines = new ArrayList<>(kept);
        for (int i = 0; i < Math.min(now.size(), kept.size()); i++) {
            String due = now.get(i).path("due").asString("");
            if (!due.equals("unknown")) {
                lines.set(i, kept.get(i).due(LocalDate.parse(due)));
            }
        }
        return lines;
    }

    /** A deadline as it is shown, and the summary it comes from. */
    private record Shown(ObjectNode deadline, JsonNode summary) {}

    /** Reads the summaries of these; what was dealt with since the list was made is left out. */
    private List<Shown> shown(List<Owed> page, LocalDate asOf) {
        Map<String, JsonNode> summaries = new HashMap<>();
        for (CaseRow row :
                reads.cases(page.stream().map(Owed::caseId).distinct().toList())) {
            summaries.put(row.id(), Json.read(row.body()));
        }
        return page.stream()
                .flatMap(one -> Optional.ofNullable(summaries.get(one.caseId())).stream()
                        .flatMap(summary ->
                                deadline(one, summary, asOf).stream().map(deadline -> new Shown(deadline, summary))))
                .toList();
    }

    private Optional<ObjectNode> deadline(Owed one, JsonNode summary, LocalDate asOf) {
        return CaseSummary.deadlines(summary, calendar).stream()
                .skip(one.place())
                .findFirst()
                .filter(node -> node.path("owed").asString("").equals(one.line().step()))
                .filter(node -> CaseSummary.started(node).equals(one.line().started()))
                .map(node -> node.put("case", one.caseId())
                        .put("standing", one.line().on(asOf).name()));
    }

    /** Which days were not counted, and by which calendar; calendar days are all counted. */
    private ObjectNode counted(JsonNode deadline) {
        List<Counted> days = CaseSummary.delay(deadline).count(CaseSummary.started(deadline), calendar);
        ObjectNode node = Json.object();
        if (days.stream().allMatch(day -> day.kind() == DayKind.CALENDAR_DAY)) {
            return node;
        }
        node.put(
                "weekends",
                days.stream().filter(day -> day.kind() == DayKind.WEEKEND).count());
        node.set(
                "days",
                Json.array(
                        days.stream().filter(day -> day.occasion().isPresent()).toList(), DeadlineList::day));
        node.put("calendar", calendar.name())
                .put("knownFrom", calendar.known().from().toString())
                .put(
                        "knownThrough",
                        calendar.known().lastDay().map(LocalDate::toString).orElse(""));
        return node;
    }

    private static ObjectNode day(Counted day) {
        return Json.object()
                .put("date", day.date().toString())
                .put("kind", day.kind().name())
                .put("occasion", Optional.of(day).flatMap(Counted::occasion).orElse(""));
    }
}
