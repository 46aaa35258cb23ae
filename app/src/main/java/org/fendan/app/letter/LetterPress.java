package org.fendan.app.letter;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes a letter into the bytes that are kept: a page that needs nothing but itself, with its style inside it, laid out
 * after GB/T 9704-2012.
 */
public final class LetterPress {

    private static final String STYLE_BEGINS = "<style>";
    private static final String STYLE_ENDS = "</style>";
    private static final String BODY_BEGINS = "<body>";
    private static final String BODY_ENDS = "</body>";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String style = style("/letter/page.css") + style("/web/paper.css");

    /** The Chinese letter, and beside it what it says in English. */
    public byte[] print(LetterSheet letter, LetterSheet courtesy) {
        StringOutput page = new StringOutput();
        templates.render("letter/letter.jte", Map.of("letter", letter, "courtesy", courtesy, "style", style), page);
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How a browser is told that of all styles the page's own alone is wanted: "'sha256-…'"; empty for no letter. */
    public static Optional<String> styleSource(byte[] letter) {
        return between(letter, STYLE_BEGINS, STYLE_ENDS)
                .map(own -> "'sha256-" + Base64.getEncoder().encodeToString(sha256(own)) + "'");
    }

    /** What stands on the paper, to be shown within another page; empty for no letter. */
    public static Optional<String> content(byte[] letter) {
        return between(letter, BODY_BEGINS, BODY_ENDS);
    }

    private static Optional<String> between(byte[] letter, String begins, String ends) {
        String page = new String(letter, StandardCharsets.UTF_8);
        int from = page.indexOf(begins);
        int to = page.indexOf(ends, from + 1);
        return from < 0 || to < 0 ? Optional.empty() : Optional.of(page.substring(from + begins.length(), to));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String style(String name) {
        try (InputStream file = Objects.requireNonNull(LetterPress.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
