package org.fendan.app.web.inbox;

import java.util.Map;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case on which it is somebody's turn.
 *
 * @param counted how the day was found; empty where there is none
 * @param path where the step is taken, or the case where it is not this reader who takes it
 * @param more how many steps besides wait for them
 */
public record Task(
        String caseId,
        String scheme,
        String bank,
        String enterprise,
        String stage,
        String step,
        String due,
        @Nullable Chip left,
        String counted,
        Tree.@Nullable Cited cited,
        String path,
        boolean takes,
        boolean early,
        int more) {

    /** {@code takes}: whether the reader takes steps at all. */
    static Task of(JsonNode line, Map<String, String> schemes, boolean takes, Tongue tongue) {
        JsonNode deadline = line.path("deadline");
        JsonNode turn = line.path("turn");
        String id = line.path("id").asString("");
        String bank = line.path("bank").asString("");
        boolean now = takes && turn.path("open").asBoolean(false);
        return new Task(
                id,
                schemes.getOrDefault(
                        line.path("scheme").asString(""), line.path("scheme").asString("")),
                bank.equals("-") ? line.path("institution").asString("") : bank,
                line.path("enterpriseName").asString(""),
                Stages.label(line, tongue),
                tongue.of(turn.path("name")),
                deadline.isObject() ? Deadlines.day(deadline, tongue) : "",
                Deadlines.left(deadline, tongue),
                deadline.isObject() ? Deadlines.counted(deadline, tongue) : "",
                Tree.Cited.of(deadline.isObject() ? deadline.path("citation") : turn.path("citation"), tongue),
                now ? "/cases/" + id + "/steps/" + turn.path("step").asString("") : "/cases/" + id,
                now,
                deadline.isObject() && !turn.path("open").asBoolean(false),
                line.path("more").asInt(0));
    }

    /** How many steps besides, in words. */
    public String moreWords(Tongue tongue) {
        return more == 0 ? "" : Text.of("另有 " + more + " 步", more + " more").in(tongue.language());
    }
}
