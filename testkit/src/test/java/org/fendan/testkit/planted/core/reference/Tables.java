package org.fendan.testkit.planted.core.reference;

import java.io.IOException;
import java.io.InputStream;

/** Breaks no rule: the one class that reads the class path. */
public final class Tables {

    private Tables() {}

    public static int size(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null ? 0 : in.readAllBytes().length;
        }
    }
}
