package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fendan.app.config.Settings;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every page tells browsers, and that no page needs what is forbidden to it. */
class PagesTest {

    /** Script, style and handlers inside a page, and what comes from elsewhere; our own scripts come as files. */
    private static final Pattern INLINE = Pattern.compile(
            "<script(?! src=\"/assets/[a-z]+[.]js[?]v=[0-9a-f]{12}\" defer></script>)|<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:|<iframe|<object|<embed|(?:src|href|action)=\"(?:https?:)?//",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    private Path data;

    @Test
    void no_page_holds_script_or_style_and_every_answer_forbids_them() {
        Browser.known(data, "clerk", Role.AUTHORITY, "centre");
        try (House house = new House(Settings.in(data).port(0).asDemo())) {
            house.agreement("bank-a");
            String id = house.compensated("100000.00");
            Browser browser = new Browser(house);
            browser.signIn("clerk");
            List<House.Heard> pages = new ArrayList<>();
            Stream.of(
                            "/",
                            "/cases",
                            "/cases/new",
                            "/cases/new/" + House.SCHEME,
                            "/cases/" + id,
                            "/cases/" + id + "/claims/1",
                            "/cases/" + id + "/steps/recover",
                            "/claims",
                            "/trial",
                            "/comparison",
                            "/cases/C999999",
                            "/schemes",
                            "/sign-in",
                            "/account",
                            "/no/such/page")
                    .flatMap(path -> Stream.of(path, path + "?lang=en"))
                    .forEach(path -> {
                        pages.add(house.getUnsigned(path));
                        pages.add(browser.get(path));
                    });
            for (String scheme : house.work.catalogue().ids()) {
                pages.add(house.getUnsigned("/schemes/" + scheme));
                pages.add(house.getUnsigned("/trial/" + scheme));
                pages.add(browser.get("/trial/" + scheme + "?date=2021-09-01"));
            }
            pages.add(browser.submit("/sign-in", Map.of("user", "clerk", "password", "wrong")));
            pages.add(browser.submit("/sign-out", Map.of()));
            pages.forEach(PagesTest::isSafe);
            assertThat(pages).hasSizeGreaterThan(30);
            assertThat(INLINE.matcher("<p style=\"x\">").find()).isTrue();
            assertThat(INLINE.matcher("<script>").find()).isTrue();
            assertThat(INLINE.matcher("<script src=\"/assets/a.js?v=0123456789ab\" defer>x</script>")
                            .find())
                    .isTrue();
        }
    }

    private static void isSafe(House.Heard heard) {
        String address = heard.raw().uri().toString();
        assertThat(INLINE.matcher(heard.raw().body()).results().map(found -> found.group()))
                .as(address)
                .isEmpty();
        assertThat(heard.header("Content-Security-Policy"))
                .as(address)
                .contains("default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(heard.header("Cache-Control")).as(address).isEqualTo("no-store");
        assertThat(heard.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(heard.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(heard.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(heard.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(heard.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(heard.header("Strict-Transport-Security"))
                .as("no promise of https by http")
                .isEmpty();
    }
}
