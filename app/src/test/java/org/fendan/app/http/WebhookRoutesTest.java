package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fendan.app.config.Service;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WebhookRoutesTest {

    private static final String HOOKS = "/api/v1/webhooks";
    private static final long SECONDS = 20;

    @TempDir
    private Path data;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private HttpServer receiver;
    private House house;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            heard.add(Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        Service usual = Service.STANDARD;
        house = new House(Settings.in(data)
                .port(0)
                .service(new Service(
                        usual.rate(),
                        usual.signInRate(),
                        usual.underWay(),
                        usual.log(),
                        Set.of("127.0.0.1:" + receiver.getAddress().getPort()))));
        house.agreement("bank-a");
    }

    @AfterEach
    void close() {
        house.close();
        receiver.stop(0);
    }

    private ObjectNode wish() {
        return Json.object()
                .put("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/in");
    }

    private JsonNode next() throws InterruptedException {
        JsonNode one = heard.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(one).as("a message within " + SECONDS + " s").isNotNull();
        return one;
    }

    @Test
    void a_subscription_hears_what_happens_until_it_is_ended() throws InterruptedException {
        House.Heard made = house.did("bank-a", HOOKS, wish());
        String hook = made.header("Location");
        assertThat(made.body().path("secret").asString()).startsWith("whsec_");
        assertThat(house.get("bank-a", hook).body().has("secret")).isFalse();
        assertThat(house.get("bank-b", hook).status()).isEqualTo(404);
        assertThat(house.get("bank-a", HOOKS).body().path("webhooks")).hasSize(1);

        String filed = house.filed("L-1", "3000000.00");
        JsonNode told = next();
        assertThat(told.path("data").path("case").asString()).isEqualTo(filed);
        assertThat(told.path("timestamp").asString()).endsWith("Z");
        assertThat(told.path("data").has("facts")).isFalse();

        HttpRequest.Builder ping = house.post("bank-a", hook + "/ping", "", "ping");
        assertThat(house.send(ping).body().path("delivered").booleanValue()).isTrue();
        assertThat(next().path("type").asString()).isEqualTo("ping");
        JsonNode deliveries = house.get("bank-a", hook + "/deliveries").body();
        assertThat(deliveries.path("attempts")).hasSize(2);
        String message = deliveries
                .path("attempts")
                .valueStream()
                .map(attempt -> attempt.path("message").asString())
                .filter(id -> !id.startsWith("msg_ping"))
                .findFirst()
                .orElseThrow();
        house.did("bank-a", hook + "/replay", Json.object().put("from", message));
        assertThat(next().path("data").path("case").asString()).isEqualTo(filed);
        House.Heard rotated = house.send(house.post("bank-a", hook + "/secret", "", "rotate"));
        assertThat(rotated.body().path("secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(made.body().path("secret").asString());
        assertThat(rotated.body().has("formerSecretUntil")).isTrue();

        HttpRequest.Builder end =
                house.signed(house.request(hook).DELETE(), "bank-a").header("Idempotency-Key", "end");
        assertThat(house.send(end.copy()).status()).isEqualTo(200);
        assertThat(house.send(end.copy()).header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(house.get("bank-a", hook).status()).isEqualTo(404);
    }

    @Test
    void what_may_not_be_is_refused() {
        assertThat(house.post("bank-a", HOOKS, Json.object().put("url", "https://127.0.0.1/in"))
                        .errors())
                .containsExactly("/url URL_NOT_ALLOWED");
        assertThat(house.post("auditor", HOOKS, wish()).status()).isEqualTo(403);
        House.Heard tried = house.post("bank-a", HOOKS + "?dryRun=true", wish());
        assertThat(tried.status()).isEqualTo(201);
        assertThat(tried.body().has("secret")).isFalse();
        assertThat(house.get("bank-a", HOOKS).body().path("webhooks")).isEmpty();
    }
}
