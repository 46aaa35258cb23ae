package org.fendan.app.http;

import java.util.Optional;

/** The id of the request this thread works for, so that every line it logs can name it. */
public final class RequestId {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void set(String id) {
        CURRENT.set(id);
    }

    static void clear() {
        CURRENT.remove();
    }
}
