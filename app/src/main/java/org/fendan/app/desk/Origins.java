package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which file brought each edition of a scheme: what decided says so, and what was decided remembers it.
 *
 * @param byEdition by id and first day: "city.instrument 2021-02-24"
 */
public record Origins(Map<String, Origin> byEdition) {

    /** Of schemes that came from nowhere in particular. */
    public static final Origins UNKNOWN = new Origins(Map.of());

    static final String POLICY = "policy";

    public Origins {
        byEdition = Map.copyOf(byEdition);
    }

    /**
     * A policy's file.
     *
     * @param place its name
     * @param sha256 its digest
     */
    public record Origin(String place, String sha256) {

        static Optional<Origin> read(JsonNode made) {
            JsonNode policy = made.path(POLICY);
            return policy.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(new Origin(
                            policy.path("place").asString(""),
                            policy.path("sha256").asString("")));
        }

        ObjectNode json() {
            return Json.object().put("place", place).put("sha256", sha256);
        }
    }

    /** How an edition is called: "city.instrument 2021-02-24". */
    public static String edition(String scheme, LocalDate from) {
        return scheme + " " + from;
    }

    Optional<Origin> of(Scheme scheme) {
        return Optional.ofNullable(
                byEdition.get(edition(scheme.id(), scheme.inForce().from())));
    }

    /** The file that made the newest of these events, as they are kept. */
    static Optional<Origin> last(List<JsonNode> events) {
        return events.isEmpty() ? Optional.empty() : Origin.read(events.get(events.size() - 1));
    }

    /** Writes down which file's rules made each of these; each names its scheme and edition. */
    void stampEach(JsonNode made) {
        made.forEach(one -> Optional.ofNullable(byEdition.get(one.path("scheme").asString("") + " "
                        + one.path("edition").asString("")))
                .ifPresent(origin -> ((ObjectNode) one).set(POLICY, origin.json())));
    }

    /** How an answer ends that the rules of a scheme made: with the file that brought them, and a brace. */
    byte[] stamp(Scheme by) {
        String policy = of(by).map(origin -> ",\"" + POLICY + "\":" + Json.write(origin.json()))
                .orElse("");
        return (policy + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** Writes down which file's rules made this. */
    ObjectNode stamp(ObjectNode made, Scheme by) {
        of(by).ifPresent(origin -> made.set(POLICY, origin.json()));
        return made;
    }
}
