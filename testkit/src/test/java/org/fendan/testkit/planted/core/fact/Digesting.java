package org.fendan.testkit.planted.core.fact;

import java.nio.charset.StandardCharsets;

/** Breaks theJdkIsEnough: bytes are for the law and the ledger. */
public final class Digesting {

    private Digesting() {}

    public static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
