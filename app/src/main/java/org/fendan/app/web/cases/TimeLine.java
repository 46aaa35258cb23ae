package org.fendan.app.web.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.desk.Caller;
import org.fendan.app.json.LawJson;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Word;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.JsonNode;

/** The life of a case in one line: what was done and whether in time, what is open now and for whom, what comes after. */
final class TimeLine {

    private final JsonNode shown;
    private final CaseNames names;
    private final Caller caller;
    private final Tongue tongue;

    TimeLine(JsonNode shown, CaseNames names, Caller caller) {
        this.shown = shown;
        this.names = names;
        this.caller = caller;
        this.tongue = names.tongue();
    }

    /** {@code file}: empty where the policy of the case is not loaded, so that nothing is known of what comes. */
    List<CasePage.Moment> of(Optional<CaseFile> file) {
        List<CasePage.Moment> line = new ArrayList<>();
        shown.path("events").forEach(event -> line.add(done(event)));
        file.ifPresent(some -> {
            List<Step> open = some.openSteps();
            open.forEach(step -> line.add(ahead(step, CasePage.Standing.OPEN)));
            later(some, open).forEach(step -> line.add(ahead(step, CasePage.Standing.LATER)));
        });
        return line;
    }

    private CasePage.Moment done(JsonNode event) {
        String id = event.path("step").asString("");
        JsonNode step = names.stepOf(id).orElse(event);
        int number = event.path("number").asInt(0);
        boolean lapsed = event.path("effect").asString("").equals("LAPSE");
        List<Chip> chips = new ArrayList<>();
        if (!event.path("agreed").asBoolean(true)) {
            chips.add(Chip.bad("✗ " + tongue.of(CaseWord.REFUSED)));
        }
        deadlines(id)
                .filter(deadline -> deadline.path("met").equals(event.path("date")))
                .map(this::kept)
                .forEach(chips::add);
        String entry = event.path("entry").asString("");
        return new CasePage.Moment(
                CasePage.Standing.DONE,
                number,
                event.path("date").asString(""),
                names.step(id) + (lapsed ? tongue.of(Word.APPROVAL_LAPSED) : ""),
                event.path("by").asString(""),
                false,
                number == 1 ? "" : stated(event),
                chips,
                entry.isEmpty() ? "" : "/entries/" + entry,
                Tree.Cited.of(step.path("citation"), tongue));
    }

    private String stated(JsonNode event) {
        return event.path("facts").properties().stream()
                .map(fact -> names.fact(fact.getKey()) + ": " + names.value(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private Stream<JsonNode> deadlines(String step) {
        return shown.path("deadlines")
                .valueStream()
                .filter(deadline -> deadline.path("owed").asString("").equals(step));
    }

    private Chip kept(JsonNode deadline) {
        String due = " (" + tongue.of(CaseWord.DUE_ON) + " " + names.due(deadline) + ")";
        return deadline.path("standing").asString("").equals("MET")
                ? Chip.good("✓ " + tongue.of(CaseWord.IN_TIME) + due)
                : Chip.bad("! " + tongue.of(CaseWord.LATE) + due);
    }

    private CasePage.Moment ahead(Step step, CasePage.Standing standing) {
        List<Chip> chips = deadlines(step.id())
                .filter(deadline -> !deadline.has("met"))
                .map(this::owed)
                .toList();
        boolean mine = standing == CasePage.Standing.OPEN && isMine(step);
        String position = Position.of(step.effect()).label().in(tongue.language());
        String actors = Role.labels(step.actors().stream().map(Enum::name).sorted(), tongue.language());
        return new CasePage.Moment(
                standing,
                0,
                "",
                step.name().in(tongue.language()),
                actors + " · " + position,
                mine,
                "",
                chips,
                "/cases/" + shown.path("id").asString("") + "/steps/" + step.id(),
                Tree.Cited.of(LawJson.citation(step.citation()), tongue));
    }

    private Chip owed(JsonNode deadline) {
        String due = deadline.path("due").asString("");
        String text = tongue.of(CaseWord.DUE_ON) + " " + names.due(deadline);
        boolean over = due.matches("[0-9]{4}-.*") && due.compareTo(Today.inShanghai()) < 0;
        return over ? Chip.bad("! " + tongue.of(CaseWord.LATE) + " (" + text + ")") : Chip.ours(text);
    }

    /** Whether the reader may take it: by their role, and by the position they hold. */
    private boolean isMine(Step step) {
        boolean role = caller.role().actor().filter(step.actors()::contains).isPresent();
        boolean position = caller.role().isOfEnterprise()
                ? !caller.positions().isEmpty()
                : caller.positions().contains(Position.of(step.effect()));
        return role && position;
    }

    /** What one of the open steps makes possible. */
    private static List<Step> later(CaseFile file, List<Step> open) {
        Set<String> marks = new HashSet<>(file.marks());
        open.forEach(step -> marks.addAll(step.gives()));
        Set<String> taken = file.events().stream().map(event -> event.step()).collect(Collectors.toSet());
        return file.hasEnded()
                ? List.of()
                : file.scheme().procedure().steps().stream()
                        .filter(step -> step.effect() != Effect.FILE && !open.contains(step))
                        .filter(step -> !taken.contains(step.id()))
                        .filter(step -> marks.containsAll(step.needs()) && marks.containsAll(step.takes()))
                        .filter(step -> step.bars().stream().noneMatch(file.marks()::contains))
                        .toList();
    }
}
