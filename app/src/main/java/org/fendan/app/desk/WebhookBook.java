package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.app.json.Json;
import org.fendan.app.store.Transaction;
import tools.jackson.databind.JsonNode;

/** Where subscriptions are kept: a setting for each, and one that lists them. History has a hash of them alone. */
final class WebhookBook {

    private static final String LIST = "webhooks";

    private WebhookBook() {}

    /** {@code settings}: what a setting of this name holds. */
    static Optional<Webhook> find(String id, Function<String, Optional<String>> settings) {
        return id.matches("W[0-9]{6,9}") ? Webhook.of(settings.apply(name(id))) : Optional.empty();
    }

    static List<Webhook> all(Function<String, Optional<String>> settings) {
        return ids(settings).stream().flatMap(id -> find(id, settings).stream()).toList();
    }

    private static List<String> ids(Function<String, Optional<String>> settings) {
        return settings.apply(LIST).map(Json::read).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }

    static void save(Transaction tx, Webhook webhook) {
        List<String> ids = new ArrayList<>(ids(tx::setting));
        if (!ids.contains(webhook.id())) {
            ids.add(webhook.id());
            tx.saveSetting(LIST, Json.write(Json.strings(ids)));
        }
        tx.saveSetting(name(webhook.id()), Json.write(webhook.kept()));
    }

    static void remove(Transaction tx, Webhook webhook) {
        List<String> ids = new ArrayList<>(ids(tx::setting));
        ids.remove(webhook.id());
        tx.saveSetting(LIST, Json.write(Json.strings(ids)));
        tx.saveSetting(name(webhook.id()), "");
    }

    private static String name(String id) {
        return "webhook/" + id;
    }
}
