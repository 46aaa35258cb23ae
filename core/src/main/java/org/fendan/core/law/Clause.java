package org.fendan.core.law;

import java.util.regex.Pattern;

/**
 * One clause of a source: its number, our own summary, and the fingerprint of the official sentence.
 *
 * <p>The sentence itself belongs to its issuer and is not shipped; an operator may load it, and a fingerprint that no
 * longer fits shows that the text has changed.
 *
 * @param number as cited: "17", "8(1)", or a report's heading
 * @param fingerprint see {@link Fingerprint}
 */
public record Clause(String number, Text summary, String fingerprint) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Clause {
        if (!SHA_256.matcher(fingerprint).matches()) {
            throw new IllegalArgumentException("clause " + number + ": not a SHA-256 in hex: " + fingerprint);
        }
    }
}
