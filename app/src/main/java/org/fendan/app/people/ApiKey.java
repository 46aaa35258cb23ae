package org.fendan.app.people;

import java.util.Optional;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key by which a system signs in; shown once when it is made.
 *
 * @param id tells a user's keys apart
 * @param label what it is for
 * @param hash SHA-256 of the key, which is 128 random bits or more, so that it cannot be guessed back
 * @param until the day (UTC) from which it is no longer taken, such as "2027-01-01"
 */
public record ApiKey(String id, String label, String hash, Optional<String> until) {

    static ApiKey read(JsonNode node) {
        return new ApiKey(
                node.path("id").asString(),
                node.path("label").asString(""),
                node.path("hash").asString(),
                Optional.ofNullable(node.get("until")).map(JsonNode::asString));
    }

    ObjectNode json() {
        ObjectNode json = told().put("hash", hash);
        return json;
    }

    /** What may be told of it. */
    public ObjectNode told() {
        ObjectNode json = Json.object().put("id", id).put("label", label);
        until.ifPresent(day -> json.put("until", day));
        return json;
    }
}
