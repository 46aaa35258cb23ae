package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.http.People.USERS;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import org.fendan.app.http.House.Heard;
import org.fendan.app.json.Json;
import org.fendan.app.people.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people manage of their own. */
class OwnRoutesTest {

    private static final String FIRST = "four words nobody else";
    private static final String SECOND = "kvxw qzrt mbnp lhgd";

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

    /** Somebody with a password, and a key to ask with. */
    private static String known(String name) {
        people.clerk(name);
        people.chooses(name, FIRST);
        return people.post("admin", USERS + "/" + name + "/keys", "{\"label\":\"x\"}")
                .body()
                .path("key")
                .asString();
    }

    private static Heard own(String key, String what, String json, String once) {
        return people.house.send(People.writing(
                        people.house.request("/api/v1/me/" + what).header("Authorization", "Bearer " + key), once)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(json)));
    }

    private static Heard own(String key, String what, String json) {
        return own(key, what, json, people.key());
    }

    private static Heard signIn(String name, String password, Optional<String> code) {
        var body = Json.object().put("user", name).put("password", password);
        code.ifPresent(told -> body.put("code", told));
        return people.house.ask("/api/v1/sessions", Json.write(body));
    }

    @Test
    void the_first_administrator_chooses_a_password_by_the_code_of_the_first_start() {
        String code = people.house.work.operator().reset("second").orElseThrow();

        assertThat(people.setUp("second", code, "short").errors()).containsExactly("/password PASSWORD_UNFIT");
        Heard wrong = people.setUp("second", "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345", "short");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.errors()).as("all at once").contains("/code CODE_WRONG", "/password PASSWORD_UNFIT");
        assertThat(people.setUp("nobody", code, FIRST).errors()).containsExactly("/code CODE_WRONG");
        assertThat(people.setUp("second", code, FIRST).status()).isEqualTo(200);
        assertThat(people.setUp("second", code, SECOND).errors()).containsExactly("/code CODE_WRONG");
        assertThat(signIn("second", FIRST, Optional.empty()).status()).isEqualTo(201);
        assertThat(people.kept()).doesNotContain(code, FIRST);
    }

    @Test
    void a_password_is_changed_by_whoever_knows_it_and_stands_nowhere() {
        String key = known("qian");

        assertThat(own(key, "password", "{\"password\":\"wrong\",\"newPassword\":\"qian-bank-a1\"}")
                        .errors())
                .containsExactlyInAnyOrder("/password PASSWORD_WRONG", "/newPassword PASSWORD_UNFIT");
        assertThat(own(key, "password", "{\"password\":7,\"newPassword\":[\"" + SECOND + "\"]}")
                        .raw()
                        .body())
                .doesNotContain(SECOND);
        assertThat(own(key, "password", change(FIRST, FIRST)).errors()).containsExactly("/newPassword PASSWORD_UNFIT");
        assertThat(own(key, "password", change(FIRST, SECOND), "once").status()).isEqualTo(200);
        assertThat(own(key, "password", change(FIRST, SECOND), "once").header("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(own(key, "password", change(FIRST, FIRST + "!"), "once").code())
                .isEqualTo("KEY_REUSED");
        assertThat(signIn("qian", FIRST, Optional.empty()).status()).isEqualTo(401);
        assertThat(signIn("qian", SECOND, Optional.empty()).status()).isEqualTo(201);
        assertThat(people.kept()).contains("qian").doesNotContain(FIRST, SECOND);
    }

    private static String change(String from, String to) {
        return Json.write(Json.object().put("password", from).put("newPassword", to));
    }

    @Test
    void guessing_the_password_from_within_locks_as_at_the_door() {
        String key = known("sun");
        for (int i = 0; i < 5; i++) {
            own(key, "password", change("wrong " + i, SECOND));
        }
        assertThat(own(key, "password", change(FIRST, SECOND)).errors()).containsExactly("/password PASSWORD_WRONG");
        assertThat(signIn("sun", FIRST, Optional.empty()).status()).isEqualTo(401);
    }

    @Test
    void a_second_factor_is_made_confirmed_asked_for_and_told_once() {
        String key = known("zhou");
        String proof = "{\"password\":\"" + FIRST + "\"}";
        assertThat(own(key, "second-factor/confirmation", "{\"code\":\"123456\"}")
                        .errors())
                .as("nothing to confirm")
                .containsExactly("/code CODE_WRONG");
        assertThat(own(key, "second-factor", "{\"password\":\"wrong\"}").errors())
                .containsExactly("/password PASSWORD_WRONG");
        Heard made = own(key, "second-factor", proof, "factor");
        String secret = made.body().path("secondFactor").path("secret").asString();
        Heard again = own(key, "second-factor", proof, "factor");
        assertThat(again.body().has("secondFactor")).isFalse();
        assertThat(again.body().path("withheld").asString()).startsWith("secondFactor");
        assertThat(signIn("zhou", FIRST, Optional.empty()).status())
                .as("not confirmed yet")
                .isEqualTo(201);

        byte[] bytes = new Base32().decode(secret);
        String code = "{\"code\":\"" + Totp.code(bytes, Instant.now()) + "\"}";
        Heard confirmed = own(key, "second-factor/confirmation", code, "confirm");
        List<String> recovery = confirmed
                .body()
                .path("recoveryCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(recovery).hasSize(10);
        assertThat(own(key, "second-factor/confirmation", code, "confirm")
                        .body()
                        .has("recoveryCodes"))
                .isFalse();
        assertThat(signIn("zhou", FIRST, Optional.empty()).code()).isEqualTo("CODE_NEEDED");
        assertThat(signIn("zhou", FIRST, Optional.of("000000")).status()).isEqualTo(401);
        assertThat(signIn("zhou", FIRST, Optional.of(recovery.get(0))).status()).isEqualTo(201);
        assertThat(signIn("zhou", FIRST, Optional.of(recovery.get(0))).status()).isEqualTo(401);
        assertThat(own(key, "second-factor", proof).errors())
                .as("another one takes a code of the one there is")
                .containsExactly("/code CODE_WRONG");
        assertThat(people.kept()).doesNotContain(secret, recovery.get(0), recovery.get(9));

        assertThat(people.delete("admin", USERS + "/zhou/second-factor").status())
                .isEqualTo(200);
        assertThat(signIn("zhou", FIRST, Optional.empty()).status()).isEqualTo(201);
    }

    @Test
    void an_administrator_ends_the_sessions_of_somebody_and_nobody_else_does() {
        String key = known("zheng");
        Heard begun = signIn("zheng", FIRST, Optional.empty());
        assertThat(begun.status()).isEqualTo(201);
        assertThat(signIn("zheng", FIRST, Optional.empty()).status()).isEqualTo(201);

        assertThat(people.delete("bank-b", USERS + "/zheng/sessions").code()).isEqualTo("ROLE_MAY_NOT");
        assertThat(people.delete("admin", USERS + "/nobody/sessions").status()).isEqualTo(404);
        assertThat(sessions(key)).isEqualTo(2);
        Heard ended = people.delete("admin", USERS + "/zheng/sessions");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().path("ended").intValue()).isEqualTo(2);
        assertThat(sessions(key)).isZero();
    }

    private static int sessions(String key) {
        return people.bearing(key, "/api/v1/sessions").body().path("sessions").size();
    }

    @Test
    void oneself_is_told_without_a_secret() {
        String key = known("wu");
        JsonNode me = people.bearing(key, "/api/v1/me").body();

        assertThat(me.path("user").asString()).isEqualTo("wu");
        assertThat(me.path("belongsTo").path("kind").asString()).isEqualTo("BANK");
        assertThat(Json.write(me)).doesNotContain("argon2", "hash");
        assertThat(people.house.getUnsigned("/api/v1/me").status()).isEqualTo(401);
        assertThat(people.house.getUnsigned("/api/v1/me?access_token=" + key).status())
                .as("a key in the address is none")
                .isIn(400, 401);
    }
}
