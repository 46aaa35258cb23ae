package org.fendan.app.web.page;

import java.util.List;
import org.fendan.app.desk.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is wrong with something that was sent: where, the value, the rule, a right example. */
public record FaultLine(String place, String value, String rule, String example, Tree.@Nullable Cited cited) {

    /** Everything that is wrong; nothing where the answer is no problem. */
    public static List<FaultLine> of(Answer answer, Tongue tongue) {
        return answer.isProblem()
                ? answer.body()
                        .path("errors")
                        .valueStream()
                        .map(fault -> of(fault, tongue))
                        .toList()
                : List.of();
    }

    private static FaultLine of(JsonNode fault, Tongue tongue) {
        return new FaultLine(
                fault.path("pointer").asString("").replaceFirst("^/(facts/)?", ""),
                fault.path("value").asString(""),
                fault.path("message").asString(""),
                fault.path("example").asString(""),
                Tree.Cited.of(fault.path("citation"), tongue));
    }
}
