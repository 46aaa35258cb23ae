package org.fendan.app.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A reader's language, and how values look in it. */
public record Tongue(String language) {

    /** Chinese unless the address says otherwise. */
    static Tongue of(Context http) {
        return new Tongue("en".equals(http.queryParam("lang")) ? "en" : "zh");
    }

    public String of(Word word) {
        return word.in(language);
    }

    /** The reader's one of two wordings. */
    public String of(JsonNode text) {
        return text.path(language).asString("");
    }

    /** The address of the same page in the other language. */
    public String other() {
        return language.equals("en") ? "?lang=zh" : "?lang=en";
    }

    public String otherName() {
        return language.equals("en") ? "中文" : "English";
    }

    /** An address within the console, in this language. */
    public String to(String path) {
        return language.equals("en") ? path + (path.contains("?") ? "&" : "?") + "lang=en" : path;
    }

    /** A value within an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
        String amount = money.isObject() ? money.path("amount").asString("") : money.asString("");
        int point = amount.indexOf('.');
        return point < 0 ? amount : grouped(amount.substring(0, point)) + amount.substring(point);
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",");
    }
}
