package org.fendan.app.people;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Besides the password: one-time codes from a device, and recovery codes for the day it is lost.
 *
 * @param secret what device and app share, sealed
 * @param used the time step of the last code taken: no code is taken twice
 * @param recovery SHA-256 of each recovery code that is left
 */
public record SecondFactor(String secret, long used, List<String> recovery) {

    public SecondFactor {
        recovery = List.copyOf(recovery);
    }

    /** After the code of this time step was taken. */
    public SecondFactor used(long step) {
        return new SecondFactor(secret, step, recovery);
    }

    /** After a recovery code was taken. */
    public SecondFactor without(String hash) {
        return new SecondFactor(
                secret, used, recovery.stream().filter(one -> !one.equals(hash)).toList());
    }

    static SecondFactor read(JsonNode node) {
        Stream<String> recovery = node.path("recovery").valueStream().map(JsonNode::asString);
        return new SecondFactor(
                node.path("secret").asString(), node.path("used").asLong(0), recovery.toList());
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("secret", secret).put("used", used);
        json.set("recovery", Json.strings(recovery));
        return json;
    }
}
