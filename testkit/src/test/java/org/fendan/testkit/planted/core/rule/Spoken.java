package org.fendan.testkit.planted.core.rule;

import java.util.Locale;

/** Breaks nothingDependsOnTheMachine: it asks for a language, and writes digits in the language of the machine. */
public record Spoken(Locale language) {

    @SuppressWarnings("AnnotateFormatMethod") // on purpose
    public String shown(int number) {
        return String.format("%d", number);
    }
}
