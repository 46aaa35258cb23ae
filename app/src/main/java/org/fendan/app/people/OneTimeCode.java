package org.fendan.app.people;

import java.time.Instant;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A code by which somebody chooses a password, once.
 *
 * @param hash SHA-256 of the code, which is 140 random bits
 * @param until when it lapses
 */
public record OneTimeCode(String hash, Instant until) {

    static OneTimeCode read(JsonNode node) {
        return new OneTimeCode(
                node.path("hash").asString(), Instant.parse(node.path("until").asString()));
    }

    ObjectNode json() {
        return Json.object().put("hash", hash).put("until", until.toString());
    }
}
