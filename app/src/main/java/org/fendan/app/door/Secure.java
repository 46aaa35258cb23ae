package org.fendan.app.door;

import io.javalin.http.Context;

/** Whether a request came by https all the way from its sender. */
public final class Secure {

    /** What is set to true on a request that a trusted proxy received by https. */
    public static final String BY_PROXY = "https-by-proxy";

    /** What one node tells another of a request it passes on: how it came in there. */
    public static final String PASSED_ON = "Fendan-Forwarded";

    private Secure() {}

    /** Whoever claims it falsely binds no cookie but their own. */
    public static boolean is(Context http) {
        return http.req().isSecure()
                || Boolean.TRUE.equals(http.attribute(BY_PROXY))
                || "https".equals(http.header(PASSED_ON));
    }

    /** What to tell the next node. */
    public static String told(Context http) {
        return is(http) ? "https" : "http";
    }
}
