package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.fendan.app.config.Identity;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.people.Totp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with a browser, what a session may do, and what other sites may not make it do. */
class BrowserTest {

    private static final String SESSIONS = "/api/v1/sessions";
    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final String AGREEMENT =
            "{\"scheme\":\"" + House.SCHEME + "\",\"bank\":\"bank-a\",\"from\":\"2021-03-01\"}";

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7]+)<");

    @TempDir
    private Path data;

    @BeforeEach
    void somebodyHasAPassword() {
        Browser.known(data, "clerk", Role.AUTHORITY, "centre");
    }

    @Test
    void a_page_asks_who_one_is_and_a_session_opens_it() {
        try (House house = new House(data)) {
            Browser browser = new Browser(house);
            House.Heard turned = browser.get("/cases/C000001");
            assertThat(turned.status()).isEqualTo(401);
            assertThat(turned.header("WWW-Authenticate")).doesNotContain("Basic");
            assertThat(turned.raw().body()).contains("name=\"password\"", "value=\"/cases/C000001\"");
            House.Heard in = browser.signIn("clerk");
            assertThat(in.status()).isEqualTo(303);
            assertThat(in.header("Location")).isEqualTo("/account");
            assertThat(in.header("Set-Cookie"))
                    .startsWith("fendan-session=")
                    .contains("; Path=/; HttpOnly; SameSite=Strict")
                    .doesNotContain("Secure");
            assertThat(browser.get("/").raw().body()).contains("当前用户", "<b>clerk</b>", "主管单位", "centre");
            assertThat(browser.get("/api/v1/cases").status()).isEqualTo(200);
            assertThat(browser.get(SESSIONS)
                            .body()
                            .path("sessions")
                            .get(0)
                            .path("current")
                            .asBoolean())
                    .isTrue();
            String held = browser.cookie();
            House.Heard out = browser.submit("/sign-out", Map.of("csrf", browser.guard()));
            assertThat(out.status()).isEqualTo(303);
            assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
            assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
            browser.cookie(held);
            assertThat(browser.get("/").status()).isEqualTo(401);
            assertThat(browser.get("/api/v1/cases").status()).isEqualTo(401);
        }
    }

    @Test
    void whatever_is_wrong_is_answered_alike() {
        try (House house = new House(data)) {
            Browser browser = new Browser(house);
            String unknown = page(browser.submit("/sign-in", Map.of("user", "nobody", "password", "x")));
            String wrong = page(browser.submit("/sign-in", Map.of("user", "clerk", "password", "x")));
            String keyed = page(browser.submit("/sign-in", Map.of("user", "centre", "password", "centre-key")));
            assertThat(unknown).contains("未能登录").isEqualTo(wrong).isEqualTo(keyed);
            House.Heard elsewhere = browser.submit(
                    "/sign-in", Map.of("user", "clerk", "password", Browser.PASSWORD, "to", "//evil.example/"));
            assertThat(elsewhere.header("Location")).isEqualTo("/");
        }
    }

    private static String page(House.Heard heard) {
        assertThat(heard.status()).isEqualTo(401);
        assertThat(heard.header("Set-Cookie")).isEmpty();
        return heard.raw().body();
    }

    @Test
    void who_is_new_chooses_a_password_and_sets_up_a_second_factor() {
        Identity strict = new Identity(true, Optional.empty(), Optional.empty());
        try (House house = new House(Settings.in(data).port(0).identity(strict))) {
            String oneTime = house.work.operator().invite("newcomer", Role.AUTHORITY, "centre");
            Browser browser = new Browser(house);
            String chosen = "four words nobody joins";
            House.Heard page = browser.submit("/sign-in", Map.of("user", "newcomer", "password", oneTime));
            String spent = ticket(page);
            page = browser.submit("/sign-in", Map.of("ticket", spent, "chosen", chosen, "again", "another"));
            assertThat(page.raw().body()).contains("两次输入的密码不同").doesNotContain(chosen, oneTime);
            page = browser.submit("/sign-in", Map.of("ticket", ticket(page), "chosen", "short", "again", "short"));
            assertThat(page.raw().body()).contains("name=\"chosen\"", "role=\"alert\"");
            page = browser.submit("/sign-in", Map.of("ticket", ticket(page), "chosen", chosen, "again", chosen));
            String code = Totp.code(new Base32().decode(found(SECRET, page)), Instant.now());
            page = browser.submit("/sign-in", Map.of("ticket", ticket(page), "code", code));
            assertThat(page.raw().body().split("<li><code>", -1))
                    .as("recovery codes")
                    .hasSize(11);
            assertThat(browser.get("/account").raw().body()).contains("<b>newcomer</b>");
            Browser other = new Browser(house);
            page = other.submit("/sign-in", Map.of("user", "newcomer", "password", chosen));
            assertThat(page.raw().body()).contains("name=\"code\"").doesNotContain(chosen);
            assertThat(other.submit("/sign-in", Map.of("ticket", ticket(page), "code", code))
                            .status())
                    .as("a code is taken once")
                    .isEqualTo(401);
            assertThat(other.submit("/sign-in", Map.of("ticket", spent, "code", code))
                            .status())
                    .as("a ticket, too")
                    .isEqualTo(401);
        }
    }

    private static String ticket(House.Heard page) {
        return found(TICKET, page);
    }

    private static String found(Pattern pattern, House.Heard page) {
        Matcher found = pattern.matcher(page.raw().body());
        assertThat(found.find()).as(page.raw().body()).isTrue();
        return found.group(1);
    }

    @Test
    void each_sign_in_has_a_token_of_its_own_and_one_may_leave_everywhere() {
        try (House house = new House(data)) {
            Browser first = new Browser(house);
            Browser second = new Browser(house);
            first.signIn("clerk");
            String before = first.cookie();
            first.signIn("clerk");
            assertThat(first.cookie()).isNotEqualTo(before).hasSizeGreaterThan(50);
            second.cookie(before);
            assertThat(second.get("/account").status()).isEqualTo(401);
            second.signIn("clerk");
            assertThat(second.get(SESSIONS).body().path("sessions").size()).isEqualTo(2);
            second.submit("/sign-out", Map.of("csrf", second.guard(), "everywhere", "true"));
            assertThat(first.get("/account").status()).isEqualTo(401);
        }
    }

    @Test
    void a_script_signs_in_and_out_by_json() {
        try (House house = new House(data)) {
            Browser script = new Browser(house);
            House.Heard wrong = script.heard(json(script, SESSIONS, "{\"user\":\"clerk\",\"password\":\"x\"}"));
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.code()).isEqualTo("SIGN_IN_REFUSED");
            House.Heard in = script.heard(
                    json(script, SESSIONS, "{\"user\":\"clerk\",\"password\":\"" + Browser.PASSWORD + "\"}"));
            assertThat(in.status()).isEqualTo(201);
            String guard = in.body().path("csrfToken").asString();
            House.Heard did = script.heard(json(script, AGREEMENTS, AGREEMENT)
                    .header("Idempotency-Key", "k-1")
                    .header("X-CSRF-Token", guard));
            assertThat(did.status()).isEqualTo(201);
            String id = in.body().path("id").asString();
            assertThat(script.heard(script.request(SESSIONS + "/" + id).DELETE())
                            .code())
                    .isEqualTo("GUARD_MISSING");
            House.Heard out = script.heard(script.request(SESSIONS + "/" + id)
                    .header("X-CSRF-Token", guard)
                    .DELETE());
            assertThat(out.status()).isEqualTo(200);
            assertThat(out.header("Clear-Site-Data")).contains("storage");
            assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
            assertThat(script.get(SESSIONS).status()).isEqualTo(401);
        }
    }

    @Test
    void a_forged_request_of_any_kind_changes_nothing() {
        try (House house = new House(data)) {
            Browser browser = new Browser(house);
            browser.signIn("clerk");
            String guard = browser.guard();
            String before = house.kept();
            assertThat(browser.heard(write(browser)).code()).isEqualTo("GUARD_MISSING");
            assertThat(browser.heard(write(browser).header("X-CSRF-Token", "x" + guard.substring(1)))
                            .code())
                    .isEqualTo("GUARD_MISSING");
            assertThat(browser.heard(write(browser).header("X-CSRF-Token", "")).code())
                    .isEqualTo("GUARD_MISSING");
            for (String site : new String[] {"cross-site", "same-site"}) {
                assertThat(browser.heard(write(browser)
                                        .header("X-CSRF-Token", guard)
                                        .header("Sec-Fetch-Site", site))
                                .code())
                        .isEqualTo("FOREIGN_PAGE");
            }
            for (String origin : new String[] {"null", "https://evil.example", "http://127.0.0.1:1"}) {
                assertThat(browser.heard(write(browser)
                                        .header("X-CSRF-Token", guard)
                                        .header("Origin", origin))
                                .code())
                        .isEqualTo("FOREIGN_PAGE");
                assertThat(house.send(house.post("centre", AGREEMENTS, AGREEMENT, "k-2")
                                        .header("Origin", origin))
                                .code())
                        .as("a browser that remembers a key")
                        .isEqualTo("FOREIGN_PAGE");
            }
            assertThat(browser.heard(browser.form("/sign-out", Map.of()).header("Sec-Fetch-Site", "same-origin"))
                            .status())
                    .isEqualTo(403);
            assertThat(browser.heard(browser.form("/sign-in", Map.of("user", "clerk", "password", Browser.PASSWORD))
                                    .header("Sec-Fetch-Site", "cross-site"))
                            .code())
                    .as("signing somebody in as somebody else")
                    .isEqualTo("FOREIGN_PAGE");
            assertThat(browser.heard(browser.form(AGREEMENTS, Map.of("csrf", guard)))
                            .status())
                    .as("a form where JSON is wanted")
                    .isBetween(400, 415);
            assertThat(house.kept()).isEqualTo(before);
            assertThat(browser.get("/account").status()).as("still signed in").isEqualTo(200);
            String own = "http://" + URI.create(house.url()).getAuthority();
            assertThat(browser.heard(write(browser)
                                    .header("X-CSRF-Token", guard)
                                    .header("Sec-Fetch-Site", "same-origin")
                                    .header("Origin", own))
                            .status())
                    .as("the same from a page of ours")
                    .isEqualTo(201);
        }
    }

    private static HttpRequest.Builder write(Browser browser) {
        return json(browser, AGREEMENTS, AGREEMENT).header("Idempotency-Key", "k-1");
    }

    private static HttpRequest.Builder json(Browser browser, String path, String body) {
        return browser.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void an_auditor_sees_persons_masked_until_saying_why_and_for_one_case() {
        try (House house = new House(Settings.in(data).port(0))) {
            house.agreement("bank-a");
            String one = house.filed("L-1", "1000000.00");
            String other = house.filed("L-2", "1000000.00");
            String code = house.get("bank-a", House.CASES + "/" + one)
                    .body()
                    .path("enterprise")
                    .asString();
            assertThat(code).matches("9[0-9A-Z]{17}");
            String path = House.CASES + "/" + one;
            for (String seen : new String[] {
                path,
                path + "/events/1/explanation",
                House.CASES,
                "/cases/" + one,
                "/api/v1/accounts",
                "/api/v1/ledger/entries",
                "/api/v1/deadlines?asOf=2021-09-01"
            }) {
                assertThat(house.get("auditor", seen).raw().body()).as(seen).doesNotContain(code);
            }
            assertThat(house.get("auditor", path).raw().body())
                    .contains(code.substring(0, 4) + "****" + code.substring(14));
            assertThat(house.get("centre", path).raw().body()).contains(code);
            assertThat(house.get("centre", "/cases/" + one).raw().body()).contains(code);
            assertThat(house.post("auditor", path + "/unmasking", Json.object()).errors())
                    .containsExactly("/reason VALUE_INVALID");
            assertThat(house.post("centre", path + "/unmasking", Json.object().put("reason", "just so, no reason"))
                            .code())
                    .isEqualTo("ROLE_MAY_NOT");
            House.Heard done =
                    house.post("auditor", path + "/unmasking", Json.object().put("reason", "audit notice 12 of 2026"));
            assertThat(done.status()).isEqualTo(201);
            assertThat(house.get("auditor", path).raw().body()).contains(code);
            assertThat(house.get("auditor", "/cases/" + one).raw().body()).contains(code);
            assertThat(house.get("auditor", House.CASES + "/" + other).raw().body())
                    .doesNotContain(code);
            assertThat(house.get("auditor", "/api/v1/audit?pageSize=200").raw().body())
                    .contains("audit notice 12 of 2026", "unmask " + one);
        }
    }
}
