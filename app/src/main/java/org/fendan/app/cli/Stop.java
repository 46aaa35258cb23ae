package org.fendan.app.cli;

import org.fendan.core.law.Text;

/** Ends a command with a sentence and an exit code. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient Text sentence;

    Stop(int code, Text sentence) {
        super(sentence.en(), null, false, false);
        this.code = code;
        this.sentence = sentence;
    }

    static Stop usage(String zh, String en) {
        return new Stop(Exit.USAGE, Text.of(zh, en));
    }

    static Stop environment(String zh, String en) {
        return new Stop(Exit.ENVIRONMENT, Text.of(zh, en));
    }

    int code() {
        return code;
    }

    Text sentence() {
        return sentence;
    }
}
