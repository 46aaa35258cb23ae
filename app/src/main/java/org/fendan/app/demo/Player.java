package org.fendan.app.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fendan.app.desk.Caller;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import tools.jackson.databind.JsonNode;

/** Plays one story of a scheme over the desks, act by act, each on its day; a refusal ends the story. */
final class Player {

    private final Counter counter;
    private final Cast cast;
    private final Script script;
    private final Set<FactKey<?>> said = new HashSet<>();
    private final Consumer<String> refused;
    private JsonNode file = Json.object();
    private boolean over;

    Player(Counter counter, Cast cast, Script script, Consumer<String> refused) {
        this.counter = counter;
        this.refused = refused;
        this.cast = cast;
        this.script = script;
    }

    void plan(Story story, Agenda agenda) {
        LocalDate start = script.scheme().example().date().plusDays(script.shift());
        for (Story.Act act : story.acts()) {
            LocalDate day = start.plusDays(act.day());
            agenda.on(day, () -> tried(act, day));
        }
    }

    private void tried(Story.Act act, LocalDate day) {
        if (over) {
            return;
        }
        try {
            play(act, day);
        } catch (Turned no) {
            over = true;
            refused.accept(script.scheme().id() + ", " + no.getMessage());
        }
    }

    private void play(Story.Act act, LocalDate day) {
        Step step = script.scheme().procedure().step(act.step()).orElseThrow();
        Set<String> papers = step.documents().stream().map(Step.Document::id).collect(Collectors.toSet());
        boolean first = step.effect() == Effect.FILE;
        Facts facts = first ? script.filing(act) : script.step(step, act, day, file, said);
        said.addAll(facts.keys());
        Caller by = cast.caller(act.actor(), step);
        file = first
                ? counter.file(by, cast.filing(), FactsJson.write(facts), day, papers)
                : counter.step(by, file.get("id").asString(), step.id(), day, FactsJson.write(facts), papers);
    }
}
