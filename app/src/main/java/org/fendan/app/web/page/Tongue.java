package org.fendan.app.web.page;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fendan.app.door.Secure;
import org.fendan.app.letter.Capitals;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import tools.jackson.databind.JsonNode;

/** A reader's language, and how values look in it. */
public record Tongue(String language) {

    private static final String PARAMETER = "lang";
    private static final String COOKIE = "fendan-language";

    /** What the address says, or what it said last; Chinese where it never did. */
    public static Tongue of(Context http) {
        Optional<String> asked = Optional.ofNullable(http.queryParam(PARAMETER));
        return new Tongue(
                "en"
                                .equals(asked.orElseGet(() ->
                                        Optional.ofNullable(http.cookie(COOKIE)).orElse("zh")))
                        ? "en"
                        : "zh");
    }

    /** Keeps what the address says for the pages that follow. */
    static void keep(Context http) {
        Optional.ofNullable(http.queryParam(PARAMETER))
                .filter(asked -> asked.equals("en") || asked.equals("zh"))
                .ifPresent(asked -> http.res()
                        .addHeader(
                                "Set-Cookie",
                                COOKIE + "=" + asked + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
                                        + (Secure.is(http) ? "; Secure" : "")));
    }

    public String of(Wording word) {
        return word.in(language);
    }

    public String of(Text text) {
        return text.in(language);
    }

    /** The reader's one of two wordings. */
    public String of(JsonNode text) {
        return text.path(language).asString("");
    }

    /** The other language's code. */
    public String other() {
        return language.equals("en") ? "zh" : "en";
    }

    public String otherName() {
        return language.equals("en") ? "中文" : "English";
    }

    /** An address within the console, in this language. */
    public String to(String path) {
        if (!language.equals("en")) {
            return path;
        }
        int anchor = path.indexOf('#');
        String page = anchor < 0 ? path : path.substring(0, anchor);
        return page + (page.contains("?") ? "&" : "?") + "lang=en" + (anchor < 0 ? "" : path.substring(anchor));
    }

    /** A value within an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String tag() {
        return language.equals("en") ? "en" : "zh-CN";
    }

    /** "2021-02-24 – 2023-12-31"; an end that is not known stays open. */
    public static String span(JsonNode days) {
        return (days.path("from").asString("") + " – " + days.path("lastDay").asString("")).strip();
    }

    /** "1,030,000.01" of a money object or a string in yuan; nothing where there is none. */
    public static String yuan(JsonNode money) {
        return yuan(plain(money));
    }

    /** "1,030,000.01" of "1030000.01". */
    public static String yuan(String amount) {
        int point = amount.indexOf('.');
        return point < 0 ? amount : grouped(amount.substring(0, point)) + amount.substring(point);
    }

    /** "1030000.01" of a money object or a string in yuan. */
    public static String plain(JsonNode money) {
        return money.isObject() ? money.path("amount").asString("") : money.asString("");
    }

    /** The sum in capital characters; nothing where it is none. */
    public static String capitals(String amount) {
        return amount.matches("-?[0-9]{1,15}\\.[0-9]{2}") ? Capitals.of(Money.parse(amount)) : "";
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",");
    }
}
