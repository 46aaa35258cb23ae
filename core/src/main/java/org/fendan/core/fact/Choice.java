package org.fendan.core.fact;

import org.fendan.core.law.Text;

/** One of a closed list of answers, known by its code; two with one code are equal, however they are labelled. */
public record Choice(String code, Text label) {

    public static Choice of(String code, String zh, String en) {
        return new Choice(code, Text.of(zh, en));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choice that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
