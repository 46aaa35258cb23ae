package org.fendan.app.http;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.app.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** An answer that was told over HTTP, and what is wrong with it by the contract. */
record Told(String method, String path, int status, Map<String, String> headers, String body) {

    /** Headers that a caller acts on: one of these that is sent is in the contract. */
    private static final List<String> MEANT = List.of(
            "allow",
            "content-disposition",
            "content-language",
            "etag",
            "idempotent-replayed",
            "location",
            "retry-after",
            "www-authenticate");

    private static final String PROBLEM = "application/problem+json";

    /** Holds an answer against the contract, and hands it on. */
    static <T> HttpResponse<T> held(HttpResponse<T> heard) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        heard.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String body = heard.body() instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(heard.body());
        Told told = new Told(
                heard.request().method().toLowerCase(Locale.ROOT),
                heard.request().uri().getRawPath(),
                heard.statusCode(),
                headers,
                body);
        List<String> faults = told.faults(Contract.OURS);
        if (!faults.isEmpty()) {
            throw new AssertionError(told.method + " " + told.path + " answered " + told.status
                    + ", which is not what the contract says:\n  " + String.join("\n  ", faults) + "\n"
                    + told.body.substring(0, Math.min(told.body.length(), 2000)));
        }
        return heard;
    }

    /** What differs from the contract; the console's pages are not in it, and a HEAD tells nothing that could. */
    List<String> faults(Contract contract) {
        if (method.equals("head")) {
            return List.of();
        }
        if (contentType().equals("text/html")) {
            return path.startsWith("/api/") ? List.of("the API answered a page") : List.of();
        }
        List<Contract.Operation> there = contract.at(path);
        if (there.isEmpty() && status < 400 && !path.startsWith("/api/")) {
            return List.of(); // style sheets and the like
        }
        Optional<Contract.Operation> operation =
                there.stream().filter(one -> one.method().equals(method)).findFirst();
        List<String> faults = new ArrayList<>();
        JsonNode response = response(contract, operation, there.isEmpty());
        if (response.isMissingNode()) {
            return List.of("no such status is listed");
        }
        headers(contract, response, faults);
        body(contract, response, faults);
        if (status >= 400 && faults.isEmpty()) {
            problem(contract, operation, there.isEmpty(), faults);
        }
        return faults;
    }

    /** What the contract says of this status: of the operation, or of any request whatever. */
    private JsonNode response(Contract contract, Optional<Contract.Operation> operation, boolean nowhere) {
        JsonNode common = contract.root().path("components").path("responses");
        boolean listed = operation.isPresent() && operation.get().problems().contains(code());
        if (status >= 400 && !listed && anywhere(contract)) {
            return common.path("Unreadable");
        }
        return operation
                .map(one -> contract.resolved(one.node().path("responses").path(String.valueOf(status))))
                .orElseGet(() -> common.path(nowhere ? "NotFound" : "MethodNotAllowed"));
    }

    /** Whether any request may be answered so: what stands as an example of every operation's default. */
    private boolean anywhere(Contract contract) {
        return contract.root()
                .at("/components/responses/Unreadable/content/application~1problem+json/examples")
                .has(code());
    }

    /** The problem's code; empty where it is none. */
    private String code() {
        try {
            return contentType().equals(PROBLEM) ? Json.read(body).path("code").asString("") : "";
        } catch (JacksonException malformed) {
            return "";
        }
    }

    private void headers(Contract contract, JsonNode response, List<String> faults) {
        response.path("headers").properties().forEach(named -> {
            JsonNode header = contract.resolved(named.getValue());
            String value = headers.getOrDefault(named.getKey(), "");
            if (!value.isEmpty()) {
                contract.faults(header.path("schema"), StringNode.valueOf(value))
                        .forEach(fault -> faults.add("header " + named.getKey() + fault));
            } else if (header.path("required").asBoolean(false)) {
                faults.add("header " + named.getKey() + " is missing");
            }
        });
        MEANT.stream()
                .filter(headers::containsKey)
                .filter(name ->
                        response.path("headers").propertyNames().stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> faults.add("header " + name + " is not in the contract"));
    }

    private void body(Contract contract, JsonNode response, List<String> faults) {
        if (contentType().isEmpty() && !response.has("content")) {
            return; // neither of them has a body
        }
        JsonNode content = response.path("content").path(contentType());
        if (content.isMissingNode()) {
            faults.add("content type \"" + contentType() + "\" is not in the contract");
        } else if (contentType().matches("application/(problem[+])?json")) {
            try {
                faults.addAll(contract.faults(content.path("schema"), Json.read(body)));
            } catch (JacksonException malformed) {
                faults.add("the body is no JSON: " + malformed.getOriginalMessage());
            }
        }
    }

    private void problem(
            Contract contract, Optional<Contract.Operation> operation, boolean nowhere, List<String> faults) {
        if (!contentType().equals(PROBLEM)) {
            faults.add("a refusal is a problem document, not " + contentType());
            return;
        }
        String code = code();
        JsonNode meant = contract.root()
                .at("/components/schemas/ProblemCode/x-codes")
                .path(code)
                .path("status");
        if (Json.read(body).path("status").intValue() != status) {
            faults.add("the document says another status");
        }
        if (meant.intValue(0) != status && !code.equals("REQUEST_MALFORMED")) {
            faults.add(code + " is answered with " + meant);
        }
        List<String> allowed = operation
                .map(Contract.Operation::problems)
                .orElseGet(() -> List.of(nowhere ? "NOT_FOUND" : "METHOD_NOT_ALLOWED"));
        if (!allowed.contains(code) && !anywhere(contract)) {
            faults.add("the problem " + code + " is not listed here, but " + allowed);
        }
    }

    private String contentType() {
        return headers.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
