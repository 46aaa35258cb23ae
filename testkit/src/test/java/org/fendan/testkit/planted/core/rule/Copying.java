package org.fendan.testkit.planted.core.rule;

/** Breaks no rule: copying asks the machine nothing. */
public final class Copying {

    private Copying() {}

    public static void copies(byte[] from, byte[] to) {
        System.arraycopy(from, 0, to, 0, from.length);
    }
}
