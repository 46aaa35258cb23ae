package org.fendan.app.web.trial;

import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A question as a program would ask it.
 *
 * @param path where it is asked
 * @param json what is sent
 * @param curl the same as a line for a shell
 */
public record Asked(String path, String json, String curl) {

    /** {@code origin}: "http://host:port", as the page was asked for. */
    static Asked of(String origin, String path, JsonNode question) {
        String curl = "curl -sS " + quoted(origin + path) + " -H " + quoted("Content-Type: application/json")
                + " --data-binary " + quoted(Json.write(question));
        return new Asked(path, Json.pretty(question), curl);
    }

    /** One word of a shell's line, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
