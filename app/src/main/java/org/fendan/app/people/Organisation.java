package org.fendan.app.people;

import java.util.Optional;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom users belong to.
 *
 * @param code names it in cases and accounts; an enterprise's is its credit code
 * @param name in Chinese
 * @param creditCode its unified social credit code
 * @param active whether its users may sign in
 */
public record Organisation(
        String code, OrganisationKind kind, String name, Optional<String> creditCode, boolean active) {

    /** What is made along with a user of an organisation nobody has described yet. */
    public static Organisation of(String code, Role role) {
        return new Organisation(code, OrganisationKind.of(role), code, Optional.empty(), true);
    }

    public static Organisation read(String body) {
        JsonNode node = Json.read(body);
        return new Organisation(
                node.path("code").asString(),
                OrganisationKind.valueOf(node.path("kind").asString()),
                node.path("name").asString(),
                Optional.ofNullable(node.get("creditCode")).map(JsonNode::asString),
                node.path("active").asBoolean(false));
    }

    /** As it is kept, and as it is told. */
    public ObjectNode json() {
        ObjectNode json =
                Json.object().put("code", code).put("kind", kind.name()).put("name", name);
        creditCode.ifPresent(credit -> json.put("creditCode", credit));
        return json.put("active", active);
    }
}
