package org.fendan.app.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.boot.Server;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.demo.DemoBusiness;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.plugin.LoadReport;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The app with the demo's business in it, and a user of each role whose organisation has some of it and not the rest. */
final class AccessTown implements AutoCloseable {

    private static final Pattern PARAMETER = Pattern.compile("[{](\\w+)[}]");
    private static final String SCHEME = "chongqing.assist-loan";
    private static final Set<String> NOT_THERE = Set.of("file", "digest", "job", "webhook", "session");
    private static final List<String> OWNED = List.of("case", "account", "entry", "batch", "run", "code");
    private static final String TRACE = "\"traceId\":\"[^\"]*\"";

    private final Workplace work;
    private final Server server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final AtomicInteger keys = new AtomicInteger();
    private final Map<Role, String> organisations = new EnumMap<>(Role.class);
    private final Map<Role, Map<String, String>> own = new EnumMap<>(Role.class);
    private final Map<Role, Map<String, String>> foreign = new EnumMap<>(Role.class);

    AccessTown(Path folder) {
        work = Workplace.open(
                Settings.of(Map.of("data", folder.toString(), "port", "0", "rate", "0", "sign-in-rate", "0")));
        new DemoBusiness(work.catalogue(), work.cases(), work.funds(), work.paymentRuns(), work.users())
                .load((done, of) -> {});
        List<JsonNode> cases = cases();
        for (Role role : Role.values()) {
            organisations.put(role, organisation(role, cases));
            work.users().createWithKey(user(role), role, organisations.get(role), "k");
        }
        work.users().createWithKey("someone", Role.LEADER, "centre", "k");
        server = work.serve();
        batch("bank-a");
        batch("bank-b");
        for (Role role : Role.values()) {
            own.put(role, things(role, cases, true));
            foreign.put(role, things(role, cases, false));
        }
    }

    /** All routes of the API, as the contract names them. */
    static Set<String> routes() {
        return io.javalin.Javalin.create(config ->
                        new Api(Houseless.DESKS, new LoadReport(List.of()), () -> true, () -> true).register(config))
                .unsafe
                .internalRouter
                .allHttpHandlers()
                .stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> Access.route(endpoint.method.name(), endpoint.path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String user(Role role) {
        return "m-" + role.name().toLowerCase(Locale.ROOT);
    }

    private List<JsonNode> cases() {
        Caller auditor = new Caller("auditor", Role.AUDITOR, "auditor");
        return work.lookUps()
                .cases(
                        new org.fendan.app.desk.CaseQuery(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 500),
                        auditor)
                .body()
                .path("cases")
                .valueStream()
                .toList();
    }

    private static String organisation(Role role, List<JsonNode> cases) {
        return switch (role) {
            case BANK -> "bank-a";
            case GUARANTOR -> "guarantor-a";
            case INSURER -> "insurer-a";
            case ENTERPRISE, OWNER ->
                cases.stream()
                        .filter(one -> one.path("bank").asString().equals("bank-a"))
                        .map(one -> one.path("enterprise").asString())
                        .findFirst()
                        .orElseThrow();
            case AUTHORITY, LEADER, COMMITTEE -> "centre";
            case CUSTODIAN, FINANCE, REGUARANTOR, AUDITOR, ADMINISTRATOR ->
                "m-" + role.name().toLowerCase(Locale.ROOT);
        };
    }

    private boolean belongs(Role role, JsonNode file) {
        String organisation = organisations.get(role);
        return switch (role) {
            case BANK -> file.path("bank").asString().equals(organisation);
            case GUARANTOR, REGUARANTOR, INSURER ->
                file.path("institution").asString().equals(organisation);
            case ENTERPRISE, OWNER -> file.path("enterprise").asString().equals(organisation);
            case CUSTODIAN, ADMINISTRATOR -> false;
            case AUTHORITY, LEADER, COMMITTEE, FINANCE, AUDITOR -> true;
        };
    }

    /** Files a batch of one row for a bank. */
    private void batch(String bank) {
        Caller caller = new Caller(bank, Role.BANK, bank);
        ObjectNode facts = Json.object();
        Facts loan = work.catalogue().latest(SCHEME).orElseThrow().example().loan();
        loan.keys().stream()
                .filter(key -> key.origin() == FactKey.Origin.STATED && !key.equals(LoanFacts.APPLICATION_DATE))
                .forEach(key -> facts.set(key.name(), FactsJson.write(loan).get(key.name())));
        facts.put("loanAmount", "1000000.00").remove("reference");
        ObjectNode row = Json.object().put("reference", "A-" + bank);
        row.set("facts", facts);
        row.set("documents", Json.object().put("application", "A-1"));
        ObjectNode batch = Json.object().put("scheme", SCHEME).put("date", "2021-04-01");
        batch.set("rows", Json.array().add(row));
        JsonNode filed =
                work.batches().json(batch, Intent.of(caller, "batch-" + bank)).body();
        if (filed.path("counts").path("accepted").intValue() != 1) {
            throw new AssertionError("a batch of " + bank + ": " + filed);
        }
    }

    private Map<String, String> things(Role role, List<JsonNode> cases, boolean belonging) {
        Map<String, String> things = new HashMap<>(constants());
        Optional<JsonNode> file =
                cases.stream().filter(one -> belongs(role, one) == belonging).findFirst();
        file.ifPresent(one -> about(one.path("id").asString(), things));
        boolean all = belongs(role, Json.object());
        Map<String, String> batches = batches();
        boolean first = belonging && (role == Role.BANK || all);
        if (belonging ? first : !all) {
            things.put("batch", batches.get(belonging ? "bank-a" : "bank-b"));
        }
        if (role == Role.CUSTODIAN) {
            things.put(
                    "account",
                    belonging
                            ? SCHEME + "/bank/bank-a/fund/riskFund"
                            : account(cases.get(0).path("id").asString()).orElseThrow());
        }
        things.put("code", belonging ? organisations.get(role) : "bank-b");
        run(role, belonging).ifPresent(id -> things.put("run", id));
        return things;
    }

    /** What an address may name besides somebody's things. */
    private static Map<String, String> constants() {
        return Map.of(
                "scheme", SCHEME,
                "bank", "bank-a",
                "fund", "riskFund",
                "step", "repay",
                "event", "1",
                "leg", "1",
                "user", "someone",
                "key", "k9");
    }

    private void about(String caseId, Map<String, String> things) {
        things.put("case", caseId);
        account(caseId).ifPresent(account -> things.put("account", account));
        entry(caseId).ifPresent(entry -> things.put("entry", entry));
    }

    private Optional<String> account(String caseId) {
        return get("/api/v1/accounts?pageSize=200&prefix=" + scheme(caseId) + "/case/" + caseId + "/")
                .path("accounts")
                .valueStream()
                .map(account -> account.path("account").asString())
                .findFirst();
    }

    private String scheme(String caseId) {
        return get("/api/v1/cases/" + caseId).path("scheme").asString();
    }

    private Optional<String> entry(String caseId) {
        return get("/api/v1/cases/" + caseId)
                .path("events")
                .valueStream()
                .map(event -> event.path("entry").asString())
                .filter(entry -> get("/api/v1/ledger/entries/" + entry)
                        .path("legs")
                        .valueStream()
                        .anyMatch(leg -> leg.path("account").asString().contains("/case/" + caseId + "/")))
                .findFirst();
    }

    private Map<String, String> batches() {
        Map<String, String> batches = new TreeMap<>();
        get("/api/v1/batches")
                .path("batches")
                .forEach(one -> batches.put(
                        one.path("organisation").asString(), one.path("id").asString()));
        return batches;
    }

    private Optional<String> run(Role role, boolean belonging) {
        Set<String> seen = get(role, "/api/v1/payment-runs")
                .path("paymentRuns")
                .valueStream()
                .map(run -> run.path("id").asString())
                .collect(Collectors.toSet());
        String payee = payee(role);
        return get("/api/v1/payment-runs")
                .path("paymentRuns")
                .valueStream()
                .map(run -> run.path("id").asString())
                .filter(id -> belongs(role, Json.object()) || paid(id).contains(payee) == belonging)
                .filter(id -> !belonging || seen.contains(id))
                .findFirst();
    }

    private Set<String> paid(String run) {
        return get("/api/v1/payment-runs/" + run)
                .path("byPayee")
                .valueStream()
                .map(one -> one.path("payee").asString())
                .collect(Collectors.toSet());
    }

    private String payee(Role role) {
        String kind = role == Role.BANK ? "bank-" : role.isOfEnterprise() ? "enterprise-" : "institution-";
        return kind + organisations.get(role);
    }

    Map<String, String> own(Role role) {
        return own.get(role);
    }

    Map<String, String> foreign(Role role) {
        return foreign.get(role);
    }

    /** What is nobody's, as there is none. */
    Map<String, String> absent() {
        Map<String, String> absent = new HashMap<>(constants());
        absent.putAll(Map.of(
                "case", "C999999",
                "account", SCHEME + "/case/C999999/loan",
                "entry", "999999",
                "batch", "B999999",
                "run", "R1999-H1-9",
                "code", "nobody"));
        return absent;
    }

    /** Ids no answer to this role may hold; a run that pays a subsidy is named to all parties of its case. */
    Set<String> hidden(Role role) {
        return Stream.of("case", "batch")
                .flatMap(name -> Optional.ofNullable(foreign(role).get(name)).stream())
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.toSet());
    }

    /** Whether a route names something there is none of here. */
    static boolean namesNothing(String route) {
        return PARAMETER.matcher(route).results().anyMatch(found -> NOT_THERE.contains(found.group(1)));
    }

    /** Whether a route names somebody's thing. */
    boolean names(String route) {
        return OWNED.stream().anyMatch(parameters(route)::contains);
    }

    static Set<String> parameters(String route) {
        return PARAMETER
                .matcher(route)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NOT_THERE.contains(name))
                .collect(Collectors.toSet());
    }

    /** An answer without what it was asked for by, and without the request's id. */
    static String without(String body, Map<String, String> things, String route) {
        String plain = body.replaceAll(TRACE, "");
        for (String name : parameters(route)) {
            plain = OWNED.contains(name) ? plain.replace(things.get(name), name) : plain;
        }
        return plain;
    }

    /** Everything a refusal must leave as it was. */
    String kept() {
        return Stream.of(
                        "/api/v1/accounts",
                        "/api/v1/cases?pageSize=200",
                        "/api/v1/agreements",
                        "/api/v1/blacklist",
                        "/api/v1/payment-runs",
                        "/api/v1/batches",
                        "/api/v1/ledger/holds?pageSize=200",
                        "/api/v1/ledger/periods",
                        "/api/v1/users",
                        "/api/v1/organisations",
                        "/api/v1/webhooks")
                .map(path -> path + get(path))
                .collect(Collectors.joining("\n"));
    }

    private JsonNode get(String path) {
        return get(Role.AUDITOR, path);
    }

    private JsonNode get(Role role, String path) {
        return Json.read(send(Optional.of(role), "GET", path).body());
    }

    /** Asks a route, with these things in its address and an empty body. */
    HttpResponse<String> ask(Optional<Role> role, String route, Map<String, String> things) {
        String[] parts = route.split(" ", 2);
        Matcher matcher = PARAMETER.matcher(parts[1]);
        String step = route.contains("/batches/") ? "bank-review" : things.get("step");
        String path = matcher.replaceAll(found -> Matcher.quoteReplacement(
                found.group(1).equals("step") && step != null ? step : value(found.group(1), things)));
        return send(role, parts[0], path + query(route));
    }

    private static String value(String name, Map<String, String> things) {
        return Stream.of(things.getOrDefault(name, "nothing").split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    private static String query(String route) {
        return switch (route) {
            case "GET /api/v1/deadlines" -> "?asOf=2021-05-01";
            case "GET /api/v1/funds" -> "?scheme=" + SCHEME;
            case "GET /api/v1/statistics", "GET /api/v1/statistics.csv" -> "?from=2021-01-01&lastDay=2021-12-31";
            case "POST /api/v1/cases/{case}/documents" -> "?name=a.pdf";
            default -> "";
        };
    }

    private HttpResponse<String> send(Optional<Role> role, String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "a-" + keys.incrementAndGet())
                .header("If-Match", "\"1\"")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        role.map(AccessTown::user)
                .map(user -> (user + ":k").getBytes(StandardCharsets.UTF_8))
                .ifPresent(pair -> request.header(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() {
        server.close();
        work.close();
    }
}
