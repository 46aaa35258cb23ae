package org.fendan.app.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;

/** Requests made from the contract, most of them wrong somewhere. */
final class OddRequests {

    private static final List<String> METHODS =
            List.of("PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "POST", "GET");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=gbk",
            "APPLICATION/JSON",
            "application/json;",
            "multipart/form-data; boundary=x",
            "",
            "text/csv",
            "application/pdf",
            "*/*");
    private static final List<String> USERS =
            List.of("centre", "leader", "committee", "auditor", "bank-a", "bank-b", "nobody", "");
    private static final List<String> HEADERS = List.of(
            "Accept-Language",
            "Accept",
            "X-Request-Id",
            "If-Match",
            "Idempotency-Key",
            "Cookie",
            "Origin",
            "Range",
            "Expect");

    /** Names in the address, among them those of things that are there. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "case", List.of("C000001", "C000002", "C999999"),
            "step",
                    List.of(
                            "bank-review",
                            "approve",
                            "contribute",
                            "sign",
                            "disburse",
                            "pay",
                            "overdue",
                            "settle",
                            "apply"),
            "bank", List.of("bank-a", "bank-b", "pool"),
            "fund", List.of("riskFund", "contributions"),
            "entry", List.of("1", "5", "12", "40"),
            "event", List.of("1", "11"),
            "leg", List.of("1", "2"));

    private final Contract contract;
    private final Random random;
    private final OddValues odd;
    private final Map<String, List<JsonNode>> seeds;
    private int keys;

    /** {@code seeds}: bodies that are right, by the operation; else the contract's example is. */
    OddRequests(Contract contract, Random random, Map<String, List<JsonNode>> seeds) {
        this.contract = contract;
        this.random = random;
        this.odd = new OddValues(random);
        this.seeds = seeds;
    }

    List<Contract.Operation> operations() {
        return contract.operations();
    }

    /**
     * One request.
     *
     * @param writes whether something may be kept of it
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Sent(Contract.Operation operation, String method, String address, byte[] head, byte[] body, boolean writes) {

        @Override
        public String toString() {
            return new String(head, StandardCharsets.ISO_8859_1) + new String(body, StandardCharsets.UTF_8);
        }
    }

    /** A request of this operation; {@code keep}: whether it may ask for something to be kept. */
    Sent of(Contract.Operation operation, boolean keep) {
        String method = odd.once(25) ? odd.one(METHODS) : operation.method().toUpperCase(Locale.ROOT);
        boolean dry = !keep
                && contract.parameters(operation).stream()
                        .anyMatch(parameter -> parameter.path("name").asString().equals("dryRun"));
        String address = operation.address().path(this::named) + query(operation, dry);
        byte[] body = body(operation);
        List<String> headers = headers(operation, keep);
        StringBuilder head = new StringBuilder(method + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        boolean writes = keep && operation.method().equals("post");
        return new Sent(
                operation, method, address, head.toString().getBytes(StandardCharsets.ISO_8859_1), body, writes);
    }

    private String named(String name) {
        if (odd.once(12)) {
            return encoded(odd.text());
        }
        return Optional.ofNullable(NAMES.get(name))
                .map(odd::one)
                .orElseGet(() -> contract.root()
                        .path("components")
                        .path("parameters")
                        .path(name)
                        .path("example")
                        .asString("x"));
    }

    private String query(Contract.Operation operation, boolean dry) {
        List<String> parts = new ArrayList<>();
        for (JsonNode parameter : contract.parameters(operation)) {
            String name = parameter.path("name").asString();
            boolean wanted = parameter.path("required").asBoolean(false) ? !odd.once(8) : odd.once(3);
            if (parameter.path("in").asString().equals("query") && !name.equals("dryRun") && wanted) {
                parts.add(name + "="
                        + encoded(
                                odd.once(3)
                                        ? odd.text()
                                        : parameter.path("example").asString("")));
            }
        }
        if (dry) {
            parts.add("dryRun=" + (odd.once(20) ? encoded(odd.text()) : "true"));
        }
        if (odd.once(25)) {
            parts.add(encoded(odd.text()) + "=" + encoded(odd.text()));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] body(Contract.Operation operation) {
        JsonNode content =
                contract.resolved(operation.node().path("requestBody")).path("content");
        if (content.isMissingNode()) {
            return odd.once(40) ? odd.text().getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        List<JsonNode> right = seeds.getOrDefault(
                operation.id(), List.of(content.path("application/json").path("example")));
        JsonNode seed = odd.one(right);
        return odd.bytes(odd.once(5) ? seed : odd.changed(seed.isMissingNode() ? Json.object() : seed));
    }

    private List<String> headers(Contract.Operation operation, boolean keep) {
        List<String> headers = new ArrayList<>();
        String user = odd.one(USERS);
        boolean open = operation.node().path("security").isArray();
        if (!user.isEmpty() && !open) {
            headers.add("Authorization: " + (odd.once(40) ? printable(odd.text()) : House.basic(user)));
        }
        if (operation.method().equals("post")) {
            headers.add("Content-Type: " + (odd.once(12) ? odd.one(TYPES) : "application/json"));
        }
        if (keep && !odd.once(10)) {
            headers.add("Idempotency-Key: f" + random.nextLong() + (odd.once(8) ? "" : "-" + keys++));
            headers.add("If-Match: \"" + (odd.once(2) ? 1 : 12) + "\"");
        }
        if (odd.once(6)) {
            String name = odd.one(HEADERS);
            boolean twice = headers.stream().anyMatch(header -> header.startsWith(name + ":"));
            boolean noted = open && name.equals("Origin"); // another site's page is turned away, and the audit says so
            if (!noted && !(keep && twice) && (keep || !name.equals("Idempotency-Key"))) {
                headers.add(name + ": " + printable(odd.text()));
            }
        }
        return headers;
    }

    /** Without what would end the header; the rest is for the server to judge. */
    private static String printable(String text) {
        return text.replaceAll("[\r\n\u0000]", "?");
    }
}
