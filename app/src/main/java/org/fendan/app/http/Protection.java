package org.fendan.app.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.fendan.app.door.Secure;

/** The headers by which browsers are told what no answer of ours needs: every answer has them, whoever gives it. */
final class Protection {

    /** Scripts and styles are files of ours: nothing inline, nothing from elsewhere, in nobody's frame. */
    private static final String CONTENT = "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    private static final List<Map.Entry<String, String>> ALWAYS = List.of(
            Map.entry("Content-Security-Policy", CONTENT),
            Map.entry("Permissions-Policy", NO_DEVICES),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("X-Frame-Options", "DENY"),
            // with less, browsers hide from us where a form of ours was
            Map.entry("Referrer-Policy", "same-origin"),
            Map.entry("Cache-Control", "no-store"));

    private static final String HSTS = "Strict-Transport-Security";
    private static final String HTTPS_FOR_A_YEAR = "max-age=31536000; includeSubDomains";

    private Protection() {}

    static void of(Context http) {
        ALWAYS.forEach(header -> http.header(header.getKey(), header.getValue()));
        if (Secure.is(http)) {
            http.header(HSTS, HTTPS_FOR_A_YEAR);
        }
    }

    /** The same for what is answered before there is a context. */
    static void of(HttpFields.Mutable headers, boolean secure) {
        ALWAYS.forEach(header -> headers.put(header.getKey(), header.getValue()));
        if (secure) {
            headers.put(HSTS, HTTPS_FOR_A_YEAR);
        }
    }
}
