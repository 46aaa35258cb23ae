package org.fendan.app.people;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fendan.app.json.Json;
import org.fendan.core.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody, or some system, that may sign in.
 *
 * @param organisation its code
 * @param person tells natural persons apart, such as a staff number: two users of one person are one
 * @param positions what they do in their organisation
 * @param limit the most they may approve; no limit where empty
 * @param active whether they may sign in at all
 * @param version how often this user has been managed; signing in does not count
 */
public record User(
        String name,
        Role role,
        String organisation,
        String person,
        Set<Position> positions,
        Optional<Money> limit,
        boolean active,
        Credentials credentials,
        long version) {

    public User {
        positions = Set.copyOf(positions);
    }

    /** A new user who can do all that the role can, and cannot sign in yet. */
    public static User of(String name, Role role, String organisation) {
        return of(name, role, organisation, name);
    }

    public static User of(String name, Role role, String organisation, String person) {
        return new User(
                name, role, organisation, person, role.positions(), Optional.empty(), true, Credentials.NONE, 0);
    }

    public User with(Credentials other) {
        return new User(name, role, organisation, person, positions, limit, active, other, version);
    }

    /** Managed once more. */
    public User next() {
        return new User(name, role, organisation, person, positions, limit, active, credentials, version + 1);
    }

    /** Somebody else's permissions: what one does, up to which sum, and whether at all. */
    public User may(Set<Position> other, Optional<Money> most, boolean signIn) {
        return new User(name, role, organisation, person, other, most, signIn, credentials, version);
    }

    /** Whether two users are one natural person. */
    public boolean isSamePerson(String other) {
        return person.equals(other);
    }

    /** Whether one judges, decides or pays, or manages those who do. */
    public boolean isTrustedWithMoney() {
        return role == Role.ADMINISTRATOR || positions.stream().anyMatch(position -> position != Position.CLERK);
    }

    /** Reads what is kept besides name, role and organisation. */
    public static User read(String name, Role role, String organisation, String body) {
        JsonNode node = Json.read(body);
        return new User(
                name,
                role,
                organisation,
                node.path("person").asString(),
                node.path("positions")
                        .valueStream()
                        .map(position -> Position.valueOf(position.asString()))
                        .collect(Collectors.toSet()),
                Optional.ofNullable(node.get("limit")).map(sum -> Money.parse(sum.asString())),
                node.path("active").asBoolean(false),
                Credentials.read(node.path("credentials")),
                node.path("version").asLong(0));
    }

    /** What is kept besides name, role and organisation. */
    public String body() {
        ObjectNode json = profile();
        json.set("credentials", credentials.json());
        return Json.write(json);
    }

    /** What may be told: no secret and no hash. */
    public ObjectNode told() {
        ObjectNode json =
                Json.object().put("user", name).put("role", role.name()).put("organisation", organisation);
        json.setAll(profile());
        json.set("credentials", credentials.told());
        return json;
    }

    private ObjectNode profile() {
        ObjectNode json = Json.object().put("person", person).put("active", active);
        json.put("version", version);
        json.set(
                "positions",
                Json.strings(
                        new TreeSet<>(positions).stream().map(Position::name).toList()));
        limit.ifPresent(most -> json.put("limit", most.toString()));
        return json;
    }
}
