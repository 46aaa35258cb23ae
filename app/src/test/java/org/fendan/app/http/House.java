package org.fendan.app.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.app.boot.Server;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole app on a store of its own and a free port, with a user of each role, spoken to over HTTP. */
final class House implements AutoCloseable {

    static final String SCHEME = "chongqing.assist-loan";
    static final String CASES = "/api/v1/cases";

    /** What is changed as the caller saw it, and what of it is changed. */
    private static final Pattern VERSIONED = Pattern.compile("(/api/v1/(?:cases|payment-runs)/[^/?]+)/");

    private static final Pattern STEP = Pattern.compile("/api/v1/(?:cases|batches)/[^/]+/steps/([^/?]+)");
    private static final List<String> SIGNED = List.of("centre", "bank-a", "bank-b");
    private static final List<Position> SIGNERS = List.of(Position.REVIEWER, Position.APPROVER, Position.PAYER);

    /** A line for each request would bury what tests say. Kept, for a logger nobody keeps forgets its level. */
    private static final Logger REQUESTS = Logger.getLogger("org.fendan.request");

    static {
        REQUESTS.setLevel(Level.WARNING);
    }

    final Workplace work;
    private final Server server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger keys = new AtomicInteger();

    House(Path data) {
        this(Settings.in(data).port(0));
    }

    House(Settings settings) {
        this(Workplace.open(settings));
    }

    private House(Workplace opened) {
        work = opened;
        user("centre", Role.AUTHORITY, "centre");
        user("leader", Role.LEADER, "centre");
        user("committee", Role.COMMITTEE, "centre");
        user("auditor", Role.AUDITOR, "auditor");
        user("bank-a", Role.BANK, "bank-a");
        user("bank-b", Role.BANK, "bank-b");
        for (String clerk : SIGNED) {
            Role role = clerk.equals("centre") ? Role.AUTHORITY : Role.BANK;
            SIGNERS.forEach(position -> user(signer(clerk, position), role, clerk));
        }
        server = work.serve();
    }

    private House(Workplace opened, Server serving) {
        work = opened;
        server = serving;
    }

    /** Another node on the same database: the users are there already. */
    static House beside(Settings settings) {
        Workplace opened = Workplace.open(settings);
        return new House(opened, opened.serve());
    }

    private void user(String name, Role role, String organisation) {
        work.users().createWithKey(name, role, organisation, name + "-key");
    }

    /** What came back: status, headers, and the body as JSON where it is. */
    record Heard(int status, HttpResponse<String> raw) {

        JsonNode body() {
            return Json.read(raw.body());
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String code() {
            return body().path("code").asString("");
        }

        /** "pointer CODE" of each error. */
        java.util.List<String> errors() {
            return body().path("errors")
                    .valueStream()
                    .map(e ->
                            e.path("pointer").asString() + " " + e.path("code").asString())
                    .toList();
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    String url() {
        return server.url();
    }

    static String basic(String user) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + user + "-key").getBytes(StandardCharsets.UTF_8));
    }

    Heard send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> raw = Told.held(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            return new Heard(raw.statusCode(), raw);
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    Heard get(String user, String path) {
        return send(request(path).header("Authorization", basic(user)));
    }

    Heard getUnsigned(String path) {
        return send(request(path));
    }

    /** Asks a pure question, signed by nobody. */
    Heard ask(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String signer(String user, Position position) {
        return user + "-" + position.name().toLowerCase(Locale.ROOT);
    }

    /** Who signs for whom: nobody makes, checks and pays, so there is somebody for each position. */
    private String signer(String user, String path) {
        Matcher step = STEP.matcher(path);
        Position position = step.lookingAt()
                ? position(step.group(1))
                : path.startsWith("/api/v1/ledger/reversals") || path.contains("/approval")
                        ? Position.APPROVER
                        : path.contains("/payments") ? Position.PAYER : Position.CLERK;
        return position == Position.CLERK || !SIGNED.contains(user) ? user : signer(user, position);
    }

    private Position position(String step) {
        return work.catalogue().ids().stream()
                .flatMap(id -> work.catalogue().latest(id).stream())
                .flatMap(scheme -> scheme.procedure().step(step).stream())
                .map(found -> Position.of(found.effect()))
                .findFirst()
                .orElse(Position.CLERK);
    }

    /** The same request, signed by exactly this user. */
    HttpRequest.Builder signed(HttpRequest.Builder request, String user) {
        return request.setHeader("Authorization", basic(user));
    }

    /** A request that writes; where it changes something that has a version, it names the version that stands now. */
    HttpRequest.Builder post(String user, String path, String json, String key) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", basic(signer(user, path)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json));
        Matcher versioned = VERSIONED.matcher(path);
        if (versioned.lookingAt()) {
            String tag = get("auditor", versioned.group(1)).header("ETag");
            request.setHeader("If-Match", tag.isEmpty() ? "\"1\"" : tag);
        }
        return request;
    }

    Heard post(String user, String path, JsonNode body) {
        return send(post(user, path, Json.write(body), "k-" + keys.incrementAndGet()));
    }

    Heard did(String user, String path, JsonNode body) {
        Heard heard = post(user, path, body);
        if (heard.status() != 201) {
            throw new AssertionError(
                    path + " answered " + heard.status() + ": " + heard.raw().body());
        }
        return heard;
    }

    void agreement(String bank) {
        did(
                "centre",
                "/api/v1/agreements",
                Json.object().put("scheme", SCHEME).put("bank", bank).put("from", "2021-03-01"));
    }

    /** The scheme's own example as an application, without what our records know. */
    ObjectNode filing(String reference, String amount) {
        JsonNode scheme = getUnsigned("/api/v1/schemes/" + SCHEME).body();
        ObjectNode facts = (ObjectNode) scheme.path("example").path("loan").deepCopy();
        scheme.path("facts").forEach(fact -> {
            if (fact.path("origin").asString().equals("PLATFORM")) {
                facts.remove(fact.path("name").asString());
            }
        });
        facts.put("reference", reference).put("loanAmount", amount);
        ObjectNode body = Json.object().put("scheme", SCHEME).put("date", "2021-04-01");
        body.set("facts", facts);
        body.set("documents", Json.object().put("application", "A-1"));
        body.set("reasons", Json.object().put("10", "confirmed order book"));
        return body;
    }

    String filed(String reference, String amount) {
        return did("bank-a", CASES, filing(reference, amount))
                .body()
                .path("case")
                .path("id")
                .asString();
    }

    static ObjectNode step(String date, Map<String, ?> facts) {
        ObjectNode stated = Json.object();
        facts.forEach((name, value) -> {
            if (value instanceof Boolean yes) {
                stated.put(name, yes);
            } else {
                stated.put(name, value.toString());
            }
        });
        ObjectNode body = Json.object().put("date", date);
        body.set("facts", stated);
        body.set(
                "documents",
                Json.object()
                        .put("opinion", "O-1")
                        .put("risk-assessment", "R-1")
                        .put("loan-contract", "L-1")
                        .put("guarantee-contract", "G-1"));
        return body;
    }

    void took(String user, String id, String step, String date, Map<String, ?> facts) {
        ObjectNode body = step(date, facts);
        if (!java.util.Set.of("bank-review", "review-increase", "sign").contains(step)) {
            body.remove("documents");
        } else if (step.equals("sign")) {
            ((ObjectNode) body.get("documents")).remove(java.util.List.of("opinion", "risk-assessment"));
        } else {
            ((ObjectNode) body.get("documents")).remove(java.util.List.of("loan-contract", "guarantee-contract"));
        }
        did(user, CASES + "/" + id + "/steps/" + step, body);
    }

    /** A loan that is paid out. */
    String live(String reference, String amount, String contribution) {
        String id = filed(reference, amount);
        took("bank-a", id, "bank-review", "2021-04-06", Map.of("approved", true, "opinion", "ok"));
        took("centre", id, "approve", "2021-04-12", Map.of("approved", true, "opinion", "ok"));
        took("bank-a", id, "contribute", "2021-04-15", Map.of("contributionPaid", contribution));
        took("bank-a", id, "sign", "2021-04-20", Map.of());
        took(
                "bank-a",
                id,
                "disburse",
                "2021-04-28",
                Map.of("disbursed", amount, "disbursedOn", "2021-04-28", "maturesOn", "2022-04-27", "rate", "4.785"));
        return id;
    }

    /** A claim of 1,030,000.01 that is paid, with this much in the risk fund and 250,000.00 in the contributions. */
    String compensated(String riskFund) {
        live("L-0", "5000000.00", "125000.00");
        String id = live("L-1", "5000000.00", "125000.00");
        ObjectNode injection = Json.object().put("date", "2021-05-01");
        injection.set("facts", Json.object().put("amount", riskFund));
        did("centre", "/api/v1/funds/" + SCHEME + "/bank-a/riskFund/injections", injection);
        took(
                "bank-a",
                id,
                "overdue",
                "2022-05-05",
                Map.of("overdueSince", "2022-04-28", "overduePrincipal", "1000000.00", "overdueInterest", "30000.01"));
        did("bank-a", CASES + "/" + id + "/claims", Json.object().put("date", "2022-05-06"));
        took("centre", id, "confirm-overdue", "2022-05-10", Map.of("approved", true, "opinion", "ok"));
        took("bank-a", id, "confirm-payment", "2022-05-11", Map.of("approved", true));
        took("leader", id, "approve-payment", "2022-05-16", Map.of("approved", true, "opinion", "ok"));
        took("centre", id, "pay", "2022-05-20", Map.of());
        return id;
    }

    /** Everything a refusal must leave as it was: accounts, cases, registers. */
    String kept() {
        return get("auditor", "/api/v1/accounts").raw().body()
                + get("auditor", CASES + "?pageSize=200").raw().body()
                + get("auditor", "/api/v1/agreements").raw().body()
                + get("auditor", "/api/v1/blacklist").raw().body();
    }

    @Override
    public void close() {
        server.close();
        work.close();
    }
}
