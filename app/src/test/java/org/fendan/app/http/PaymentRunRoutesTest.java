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
import java.util.concurrent.atomic.AtomicInteger;
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

/** Payment runs over HTTP, from the list to the file for the finance bureau. */
class PaymentRunRoutesTest {

    private static final String RUNS = "/api/v1/payment-runs";
    private static final String DRAFT =
            "{\"scheme\":\"" + PremiumScheme.ID + "\",\"half\":\"2021-H1\",\"date\":\"2021-07-05\"}";
    private static final String YES = "{\"date\":\"2021-07-06\",\"approved\":true,\"opinion\":\"同意\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger keys = new AtomicInteger();

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
        server = Javalin.create(config -> {
                    config.routes.before(Reply::begin);
                    Failures.register(config);
                    new PaymentRunRoutes(town.runs, new Reception(users, new Entrance(null), town.masking()))
                            .register(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void close() {
        server.stop();
        town.close();
    }

    private HttpRequest.Builder request(String user, String path) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + user + "-key").getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Basic " + basic);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return Told.held(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private HttpResponse<byte[]> get(String user, String path) {
        return send(request(user, path));
    }

    private HttpResponse<byte[]> post(String user, String path, String body) {
        HttpRequest.Builder request = request(user, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "http-" + keys.incrementAndGet())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(path.startsWith(RUNS + "/") ? request.header("If-Match", version(path)) : request);
    }

    /** The version of the run an address belongs to, as it stands now. */
    private String version(String path) {
        return get("maker", RUNS + "/" + path.split("/", -1)[4])
                .headers()
                .firstValue("ETag")
                .orElse("\"1\"");
    }

    private static String text(HttpResponse<byte[]> heard) {
        return new String(heard.body(), UTF_8);
    }

    @Test
    void from_the_list_to_the_file() {
        assertThat(post("maker", RUNS + "?dryRun=true", DRAFT).statusCode()).isEqualTo(201);
        HttpResponse<byte[]> draft = post("maker", RUNS, DRAFT);
        assertThat(draft.statusCode()).isEqualTo(201);
        assertThat(draft.headers().firstValue("Location")).hasValue(RUNS + "/R2021-H1-1");
        String run = RUNS + "/R2021-H1-1";
        assertThat(get("boss", run).statusCode()).isEqualTo(404);
        HttpResponse<byte[]> early = get("maker", run + "/export.csv");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(post("maker", run + "/approval", YES).statusCode()).isEqualTo(403);
        HttpRequest.Builder blind = request("leader", run + "/approval")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "blind")
                .POST(HttpRequest.BodyPublishers.ofString(YES));
        assertThat(text(send(blind.copy()))).contains("PRECONDITION_REQUIRED");
        assertThat(send(blind.copy().header("If-Match", "*")).statusCode()).isEqualTo(428);
        assertThat(text(send(blind.copy().header("If-Match", "\"9\"")))).contains("VERSION_STALE");
        assertThat(version(run)).isEqualTo("\"1\"");
        assertThat(post("leader", run + "/approval", YES).headers().firstValue("ETag"))
                .hasValue("\"2\"");
        assertThat(text(post("payer", run + "/payments", "{\"date\":\"2021-07-07\"}")))
                .contains("200000.00");
        assertThat(post("payer", run + "/payments", "{\"date\":\"2021-07-07\"}").statusCode())
                .isEqualTo(200);
        assertThat(post("maker", run + "/cancellation", "{\"date\":\"2021-07-08\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<byte[]> file = get("boss", run + "/export.csv");
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/csv; charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"R2021-H1-1.csv\"");
        assertThat(text(file)).startsWith("\uFEFF收款方,").contains("200000.00", "2021-07-07");
        assertThat(Json.read(text(get("maker", RUNS + "?scheme=" + PremiumScheme.ID)))
                        .path("paymentRuns")
                        .size())
                .isEqualTo(1);
        assertThat(Json.read(text(get("boss", run))).path("state").asString()).isEqualTo("PAID");
    }

    @Test
    void strangers_and_misspelt_parameters_are_turned_away() {
        assertThat(get("nobody", RUNS).statusCode()).isEqualTo(401);
        assertThat(get("maker", RUNS + "?schem=x").statusCode()).isEqualTo(400);
        assertThat(get("maker", RUNS + "/R1?x=y").statusCode()).isEqualTo(400);
        assertThat(get("maker", RUNS + "/R1").statusCode()).isEqualTo(404);
        assertThat(get("maker", RUNS + "/R1/export.csv").statusCode()).isEqualTo(404);
        assertThat(post("maker", RUNS + "?dryrun=true", DRAFT).statusCode()).isEqualTo(400);
        assertThat(post("leader", RUNS, DRAFT).statusCode()).isEqualTo(403);
    }
}
