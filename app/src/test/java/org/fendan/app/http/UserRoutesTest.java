package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.http.People.USERS;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fendan.app.http.House.Heard;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class UserRoutesTest {

    @TempDir
    private static Path folder;

    private static People people;

    @BeforeAll
    static void open() {
        people = new People(folder);
    }

    @AfterAll
    static void close() {
        people.close();
    }

    private static String means(String key) {
        return people.bearing(key, "/api/v1/me").body().path("means").asString("");
    }

    private static String addKey(String user, String json) {
        Heard heard = people.post("admin", USERS + "/" + user + "/keys", json);
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(200);
        return heard.body().path("key").asString();
    }

    @Test
    void keys_are_shown_once_told_apart_and_taken_away_one_by_one() {
        people.clerk("li");
        String first = addKey("li", "{\"label\":\"core banking\"}");
        String second = addKey("li", "{\"label\":\"reports\",\"until\":\"2999-01-01\"}");
        String lapsed = addKey("li", "{\"label\":\"old\",\"until\":\"2020-01-01\"}");

        assertThat(first).matches("fdk_li_k1_[0-9a-f]{40}");
        assertThat(means(first)).isEqualTo("key k1");
        assertThat(means(second)).isEqualTo("key k2");
        assertThat(people.bearing(lapsed, "/api/v1/me").status()).isEqualTo(401);
        assertThat(people.bearing(first.replace("_k1_", "_k2_"), "/api/v1/me").status())
                .isEqualTo(401);
        assertThat(people.bearing(first.replace("_li_", "_admin_"), "/api/v1/me")
                        .status())
                .isEqualTo(401);
        JsonNode keys = people.house
                .get("admin", USERS + "/li")
                .body()
                .path("credentials")
                .path("keys");
        assertThat(keys.valueStream().map(key -> key.has("lastUsed"))).containsExactly(true, true, false);

        assertThat(people.delete("admin", USERS + "/li/keys/k1").status()).isEqualTo(200);
        assertThat(people.bearing(first, "/api/v1/me").status()).isEqualTo(401);
        assertThat(means(second)).isEqualTo("key k2");
        assertThat(people.delete("admin", USERS + "/li/keys/k1").errors()).containsExactly(" KEY_UNKNOWN");
        assertThat(addKey("li", "{\"label\":\"next\"}"))
                .as("no number is given again")
                .startsWith("fdk_li_k4_");
    }

    @Test
    void a_retry_tells_no_secret_and_nothing_kept_holds_one() {
        people.clerk("retry");
        String path = USERS + "/retry/keys";
        Heard first = people.house.send(people.post("admin", path, "{\"label\":\"x\"}", "same"));
        Heard again = people.house.send(people.post("admin", path, "{\"label\":\"x\"}", "same"));
        Heard reset = people.post("admin", USERS + "/retry/password-reset", "{\"reason\":\"forgot it\"}");

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body().has("key")).isFalse();
        assertThat(again.body().path("withheld").asString()).startsWith("key: ");
        String key = first.body().path("key").asString();
        String code = reset.body().path("code").asString();
        assertThat(key).isNotEmpty();
        assertThat(code).isNotEmpty();
        assertThat(people.kept()).contains("retry").contains("forgot it").doesNotContain(key.substring(12), code);
        assertThat(people.house
                        .send(people.post("admin", path, "{\"label\":\"y\"}", "same"))
                        .code())
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void every_fault_of_a_user_is_told_at_once() {
        assertThat(people.post(
                                "admin",
                                USERS,
                                "{\"user\":\"a b\",\"role\":\"KING\",\"organisation\":\"nowhere\",\"positions\":[\"CLERK\",\"CHEF\"],"
                                        + "\"limit\":\"-1\",\"subject\":\"8c1f\",\"pass\":\"x\"}")
                        .errors())
                .containsExactlyInAnyOrder(
                        "/user VALUE_INVALID",
                        "/role VALUE_INVALID",
                        "/organisation ORGANISATION_UNKNOWN",
                        "/limit VALUE_INVALID",
                        "/subject VALUE_INVALID",
                        "/pass MEMBER_UNKNOWN");
        assertThat(people.post(
                                "admin",
                                USERS,
                                "{\"user\":\"LEADER\",\"role\":\"AUDITOR\",\"organisation\":\"bank-a\",\"positions\":[\"PAYER\"]}")
                        .errors())
                .containsExactlyInAnyOrder("/user NAME_TAKEN", "/role ROLE_UNFIT", "/positions POSITION_UNFIT");
    }

    @Test
    void names_that_would_do_harm_elsewhere_are_none() {
        for (String name : List.of(
                "'; drop table app_user; --",
                "<script>alert(1)</script>",
                "../../etc",
                "li\\u0000",
                "\\u202eli",
                "\\uff4c\\uff49",
                "li:key",
                "x".repeat(41),
                "-li",
                "",
                "%00")) {
            String body = "{\"user\":\"" + name + "\",\"role\":\"BANK\",\"organisation\":\"bank-a\"}";
            assertThat(people.post("admin", USERS, body).status()).as(name).isIn(400, 422);
        }
        for (String path : List.of("%27%3B--", "..%2fadmin", "%E2%80%AEli", "a%20b")) {
            assertThat(people.house.get("admin", USERS + "/" + path).status())
                    .as(path)
                    .isIn(400, 404);
        }
        people.made("{\"user\":\"x_k1_y\",\"role\":\"BANK\",\"organisation\":\"bank-a\"}");
        assertThat(means(addKey("x_k1_y", "{\"label\":\"x\"}"))).isEqualTo("key k1");
    }

    @Test
    void nobody_but_an_administrator_manages_users_and_only_an_auditor_looks_on() {
        for (String user : List.of("centre", "leader", "committee", "bank-a", "auditor")) {
            assertThat(Stream.of(
                                    people.post(user, USERS, "{}"),
                                    people.change(user, USERS + "/bank-b", "{\"active\":true}"),
                                    people.post(user, USERS + "/bank-b/keys", "{\"label\":\"x\"}"),
                                    people.delete(user, USERS + "/bank-b/keys/k1"),
                                    people.post(user, USERS + "/bank-b/password-reset", "{\"reason\":\"x\"}"),
                                    people.delete(user, USERS + "/bank-b/second-factor"))
                            .map(Heard::code))
                    .as(user)
                    .containsOnly("ROLE_MAY_NOT");
            assertThat(people.house.get(user, USERS).status()).isEqualTo(user.equals("auditor") ? 200 : 403);
            assertThat(people.house.get(user, USERS + "/bank-b").status())
                    .isEqualTo(user.equals("auditor") ? 200 : 403);
        }
        assertThat(people.house.getUnsigned(USERS).status()).isEqualTo(401);
        assertThat(people.house.get("auditor", USERS).raw().body()).doesNotContain("hash", "argon2");
    }

    @Test
    void nobody_manages_their_own_rights_under_whatever_name() {
        assertThat(people.change("admin", USERS + "/admin", "{\"active\":true,\"limit\":\"1.00\"}")
                        .code())
                .isEqualTo("OWN_RIGHTS");
        assertThat(people.post("admin", USERS + "/admin/password-reset", "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("OWN_RIGHTS");
        assertThat(people.delete("admin", USERS + "/admin/second-factor").code())
                .isEqualTo("OWN_RIGHTS");
        assertThat(people.post(
                                "admin",
                                USERS,
                                "{\"user\":\"boss\",\"role\":\"LEADER\",\"organisation\":\"centre\",\"person\":\"admin\"}")
                        .code())
                .isEqualTo("OWN_RIGHTS");
        people.made(
                "{\"user\":\"admin3\",\"role\":\"ADMINISTRATOR\",\"organisation\":\"operator\",\"person\":\"P-3\"}");
        String key = addKey("admin3", "{\"label\":\"x\"}");
        people.made("{\"user\":\"payer3\",\"role\":\"AUTHORITY\",\"organisation\":\"centre\",\"person\":\"P-3\"}");
        Heard other = people.house.send(People.writing(
                        people.house
                                .request(USERS + "/payer3")
                                .header("Authorization", "Bearer " + key)
                                .header("If-Match", "\"1\""),
                        people.key())
                .PUT(HttpRequest.BodyPublishers.ofString("{\"active\":true,\"positions\":[\"PAYER\"]}")));
        assertThat(other.code()).isEqualTo("OWN_RIGHTS");
    }

    @Test
    void what_is_taken_away_is_gone_at_the_next_request_and_the_audit_has_both_sides() {
        people.made("{\"user\":\"zhao\",\"role\":\"AUTHORITY\",\"organisation\":\"centre\",\"person\":\"P-9\","
                + "\"positions\":[\"APPROVER\",\"PAYER\"],\"limit\":\"5000000.00\"}");
        String key = addKey("zhao", "{\"label\":\"x\"}");
        assertThat(people.change("admin", USERS + "/zhao", "{\"active\":true,\"positions\":[\"CLERK\"]}")
                        .status())
                .isEqualTo(200);
        JsonNode me = people.bearing(key, "/api/v1/me").body();
        assertThat(me.path("positions").valueStream().map(JsonNode::asString)).containsExactly("CLERK");
        assertThat(me.has("limit")).isFalse();
        assertThat(people.change("admin", USERS + "/zhao", "{\"active\":false}").status())
                .isEqualTo(200);
        assertThat(people.bearing(key, "/api/v1/me").status()).isEqualTo(401);

        JsonNode line =
                people.house.get("auditor", "/api/v1/audit?pageSize=200").body();
        assertThat(Json.write(line)).contains("APPROVER").contains("5000000.00").contains("user zhao");
    }

    @Test
    void who_somebody_is_cannot_change() {
        people.clerk("fixed");
        assertThat(people.change(
                                "admin",
                                USERS + "/fixed",
                                "{\"active\":true,\"role\":\"GUARANTOR\",\"organisation\":\"bank-b\",\"person\":\"P-2\"}")
                        .errors())
                .containsExactlyInAnyOrder(
                        "/role CANNOT_CHANGE", "/organisation CANNOT_CHANGE", "/person CANNOT_CHANGE");
        assertThat(people.change(
                                "admin",
                                USERS + "/fixed",
                                "{\"active\":true,\"role\":\"BANK\",\"organisation\":\"bank-a\",\"person\":\"P-fixed\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_two_changes_to_one_version_one_is_kept() {
        String version = "\"" + people.clerk("busy").path("version").asInt() + "\"";
        List<CompletableFuture<Integer>> both = Stream.of("admin", "second")
                .map(who -> CompletableFuture.supplyAsync(() -> people.house
                        .send(people.put(who, USERS + "/busy", "{\"active\":true}", version))
                        .status()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        HttpRequest.Builder blind = People.writing(people.signed("admin", USERS + "/busy"), people.key())
                .PUT(HttpRequest.BodyPublishers.ofString("{\"active\":true}"));
        assertThat(people.house.send(blind).status()).isEqualTo(428);
    }

    @Test
    void a_dry_run_checks_everything_and_keeps_nothing() {
        String body = "{\"user\":\"ghost\",\"role\":\"BANK\",\"organisation\":\"bank-a\"}";
        Heard dry = people.post("admin", USERS + "?dryRun=true", body);
        assertThat(dry.status()).isEqualTo(201);
        assertThat(people.house.get("admin", USERS + "/ghost").status()).isEqualTo(404);
        people.clerk("dry");
        assertThat(people.post("admin", USERS + "/dry/keys?dryRun=true", "{\"label\":\"x\"}")
                        .body()
                        .has("key"))
                .isFalse();
        assertThat(people.house
                        .get("admin", USERS + "/dry")
                        .body()
                        .path("credentials")
                        .path("keys"))
                .isEmpty();
    }
}
