package org.fendan.app.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fendan.app.desk.InboxQuery.Group;
import org.fendan.app.json.Json;
import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseGlance;
import org.fendan.app.store.CaseIndex;
import org.fendan.app.store.Reads;
import org.fendan.core.scheme.Actor;
import org.fendan.core.time.Delay;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cases on which it is somebody's turn, by the earliest day by which they owe a step. Who takes no steps sees
 * everybody's, as far as the cases are their business.
 */
final class Inbox {

    private static final int SOON = 5;
    private static final int A_WEEK = 7;
    private static final int OFFERED = 5;

    private final Reads reads;
    private final Shelf shelf;
    private final WorkCalendar calendar;

    Inbox(Reads reads, Shelf shelf, WorkCalendar calendar) {
        this.reads = reads;
        this.shelf = shelf;
        this.calendar = calendar;
    }

    /** A case on which it is the reader's turn. */
    private record Item(String caseId, Optional<LocalDate> day) {

        /** By day and case; what has no day, the newest case first. */
        static final Comparator<Item> ORDER = Comparator.comparing(
                        (Item item) -> item.day().orElse(LocalDate.MAX))
                .thenComparing((one, other) -> one.day().isPresent()
                        ? one.caseId().compareTo(other.caseId())
                        : other.caseId().compareTo(one.caseId()));
    }

    ObjectNode of(InboxQuery query, Caller caller) {
        LocalDate soon = soon(query.day());
        Map<Group, List<Item>> groups = new EnumMap<>(Group.class);
        for (Item item : items(query, caller)) {
            groups.computeIfAbsent(group(item, query.day(), soon), any -> new ArrayList<>())
                    .add(item);
        }
        ObjectNode body = Json.object().put("day", query.day().toString()).put("soonThrough", soon.toString());
        body.set("days", Json.strings(offered(groups)));
        body.set(
                "groups",
                Json.array(
                        Stream.of(Group.values())
                                .filter(group ->
                                        query.group().map(group::equals).orElse(true))
                                .toList(),
                        group -> group(group, groups.getOrDefault(group, List.of()), query, caller)));
        ObjectNode counts = body.putObject("counts");
        Stream.of(Group.values())
                .forEach(group -> counts.put(
                        group.name(), groups.getOrDefault(group, List.of()).size()));
        return body;
    }

    private List<Item> items(InboxQuery query, Caller caller) {
        CaseFilter filter = CaseFilter.first(Integer.MAX_VALUE);
        filter = query.scheme().map(filter::scheme).orElse(filter);
        filter = query.bank().map(filter::bank).orElse(filter);
        Optional<Actor> actor = caller.role().actor();
        List<Item> items = new ArrayList<>();
        for (CaseGlance glance : reads.glances(Wall.own(caller, filter), CaseGlance.Wanted.WAITING)) {
            if (shelf.knows(glance)) {
                Turns.read(glance.index().turn(), actor)
                        .map(turn -> new Item(glance.id(), turn.day().map(day -> known(glance.id(), day, actor))))
                        .ifPresent(items::add);
            }
        }
        items.sort(Item.ORDER);
        return items;
    }

    /** A day that was unknown may have been published since. */
    private LocalDate known(String id, LocalDate day, Optional<Actor> actor) {
        return day.equals(CaseIndex.UNKNOWN_DAY)
                ? reads.caseRow(id)
                        .flatMap(row -> pressing(Json.read(row.body()), actor))
                        .map(Inbox::due)
                        .orElse(day)
                : day;
    }

    private LocalDate soon(LocalDate day) {
        return calendar.plusWorkdays(day, SOON).orElseGet(() -> day.plusDays(A_WEEK));
    }

    private static Group group(Item item, LocalDate day, LocalDate soon) {
        if (item.day().isEmpty()) {
            return Group.WAITING;
        }
        LocalDate due = item.day().get();
        if (due.equals(CaseIndex.UNKNOWN_DAY)) {
            return Group.UNKNOWN;
        }
        if (!due.isAfter(day)) {
            return due.equals(day) ? Group.TODAY : Group.OVERDUE;
        }
        return due.isAfter(soon) ? Group.LATER : Group.SOON;
    }

    /** Days on which much is due, for whoever looks at business of other years. */
    private static List<String> offered(Map<Group, List<Item>> groups) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        groups.values()
                .forEach(items -> items.stream()
                        .flatMap(item -> item.day().stream())
                        .filter(day -> !day.equals(CaseIndex.UNKNOWN_DAY))
                        .forEach(day -> days.merge(day, 1, Integer::sum)));
        List<LocalDate> busiest = new ArrayList<>(days.keySet());
        busiest.sort(Comparator.comparing((LocalDate day) -> -days.getOrDefault(day, 0))
                .thenComparing(Comparator.reverseOrder()));
        return busiest.stream().limit(OFFERED).sorted().map(LocalDate::toString).toList();
    }

    private ObjectNode group(Group group, List<Item> items, InboxQuery query, Caller caller) {
        int start = query.group().isPresent() ? behind(items, query.after()) : 0;
        List<Item> shown = items.subList(start, Math.min(start + query.size(), items.size()));
        Map<String, JsonNode> bodies = new HashMap<>();
        reads.cases(shown.stream().map(Item::caseId).toList())
                .forEach(row -> bodies.put(row.id(), Json.read(row.body())));
        ObjectNode node = Json.object().put("group", group.name()).put("count", items.size());
        node.set(
                "lines",
                Json.array(
                        shown.stream()
                                .filter(item -> bodies.containsKey(item.caseId()))
                                .toList(),
                        item -> line(
                                bodies.getOrDefault(item.caseId(), Json.object()),
                                query.day(),
                                caller.role().actor(),
                                item.day().isPresent())));
        if (start + shown.size() < items.size() && !shown.isEmpty()) {
            node.put("next", shown.get(shown.size() - 1).caseId());
        }
        return node;
    }

    /** Where a list goes on; a case that has been dealt with meanwhile begins it anew. */
    private static int behind(List<Item> items, Optional<String> after) {
        return after.map(id -> Collections.max(
                        List.of(0, items.stream().map(Item::caseId).toList().indexOf(id) + 1)))
                .orElse(0);
    }

    private ObjectNode line(JsonNode body, LocalDate day, Optional<Actor> actor, boolean dated) {
        ObjectNode line = ((ObjectNode) body.path("line")).deepCopy();
        Optional<ObjectNode> deadline = dated ? pressing(body, actor) : Optional.empty();
        JsonNode step = steps(body, actor)
                .filter(one -> deadline.map(due -> due.path("owed").equals(one.path("step")))
                        .orElseGet(() -> one.path("open").asBoolean(false)))
                .findFirst()
                .orElse(Json.object());
        line.set("turn", step);
        line.put("more", Math.max(0, steps(body, actor).count() - 1));
        deadline.ifPresent(due -> {
            due.set("afterName", body.path("names").path(due.path("after").asString("")));
            left(due, day);
            line.set("deadline", due);
        });
        return line;
    }

    private static Stream<JsonNode> steps(JsonNode body, Optional<Actor> actor) {
        return body.path("steps")
                .valueStream()
                .filter(step -> actor.map(one -> step.path("actors")
                                .valueStream()
                                .anyMatch(name -> name.asString("").equals(one.name())))
                        .orElse(true));
    }

    /** The deadline that presses most among those this actor can meet. */
    private Optional<ObjectNode> pressing(JsonNode body, Optional<Actor> actor) {
        List<String> own =
                steps(body, actor).map(step -> step.path("step").asString("")).toList();
        return CaseSummary.deadlines(body, calendar).stream()
                .filter(deadline -> !deadline.has("met"))
                .filter(deadline -> own.contains(deadline.path("owed").asString("")))
                .min(Comparator.comparing(Inbox::due));
    }

    private static LocalDate due(JsonNode deadline) {
        String due = deadline.path("due").asString("");
        return due.equals("unknown") ? CaseIndex.UNKNOWN_DAY : LocalDate.parse(due);
    }

    /** How many days are left, or have passed since, as the deadline counts them and as everybody does. */
    private void left(ObjectNode deadline, LocalDate day) {
        LocalDate due = due(deadline);
        if (due.equals(CaseIndex.UNKNOWN_DAY)) {
            return;
        }
        deadline.put("daysLeft", ChronoUnit.DAYS.between(day, due));
        boolean working = CaseSummary.delay(deadline).unit() == Delay.Unit.WORKING_DAYS;
        if (working && calendar.knows(day) && calendar.knows(due)) {
            LocalDate first = day.isBefore(due) ? day : due;
            LocalDate last = day.isBefore(due) ? due : day;
            long days = first.plusDays(1)
                    .datesUntil(last.plusDays(1))
                    .filter(calendar::isWorkday)
                    .count();
            deadline.put("workingDaysLeft", day.isBefore(due) ? days : -days);
        }
    }
}
