package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.app.config.Settings;
import org.fendan.app.http.House.Heard;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Users, organisations and one's own credentials as pages: looked at first, then done. */
class PeoplePagesTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern SECRET = Pattern.compile("class=\"secret-once\">([^<]+)<");
    private static final String NEXT = "a longer horse battery 7";

    @TempDir
    private static Path folder;

    private static People people;
    private static Browser admin;

    @BeforeAll
    static void open() {
        Path data = folder.resolve("data");
        Browser.known(data, "keeper", Role.ADMINISTRATOR, "operator");
        Browser.known(data, "wang", Role.BANK, "bank-a");
        Browser.known(data, "li", Role.BANK, "bank-a");
        people =
                new People(Settings.of(Map.of("data", data.toString(), "port", "0", "rate", "0", "sign-in-rate", "0")));
        admin = signedIn("keeper");
    }

    @AfterAll
    static void close() {
        people.close();
    }

    private static Browser signedIn(String user) {
        Browser browser = new Browser(people.house);
        browser.signIn(user);
        return browser;
    }

    /** What the form sent to an address carries besides its fields, as the page has it. */
    private static Map<String, String> hidden(Heard page, String path) {
        String html = page.raw().body();
        int from = html.indexOf("action=\"" + path + "\"");
        assertThat(from).as("a form to " + path + " in " + html).isPositive();
        Map<String, String> fields = new HashMap<>();
        Matcher input = HIDDEN.matcher(html.substring(from, html.indexOf("</form>", from)));
        while (input.find()) {
            fields.put(input.group(1), input.group(2));
        }
        return fields;
    }

    private static Heard look(Browser browser, String from, String path, Map<String, String> typed) {
        Map<String, String> fields = hidden(browser.get(from), path);
        fields.putAll(typed);
        return browser.submit(path, fields);
    }

    /** Fills in a form, looks at what it would do, and confirms it. */
    private static Heard done(String from, String path, Map<String, String> typed) {
        Heard looked = look(admin, from, path, typed);
        assertThat(looked.status()).as(looked.raw().body()).isEqualTo(200);
        assertThat(looked.raw().body()).contains("name=\"confirmed\"");
        return admin.submit(path, hidden(looked, path));
    }

    private static JsonNode user(String name) {
        return people.house.get("admin", People.USERS + "/" + name).body();
    }

    private static void made(String name) {
        Map<String, String> typed =
                Map.of("user", name, "role", "BANK", "organisation", "bank-a", "positions", "CLERK", "limit", "500.00");
        assertThat(done("/users", "/users", typed).status()).isEqualTo(303);
    }

    @Test
    void a_user_is_looked_at_made_changed_and_closed() {
        look(admin, "/users", "/users", Map.of("user", "zhao", "role", "BANK", "organisation", "bank-a"));
        assertThat(user("zhao").path("status").asInt(0))
                .as("a look keeps nothing")
                .isEqualTo(404);

        made("zhao");
        assertThat(user("zhao").path("limit").asString()).isEqualTo("500.00");
        Map<String, String> typed = Map.of("positions", "REVIEWER", "limit", "900.00", "active", "false");
        assertThat(done("/users/zhao", "/users/zhao/rights", typed).header("Location"))
                .isEqualTo("/users/zhao");
        assertThat(user("zhao").path("active").asBoolean(true)).isFalse();
        assertThat(user("zhao").path("positions").get(0).asString()).isEqualTo("REVIEWER");
    }

    @Test
    void faults_stand_at_their_fields_and_what_was_typed_stays() {
        Heard refused = look(
                admin,
                "/users",
                "/users",
                Map.of("user", "no blank", "role", "AUDITOR", "organisation", "nowhere", "positions", "PAYER"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("value=\"no blank\"", "value=\"nowhere\"", "class=\"wrong\"");
    }

    @Test
    void a_key_and_a_code_are_shown_once_and_a_key_is_revoked() {
        made("qian");
        Heard looked = look(admin, "/users/qian", "/users/qian/keys", Map.of("label", "core banking"));
        Map<String, String> confirmed = hidden(looked, "/users/qian/keys");
        Matcher key =
                SECRET.matcher(admin.submit("/users/qian/keys", confirmed).raw().body());
        assertThat(key.find()).isTrue();
        assertThat(people.bearing(key.group(1), "/api/v1/me").status()).isEqualTo(200);
        assertThat(admin.submit("/users/qian/keys", confirmed).raw().body())
                .as("sent again")
                .doesNotContain(key.group(1), "class=\"secret-once\"");

        assertThat(done("/users/qian", "/users/qian/key-removal", Map.of("id", "k1"))
                        .status())
                .isEqualTo(303);
        assertThat(people.bearing(key.group(1), "/api/v1/me").status()).isEqualTo(401);
        Heard code = done("/users/qian", "/users/qian/password-reset", Map.of("reason", "staff card seen"));
        assertThat(SECRET.matcher(code.raw().body()).find()).isTrue();
    }

    @Test
    void a_page_that_has_gone_stale_changes_nothing() {
        made("sun");
        Map<String, String> late = hidden(admin.get("/users/sun"), "/users/sun/rights");
        done("/users/sun", "/users/sun/rights", Map.of("positions", "CLERK", "active", "true"));
        late.putAll(Map.of("active", "false", "confirmed", "yes"));

        assertThat(admin.submit("/users/sun/rights", late).status()).isEqualTo(412);
        assertThat(user("sun").path("active").asBoolean(false)).isTrue();
    }

    @Test
    void organisations_are_registered_and_closed() {
        Map<String, String> typed = Map.of("code", "bank-z", "kind", "BANK", "name", "山城银行");
        assertThat(done("/organisations", "/organisations", typed).header("Location"))
                .isEqualTo("/organisations/bank-z");
        done("/organisations/bank-z", "/organisations/bank-z", Map.of("name", "山城银行二部", "active", "false"));

        JsonNode kept =
                people.house.get("admin", People.ORGANISATIONS + "/bank-z").body();
        assertThat(kept.path("active").asBoolean(true)).isFalse();
        assertThat(admin.get("/organisations").raw().body()).contains("山城银行二部");
    }

    @Test
    void who_manages_nobody_is_told_so_and_sees_no_form() {
        Browser wang = signedIn("wang");
        Map<String, String> typed =
                Map.of("csrf", wang.guard(), "key", "c-1", "user", "zhou", "role", "BANK", "organisation", "bank-a");

        assertThat(wang.get("/users").status()).isEqualTo(403);
        assertThat(wang.submit("/users", typed).status()).isEqualTo(403);
        assertThat(wang.get("/organisations").raw().body()).doesNotContain("name=\"creditCode\"");
        assertThat(people.house.get("auditor", "/users").raw().body()).doesNotContain("name=\"organisation\"");
    }

    @Test
    void somebodys_sessions_are_ended_and_one_ends_ones_own() {
        Browser here = signedIn("wang");
        Browser there = signedIn("wang");
        Map<String, String> other = hidden(there.get("/account"), "/account/sessions");
        assertThat(there.submit("/account/sessions", other).status()).isEqualTo(303);

        assertThat(done("/users/wang", "/users/wang/sessions", Map.of()).status())
                .isEqualTo(303);
        assertThat(here.get("/account/credentials").status()).isEqualTo(401);
        assertThat(there.get("/account/credentials").status()).isEqualTo(401);
    }

    @Test
    void ones_own_password_and_factor_are_changed_with_the_present_password() {
        Browser li = signedIn("li");
        String page = "/account/credentials";
        Map<String, String> right = Map.of("password", Browser.PASSWORD, "newPassword", NEXT, "again", NEXT);
        Map<String, String> differ = Map.of("password", Browser.PASSWORD, "newPassword", NEXT, "again", "x");
        Map<String, String> wrong = Map.of("password", "no", "newPassword", NEXT, "again", NEXT);

        assertThat(look(li, page, "/account/password", differ).status()).isEqualTo(400);
        assertThat(look(li, page, "/account/password", wrong).raw().body())
                .contains("class=\"wrong\"")
                .doesNotContain(NEXT);
        assertThat(look(li, page, "/account/second-factor", Map.of("password", Browser.PASSWORD))
                        .raw()
                        .body())
                .contains("otpauth://");
        Heard changed = look(li, page, "/account/password", right);
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(new Browser(people.house)
                        .submit("/sign-in", Map.of("user", "li", "password", NEXT))
                        .status())
                .isEqualTo(303);
    }
}
