package org.fendan.app.http;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console's forms as a browser fills them in and sends them. */
final class Forms {

    private static final Pattern INPUT = Pattern.compile("<input name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern SELECT =
            Pattern.compile("<select name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private Forms() {}

    static House.Heard submit(House house, String path, String form) {
        return house.send(house.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** What a page's form holds, unchanged. */
    static String filledIn(String page) {
        List<String> fields = new ArrayList<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            fields.add(pair(input.group(1), plain(input.group(2))));
        }
        Matcher select = SELECT.matcher(page);
        while (select.find()) {
            Matcher chosen = SELECTED.matcher(select.group(2));
            fields.add(pair(select.group(1), chosen.find() ? plain(chosen.group(1)) : ""));
        }
        return String.join("&", fields);
    }

    /** The form with another value in one field. */
    static String with(String form, String name, String value) {
        return form.replaceFirst(Pattern.quote(name) + "=[^&]*", Matcher.quoteReplacement(pair(name, value)));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
