package org.fendan.app.door;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * The cookie that holds a session's token. No script reads it, no other site sends it along; by https it is bound to this
 * host and to https, as its name demands.
 */
final class SessionCookie {

    private static final String PLAIN = "fendan-session";
    private static final String BOUND = "__Host-fendan-session";
    private static final String ALWAYS = "; Path=/; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    /** A bound one comes by http only where another node passed it on. */
    static Optional<String> token(Context http) {
        Optional<String> bound = Optional.ofNullable(http.cookie(BOUND));
        Optional<String> any = bound.isPresent() || Secure.is(http) ? bound : Optional.ofNullable(http.cookie(PLAIN));
        return any.filter(token -> !token.isEmpty());
    }

    static void give(Context http, String token) {
        set(http, token + ALWAYS);
    }

    static void take(Context http) {
        set(http, "; Max-Age=0" + ALWAYS);
    }

    private static void set(Context http, String value) {
        http.header("Set-Cookie", name(http) + "=" + value + (Secure.is(http) ? "; Secure" : ""));
    }

    private static String name(Context http) {
        return Secure.is(http) ? BOUND : PLAIN;
    }
}
