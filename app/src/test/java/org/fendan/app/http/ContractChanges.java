package org.fendan.app.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a newer contract takes from callers who keep to an older one. */
final class ContractChanges {

    private final Contract before;
    private final Contract now;
    private final List<String> found = new ArrayList<>();

    private ContractChanges(Contract before, Contract now) {
        this.before = before;
        this.now = now;
    }

    /** Every change that breaks somebody; empty where the newer contract only adds. */
    static List<String> breaking(Contract before, Contract now) {
        ContractChanges changes = new ContractChanges(before, now);
        before.operations().forEach(changes::operation);
        return List.copyOf(changes.found);
    }

    private void operation(Contract.Operation old) {
        Optional<Contract.Operation> found = now.operations().stream()
                .filter(one -> one.route().equals(old.route()))
                .findFirst();
        if (found.isEmpty()) {
            this.found.add(old.route() + " is gone");
            return;
        }
        Contract.Operation young = found.get();
        if (!young.id().equals(old.id())) {
            this.found.add(old.route() + " was called " + old.id() + " and is called " + young.id());
        }
        if (isOpen(before, old) && !isOpen(now, young)) {
            this.found.add(old.route() + " needs a sign-in now");
        }
        parameters(old, young);
        body(old, young);
        responses(old, young);
    }

    /** Whether it may be asked by nobody in particular. */
    private static boolean isOpen(Contract contract, Contract.Operation operation) {
        JsonNode security = operation.node().has("security")
                ? operation.node().path("security")
                : contract.root().path("security");
        return security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty);
    }

    private void parameters(Contract.Operation old, Contract.Operation young) {
        List<JsonNode> olds = before.parameters(old);
        List<JsonNode> youngs = now.parameters(young);
        for (JsonNode was : olds) {
            String place = old.route() + " " + name(was);
            Optional<JsonNode> is =
                    youngs.stream().filter(one -> name(one).equals(name(was))).findFirst();
            if (is.isEmpty()) {
                found.add(place + " is not taken any more");
                continue;
            }
            if (isRequired(is.get()) && !isRequired(was)) {
                found.add(place + " is required now");
            }
            schema(place, was.path("schema"), is.get().path("schema"), true);
        }
        youngs.stream()
                .filter(ContractChanges::isRequired)
                .filter(one -> olds.stream().noneMatch(was -> name(was).equals(name(one))))
                .forEach(one -> found.add(old.route() + " " + name(one) + " is new and required"));
    }

    private static String name(JsonNode parameter) {
        String name = parameter.path("name").asString("");
        String in = parameter.path("in").asString("");
        return in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean(false);
    }

    private void body(Contract.Operation old, Contract.Operation young) {
        JsonNode was = before.resolved(old.node().path("requestBody"));
        JsonNode is = now.resolved(young.node().path("requestBody"));
        if (isRequired(is) && !isRequired(was)) {
            found.add(old.route() + " needs a body now");
        }
        contents(old.route() + " body", was, is, true);
    }

    private void responses(Contract.Operation old, Contract.Operation young) {
        old.node().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> {
                    String place = old.route() + " " + response.getKey();
                    JsonNode after = young.node().path("responses").path(response.getKey());
                    if (after.isMissingNode()) {
                        found.add(place + " is not answered any more");
                        return;
                    }
                    JsonNode was = before.resolved(response.getValue());
                    JsonNode is = now.resolved(after);
                    headers(place, was.path("headers"), is.path("headers"));
                    contents(place, was, is, false);
                });
    }

    private void headers(String place, JsonNode was, JsonNode is) {
        was.properties().forEach(header -> {
            JsonNode after = now.resolved(is.path(header.getKey()));
            boolean promised = isRequired(before.resolved(header.getValue()));
            if (after.isMissingNode() || (promised && !isRequired(after))) {
                found.add(place + " header " + header.getKey() + " is not promised any more");
            }
        });
    }

    private void contents(String place, JsonNode was, JsonNode is, boolean sent) {
        was.path("content").properties().forEach(content -> {
            JsonNode after = is.path("content").path(content.getKey());
            if (after.isMissingNode()) {
                found.add(place + ": " + content.getKey() + " is gone");
            } else {
                schema(place, content.getValue().path("schema"), after.path("schema"), sent);
            }
        });
    }

    private void schema(String place, JsonNode was, JsonNode is, boolean sent) {
        SchemaChanges changes = new SchemaChanges(before, now, sent);
        changes.compare(place, was, is);
        found.addAll(changes.found());
    }
}
