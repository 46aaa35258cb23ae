package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who works at the console: opens a page, fills in its form, looks at what would happen, and confirms it. */
final class Clerk {

    private static final Pattern FORM = Pattern.compile("<form[^>]* class=\"(entry|deed)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern TEXTAREA =
            Pattern.compile("<textarea name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern SELECT =
            Pattern.compile("<select name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final Browser browser;

    private Clerk(Browser browser) {
        this.browser = browser;
    }

    static Clerk at(House house, String user) {
        Browser browser = new Browser(house);
        assertThat(browser.signIn(user).status()).isEqualTo(303);
        return new Clerk(browser);
    }

    String read(String path) {
        House.Heard page = browser.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.raw().body();
    }

    /** The page's form as it stands, with these values in place of its own. */
    Map<String, String> filled(String path, Map<String, String> values) {
        Map<String, String> form = form(read(path));
        values.forEach((name, value) -> {
            assertThat(form).as("the fields of %s", path).containsKey(name);
            form.put(name, value);
        });
        return form;
    }

    House.Heard send(String path, Map<String, String> form, String deed) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        sent.put("deed", deed);
        return browser.submit(path, sent);
    }

    /** What a page shows before anything is done; nothing is. */
    House.Heard preview(String path, Map<String, String> values) {
        return send(path, filled(path, values), "preview");
    }

    /** Hands in a file. */
    House.Heard upload(String path, String name, byte[] bytes) {
        String boundary = "----fendan";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map.of("csrf", browser.guard(), "key", name + bytes.length)
                .forEach((field, value) -> body.writeBytes(("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.heard(browser.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What was looked at is confirmed; answers where it led. */
    String confirm(String path, House.Heard preview) {
        House.Heard done = send(path, form(preview.raw().body()), "confirm");
        assertThat(done.status()).as("%s: %s", path, told(done)).isEqualTo(303);
        return done.header("Location");
    }

    /** Fills in, looks, confirms. */
    String takes(String path, Map<String, String> values) {
        House.Heard preview = preview(path, values);
        assertThat(preview.status()).as("%s: %s", path, told(preview)).isEqualTo(200);
        assertThat(preview.raw().body()).contains("将发生什么");
        return confirm(path, preview);
    }

    /** What a page says went wrong, in a line. */
    static String told(House.Heard page) {
        return page.raw()
                .body()
                .replaceFirst("(?s).*<main[^>]*>", "")
                .replaceFirst("(?s)<fieldset.*", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    /** The fields of the one form a page asks something with. */
    static Map<String, String> form(String page) {
        Matcher form = FORM.matcher(page);
        assertThat(form.find()).as("a form in %s", page).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern pattern : new Pattern[] {HIDDEN, INPUT, TEXTAREA}) {
            Matcher field = pattern.matcher(form.group());
            while (field.find()) {
                fields.put(field.group(1), plain(field.group(2)));
            }
        }
        Matcher select = SELECT.matcher(form.group());
        while (select.find()) {
            Matcher chosen = SELECTED.matcher(select.group(2));
            fields.put(select.group(1), chosen.find() ? plain(chosen.group(1)) : "");
        }
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
