package org.fendan.app.desk;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a request is recognised by and remembered for, worked out by whoever asks, not in the ledger's line.
 *
 * @param hash of all of it: the address and the body
 * @param what the address
 * @param content the digest of the body, where it has one
 * @param why the reason somebody gave, where it has one
 */
record Requested(String hash, String what, Optional<String> content, Optional<String> why) {

    private static final Set<String> WHY = Set.of("opinion", "reason");

    static Requested of(String request) {
        int at = request.indexOf('{');
        if (at < 0) {
            return new Requested(Sha256.of(request), request, Optional.empty(), Optional.empty());
        }
        String body = request.substring(at);
        return new Requested(Sha256.of(request), request.substring(0, at), Optional.of(Sha256.of(body)), reason(body));
    }

    private static Optional<String> reason(String request) {
        if (WHY.stream().noneMatch(name -> request.contains('"' + name + '"'))) {
            return Optional.empty(); // most requests have none, and to read one again is most of what a line costs
        }
        JsonNode body = parsed(request);
        return WHY.stream()
                .flatMap(name -> Stream.of(body.path(name), body.path("facts").path(name)))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .map(Audit::cut);
    }

    private static JsonNode parsed(String request) {
        try {
            return Json.read(request);
        } catch (JacksonException none) {
            return Json.object(); // an address with a brace in it
        }
    }
}
