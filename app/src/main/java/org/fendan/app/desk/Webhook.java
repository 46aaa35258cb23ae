package org.fendan.app.desk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.people.Seal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place an organisation wants to be told at.
 *
 * @param maker who asked for it: what they may see is what is told
 * @param topics what it is told of, such as "case.pay" or "case.*"; everything where empty
 * @param secrets what signs, the newest first
 * @param gone whether the receiver said that it is there no more
 */
record Webhook(
        String id,
        Caller maker,
        URI url,
        List<String> topics,
        String description,
        Instant created,
        List<WebhookSecret> secrets,
        boolean gone) {

    Webhook {
        topics = List.copyOf(topics);
        secrets = List.copyOf(secrets);
    }

    static Webhook read(JsonNode node) {
        return new Webhook(
                node.path("id").asString(),
                new Caller(
                        node.path("by").asString(),
                        Role.valueOf(node.path("role").asString()),
                        node.path("organisation").asString()),
                URI.create(node.path("url").asString()),
                node.path("topics").valueStream().map(JsonNode::asString).toList(),
                node.path("description").asString(""),
                Instant.parse(node.path("created").asString()),
                node.path("secrets").valueStream().map(WebhookSecret::read).toList(),
                node.path("gone").booleanValue(false));
    }

    /** As it is kept, with its sealed secrets. */
    ObjectNode kept() {
        ObjectNode node = shown().put("role", maker.role().name()).put("gone", gone);
        node.set("secrets", Json.array(secrets, WebhookSecret::json));
        return node;
    }

    /** As anybody may see it. */
    ObjectNode shown() {
        ObjectNode node = Json.object()
                .put("id", id)
                .put("url", url.toString())
                .put("description", description)
                .put("organisation", maker.organisation())
                .put("by", maker.user())
                .put("created", created.toString())
                .put("state", gone ? "GONE" : "ACTIVE");
        node.set("topics", Json.strings(topics));
        secrets.stream()
                .flatMap(secret -> secret.until().stream())
                .max(Instant::compareTo)
                .ifPresent(end -> node.put("formerSecretUntil", end.toString()));
        return node;
    }

    Webhook gone(boolean now) {
        return new Webhook(id, maker, url, topics, description, created, secrets, now);
    }

    /** Signs with a new secret from now on, and with those before it until then. */
    Webhook rotated(WebhookSecret fresh, Instant now, Instant overlap) {
        List<WebhookSecret> all = Stream.concat(
                        Stream.of(fresh),
                        secrets.stream().filter(old -> old.isGood(now)).map(old -> old.until(overlap)))
                .toList();
        return new Webhook(id, maker, url, topics, description, created, all, gone);
    }

    boolean wants(String topic) {
        return topics.isEmpty()
                || topics.stream()
                        .anyMatch(wanted -> wanted.endsWith("*")
                                ? topic.startsWith(wanted.substring(0, wanted.length() - 1))
                                : topic.equals(wanted));
    }

    /** Whether it belongs to the caller's organisation, on the caller's side of the table. */
    boolean isOf(Caller caller) {
        return maker.organisation().equals(caller.organisation())
                && (maker.role() == caller.role()
                        || (maker.role().seesAll() && caller.role().seesAll()));
    }

    /** Every good secret's signature, so that a receiver that knows one of them can check; empty where none opens. */
    String signatures(String message, Instant at, String body, Seal seal) {
        return secrets.stream()
                .filter(secret -> secret.isGood(at))
                .flatMap(secret -> secret.text(id, seal).stream())
                .map(secret -> WebhookSecret.signature(secret, message, at.getEpochSecond(), body))
                .collect(Collectors.joining(" "));
    }

    /** How its place in the outbox is called. */
    String reader() {
        return "webhook/" + id;
    }

    static Optional<Webhook> of(Optional<String> setting) {
        return setting.filter(text -> !text.isEmpty()).map(Json::read).map(Webhook::read);
    }
}
