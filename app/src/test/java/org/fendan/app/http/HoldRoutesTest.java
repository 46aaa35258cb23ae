package org.fendan.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import org.fendan.app.desk.PremiumScheme;
import org.fendan.app.desk.PremiumTown;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.door.Entrance;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is kept for a run, and its lapse, over HTTP. */
class HoldRoutesTest {

    private static final String RUNS = "/api/v1/payment-runs";
    private static final String HOLDS = "/api/v1/ledger/holds";
    private static final String EXPIRIES = "/api/v1/ledger/expiries";
    private static final String DAY = "{\"date\":\"2021-08-01\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private PremiumTown town;
    private Javalin server;

    @BeforeEach
    void open() {
        town = new PremiumTown(folder);
        UserDesk users = new UserDesk(town.store.writer(), town.store.reads());
        users.createWithKey("maker", Role.AUTHORITY, "centre", "maker-key");
        users.createWithKey("payer", Role.AUTHORITY, "centre", "payer-key");
        users.createWithKey("leader", Role.LEADER, "centre", "leader-key");
        users.createWithKey("boss", Role.ENTERPRISE, PremiumTown.ONE, "boss-key");
        town.inject("1000000.00", "2021-01-10");
        town.premium(PremiumTown.ONE, "500000.00", "2021-03-01");
        Reception reception = new Reception(users, new Entrance(null), town.masking());
        server = Javalin.create(config -> {
                    config.routes.before(Reply::begin);
                    Failures.register(config);
                    new PaymentRunRoutes(town.runs, reception).register(config.routes);
                    new HoldRoutes(town.holds, reception).register(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void close() {
        server.stop();
        town.close();
    }

    private JsonNode send(int status, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    Told.held(client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return Json.read(answer.body());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + user + "-key").getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Basic " + basic);
    }

    private JsonNode post(int status, String user, String path, String key, String body) {
        HttpRequest.Builder request = request(user, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (path.startsWith(RUNS + "/")) {
            JsonNode run = send(200, request("maker", RUNS + "/" + path.split("/", -1)[4]));
            request.header("If-Match", "\"" + run.path("version").intValue() + "\"");
        }
        return send(status, request);
    }

    private JsonNode pending(String user) {
        return send(200, request(user, HOLDS + "?state=pending")).path("holds");
    }

    private void approvedUntilAugust() {
        String draft = "{\"scheme\":\"" + PremiumScheme.ID + "\",\"half\":\"2021-H1\",\"date\":\"2021-07-05\"}";
        post(201, "maker", RUNS, "draft", draft);
        String yes = "{\"date\":\"2021-07-06\",\"approved\":true,\"opinion\":\"同意\",\"heldUntil\":\"2021-08-01\"}";
        post(201, "leader", RUNS + "/R2021-H1-1/approval", "approval", yes);
    }

    @Test
    void what_is_kept_is_listed_and_lapses_once() {
        approvedUntilAugust();
        assertThat(pending("maker")).hasSize(2);
        assertThat(pending("boss")).hasSize(2);
        assertThat(pending("maker").path(0).path("heldUntil").asString()).isEqualTo("2021-08-01");
        JsonNode tried = post(201, "maker", EXPIRIES + "?dryRun=true", "expiry", DAY);
        assertThat(tried.path("lapsed").path(0).path("paymentRun").asString()).isEqualTo("R2021-H1-1");
        assertThat(pending("maker")).hasSize(2);
        JsonNode done = post(201, "maker", EXPIRIES, "expiry", DAY);
        assertThat(post(201, "maker", EXPIRIES, "expiry", DAY)).isEqualTo(done);
        assertThat(post(200, "maker", EXPIRIES, "expiry-2", DAY).path("lapsed")).isEmpty();
        assertThat(pending("maker")).isEmpty();
        String late = post(409, "payer", RUNS + "/R2021-H1-1/payments", "pay", "{\"date\":\"2021-08-02\"}")
                .path("detail")
                .asString();
        assertThat(late).contains("2021-08-01", "失效");
    }

    @Test
    void what_is_wrong_is_refused() {
        approvedUntilAugust();
        post(403, "leader", EXPIRIES, "expiry", DAY);
        post(422, "maker", EXPIRIES, "expiry", "{\"date\":\"2021-02-30\",\"clock\":true}");
        send(400, request("maker", HOLDS + "?status=pending"));
        send(422, request("maker", HOLDS + "?state=waiting"));
        send(404, request("maker", HOLDS + "?account=none"));
        assertThat(pending("maker")).hasSize(2);
    }
}
