package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.fendan.app.config.Settings;
import org.fendan.app.http.House.Heard;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import tools.jackson.databind.JsonNode;

/** A house with two administrators, and short words for what they do. */
final class People implements AutoCloseable {

    static final String USERS = "/api/v1/users";
    static final String ORGANISATIONS = "/api/v1/organisations";

    final House house;
    private final AtomicInteger keys = new AtomicInteger();

    People(Path folder) {
        this(Settings.in(folder).port(0));
    }

    People(Settings settings) {
        house = new House(settings);
        house.work.users().createWithKey("admin", Role.ADMINISTRATOR, "operator", "admin-key");
        house.work.users().createWithKey("second", Role.ADMINISTRATOR, "operator", "second-key");
    }

    String key() {
        return "p-" + keys.incrementAndGet();
    }

    HttpRequest.Builder signed(String user, String path) {
        return house.request(path).header("Authorization", House.basic(user));
    }

    Heard bearing(String token, String path) {
        return house.send(house.request(path).header("Authorization", "Bearer " + token));
    }

    Heard post(String user, String path, String json) {
        return house.send(post(user, path, json, key()));
    }

    HttpRequest.Builder post(String user, String path, String json, String key) {
        return writing(signed(user, path), key).POST(HttpRequest.BodyPublishers.ofString(json));
    }

    static HttpRequest.Builder writing(HttpRequest.Builder request, String key) {
        return request.header("Idempotency-Key", key).header("Content-Type", "application/json");
    }

    Heard delete(String user, String path) {
        return house.send(signed(user, path).header("Idempotency-Key", key()).DELETE());
    }

    HttpRequest.Builder put(String user, String path, String json, String version) {
        return writing(signed(user, path), key())
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString(json));
    }

    /** Changes something as it stands now. */
    Heard change(String user, String path, String json) {
        String tag = house.get("admin", path).header("ETag");
        return house.send(put(user, path, json, tag.isEmpty() ? "\"1\"" : tag));
    }

    /** A clerk of a bank, registered and made by the administrator. */
    JsonNode clerk(String name) {
        return made("{\"user\":\"" + name + "\",\"role\":\"BANK\",\"organisation\":\"bank-a\",\"person\":\"P-" + name
                + "\",\"positions\":[\"CLERK\"]}");
    }

    JsonNode made(String user) {
        Heard heard = post("admin", USERS, user);
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(201);
        return heard.body();
    }

    /** Somebody with a password, chosen by a one-time code. */
    void chooses(String name, String password) {
        Heard reset = post("admin", USERS + "/" + name + "/password-reset", "{\"reason\":\"new here\"}");
        Heard set = setUp(name, reset.body().path("code").asString(), password);
        assertThat(set.status()).as(set.raw().body()).isEqualTo(200);
    }

    Heard setUp(String name, String code, String password) {
        return house.ask(
                "/api/v1/setup",
                Json.write(Json.object().put("user", name).put("code", code).put("password", password)));
    }

    /** Everything that is kept, as the auditor takes it away. */
    String kept() {
        return house.get("auditor", "/api/v1/ledger/export").raw().body()
                + house.get("auditor", "/api/v1/audit").raw().body();
    }

    @Override
    public void close() {
        house.close();
    }
}
