package org.fendan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.fendan.app.json.Json;
import org.fendan.core.fact.EnterpriseFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Loans that are filed one after the other, and which of them were acknowledged. */
final class Filings implements Supplier<HttpLoad.Request> {

    static final int CREATED = 201;
    private static final String SCHEME = "chongqing.assist-loan";
    private static final String MARK = "REFERENCE-OF-THE-LOAN";
    private static final String ENTERPRISE = "CODE-OF-THE-ENTERPRISE";

    private final int port;
    private final byte[] admission;
    private final String filing;
    private final AtomicLong numbers = new AtomicLong();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /** Makes an agreement with the bank, and takes the scheme's own example for a loan. */
    Filings(int port) throws IOException {
        this.port = port;
        post(
                "centre",
                "/api/v1/agreements",
                Json.object().put("scheme", SCHEME).put("bank", "bank-a").put("from", "2021-03-01"));
        JsonNode scheme = Json.read(get("auditor", "/api/v1/schemes/" + SCHEME));
        ObjectNode facts = (ObjectNode) scheme.path("example").path("loan");
        ObjectNode question = Json.object().put("date", "2021-04-01");
        question.set("facts", facts.deepCopy());
        this.admission = Wire.request("POST", "/api/v1/schemes/" + SCHEME + "/admissions", "", Json.write(question));
        scheme.path("facts").forEach(fact -> {
            if (fact.path("origin").asString().equals("PLATFORM")) {
                facts.remove(fact.path("name").asString());
            }
        });
        facts.put("reference", MARK).put("loanAmount", "1000000.00").put(EnterpriseFacts.ENTERPRISE.name(), ENTERPRISE);
        ObjectNode body = Json.object().put("scheme", SCHEME).put("date", "2021-04-01");
        body.set("facts", facts);
        body.set("documents", Json.object().put("application", "A-1"));
        body.set("reasons", Json.object().put("10", "confirmed order book"));
        this.filing = Json.write(body);
    }

    /** The question whether this loan may come in, answered with its explanation. */
    byte[] admission() {
        return admission;
    }

    /** The next loan, of an enterprise that has no other. */
    @Override
    public HttpLoad.Request get() {
        long number = numbers.incrementAndGet();
        String reference = "L-" + number;
        String enterprise = String.format(Locale.ROOT, "91500107%010d", number);
        byte[] bytes = Wire.request(
                "POST",
                "/api/v1/cases",
                signed("bank-a") + "Idempotency-Key: " + reference + "\r\n",
                filing.replace(MARK, reference).replace(ENTERPRISE, enterprise));
        return new HttpLoad.Request() {
            @Override
            public byte[] bytes() {
                return bytes;
            }

            @Override
            public void answered(Wire.Heard heard) {
                if (heard.status() == CREATED) {
                    acknowledged.add(reference);
                }
            }
        };
    }

    /** How many were acknowledged; fails where one of them is not kept. */
    int check() throws IOException {
        Set<String> lost = ConcurrentHashMap.newKeySet();
        lost.addAll(acknowledged);
        String cursor = "";
        do {
            JsonNode page = Json.read(get("auditor", "/api/v1/cases?pageSize=200" + cursor));
            page.path("cases")
                    .forEach(line -> lost.remove(line.path("reference").asString("")));
            cursor = page.path("next").asString("");
            cursor = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        } while (!cursor.isEmpty());
        if (!lost.isEmpty()) {
            throw new IllegalStateException(lost.size() + " acknowledged loans are not kept, such as "
                    + lost.iterator().next());
        }
        return acknowledged.size();
    }

    private String get(String user, String path) throws IOException {
        return answer(Wire.request("GET", path, signed(user), ""));
    }

    private void post(String user, String path, JsonNode body) throws IOException {
        answer(Wire.request("POST", path, signed(user) + "Idempotency-Key: " + path + "\r\n", Json.write(body)));
    }

    private String answer(byte[] request) throws IOException {
        try (Wire wire = new Wire(port)) {
            Wire.Heard heard = wire.send(request);
            String body = new String(heard.body(), StandardCharsets.UTF_8);
            if (heard.status() >= 300) {
                throw new IOException("refused with " + heard.status() + ": " + body);
            }
            return body;
        }
    }

    private static String signed(String user) {
        byte[] pair = (user + ":" + House.KEY).getBytes(StandardCharsets.US_ASCII);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }
}
