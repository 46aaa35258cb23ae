package org.fendan.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Runs commands in this process and keeps what they print. */
final class Shell {

    /** What a command left. */
    record Ran(int code, String out, String err) {}

    private Shell() {}

    static Ran run(String... args) {
        return run(new ByteArrayInputStream(new byte[0]), "en_US.UTF-8", args);
    }

    static Ran run(InputStream in, String locale, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Fendan.run(in, print(out), print(err), false, Optional.of(locale), args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }
}
