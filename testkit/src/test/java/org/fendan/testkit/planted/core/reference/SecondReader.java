package org.fendan.testkit.planted.core.reference;

/** Breaks oneClassReadsTables. */
public final class SecondReader {

    private SecondReader() {}

    public static boolean has(String name) {
        return SecondReader.class.getResource(name) != null;
    }
}
