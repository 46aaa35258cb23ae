package org.fendan.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** Where a command reads and writes: data to one stream, talk to the other, in the user's language. */
final class Terminal {

    private static final String CLEAR = "\r\u001b[K";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private String language;

    /**
     * @param interactive whether somebody watches, so that a progress line makes sense
     * @param locale the machine's, as LANG has it: Chinese unless it is English
     */
    Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive, Optional<String> locale) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.interactive = interactive;
        this.language = locale.filter(name -> name.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(name -> "en")
                .orElse("zh");
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    String language() {
        return language;
    }

    void language(String tag) {
        language = tag;
    }

    /** A line of data. */
    void print(String line) {
        out.println(line);
    }

    void print(JsonNode data) {
        out.println(Json.pretty(data));
    }

    /** A line of talk. */
    void say(String zh, String en) {
        say(Text.of(zh, en));
    }

    void say(Text text) {
        err.println(text.in(language));
    }

    /** A line that the next one overwrites; nothing where nobody watches. */
    void progress(String zh, String en) {
        if (interactive) {
            err.print(CLEAR + word(zh, en));
            err.flush();
        }
    }

    void progressDone() {
        if (interactive) {
            err.print(CLEAR);
            err.flush();
        }
    }

    String word(String zh, String en) {
        return language.equals("en") ? en : zh;
    }

    /** The text in the user's language out of an answer that has both. */
    String text(JsonNode both) {
        return both.path(language).asString("");
    }
}
