package org.fendan.app.web.law;

import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/** Deadlines of a procedure, in words. */
final class Duties {

    private Duties() {}

    /** "Payment: 20 working days after Claim". */
    static String wording(JsonNode duty, JsonNode sheet, Tongue tongue) {
        return name(duty.path("owed").asString(""), sheet, tongue) + ": " + delay(duty, tongue) + " "
                + tongue.of(LawWord.AFTER) + " " + name(duty.path("after").asString(""), sheet, tongue);
    }

    static String delay(JsonNode duty, Tongue tongue) {
        boolean working = duty.path("unit").asString("").equals("WORKING_DAYS");
        return duty.path("count").asInt(0) + " " + tongue.of(working ? Word.WORKING_DAYS : Word.CALENDAR_DAYS);
    }

    /** What a step is called. */
    static String name(String step, JsonNode sheet, Tongue tongue) {
        return sheet.path("steps")
                .valueStream()
                .filter(one -> one.path("id").asString("").equals(step))
                .map(one -> tongue.of(one.path("name")))
                .findFirst()
                .orElse(step);
    }
}
