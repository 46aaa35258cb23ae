package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fendan.app.json.CaseJson;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.app.store.CaseIndex;
import org.fendan.app.store.CaseRow;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Deadline;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.Delay;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What lists show of a case, kept beside its events so that they need not be folded again: its line, its deadlines that
 * were not met in time, and the steps that are owed or waited for.
 */
final class CaseSummary {

    /** Of each word, so that all of them fit into their column. */
    private static final int MOST_OF_A_WORD = 160;

    private CaseSummary() {}

    /** A case as it is kept: nothing but what its events lead to. */
    static CaseRow row(CaseFile file, WorkCalendar calendar) {
        List<Deadline> listed = Deadline.of(file, calendar).stream()
                .filter(CaseSummary::isListed)
                .toList();
        List<Deadline> owed =
                listed.stream().filter(deadline -> deadline.met().isEmpty()).toList();
        Turns turns = Turns.of(file, owed);
        ObjectNode line = CaseJson.line(file);
        return new CaseRow(
                file.id(),
                file.scheme().id(),
                file.scheme().inForce().from(),
                file.bank(),
                file.institution(),
                file.enterprise(),
                file.stage(),
                Json.write(body(file, line, listed, owed)),
                new CaseIndex(turns.due(), OwedLine.text(listed), turns.text(), words(line)),
                file.events().size());
    }

    /** Met in time it is done with; met on time or not, nobody can say while its day is unknown. */
    private static boolean isListed(Deadline deadline) {
        return deadline.met().isEmpty()
                || deadline.due().day().isEmpty()
                || deadline.on(deadline.started()) == Deadline.Standing.MET_LATE;
    }

    private static ObjectNode body(CaseFile file, ObjectNode line, List<Deadline> listed, List<Deadline> owed) {
        ObjectNode body = Json.object();
        body.set("line", line);
        body.set("deadlines", Json.array(listed, CaseJson::deadline));
        Set<String> open = new TreeSet<>();
        file.openSteps().forEach(step -> open.add(step.id()));
        List<Step> steps = file.hasEnded() ? List.of() : Turns.steps(file, owed);
        body.set("steps", Json.array(steps, step -> step(step, open.contains(step.id()))));
        ObjectNode names = body.putObject("names");
        listed.stream()
                .flatMap(deadline ->
                        Stream.of(deadline.duty().owed(), deadline.duty().after()))
                .flatMap(id -> file.scheme().procedure().step(id).stream())
                .forEach(step -> names.set(step.id(), Json.text(step.name())));
        return body;
    }

    private static ObjectNode step(Step step, boolean open) {
        ObjectNode node = Json.object().put("step", step.id()).put("open", open);
        node.set("name", Json.text(step.name()));
        node.set(
                "actors",
                Json.strings(step.actors().stream().sorted().map(Actor::name).toList()));
        node.set("citation", LawJson.citation(step.citation()));
        return node;
    }

    /** Its id and its reference, each with its line ended, and the enterprise's name: the last only for some. */
    private static String words(JsonNode line) {
        return word(line, "id") + "\n" + word(line, "reference") + "\n" + word(line, "enterpriseName");
    }

    private static String word(JsonNode line, String name) {
        String word = line.path(name).asString("").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        int end = word.offsetByCodePoints(0, Math.min(MOST_OF_A_WORD, word.codePointCount(0, word.length())));
        return word.substring(0, end);
    }

    static ObjectNode line(CaseRow row) {
        return (ObjectNode) Json.read(row.body()).path("line");
    }

    /** Its deadlines; where a calendar has been published since, with the day it gives them. */
    static List<ObjectNode> deadlines(JsonNode body, WorkCalendar calendar) {
        return body.path("deadlines")
                .valueStream()
                .map(node -> due((ObjectNode) node, calendar))
                .toList();
    }

    private static ObjectNode due(ObjectNode deadline, WorkCalendar calendar) {
        if (deadline.path("due").asString("").equals("unknown")) {
            delay(deadline)
                    .due(started(deadline), calendar)
                    .day()
                    .ifPresent(day -> deadline.put("due", day.toString()));
            if (deadline.has("met")) {
                LocalDate met = LocalDate.parse(deadline.path("met").asString());
                deadline.put("standing", standing(deadline, met).name());
            }
        }
        return deadline;
    }

    private static Deadline.Standing standing(ObjectNode deadline, LocalDate met) {
        String due = deadline.path("due").asString("");
        return !due.equals("unknown") && met.isAfter(LocalDate.parse(due))
                ? Deadline.Standing.MET_LATE
                : Deadline.Standing.MET;
    }

    /** By how many days a deadline is counted. */
    static Delay delay(JsonNode deadline) {
        return new Delay(
                deadline.path("count").asInt(1),
                Delay.Unit.valueOf(deadline.path("unit").asString()));
    }

    static LocalDate started(JsonNode deadline) {
        return LocalDate.parse(deadline.path("started").asString());
    }
}
