package org.fendan.app.http;

import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.fendan.app.door.Secure;

/** The headers by which browsers are told what no answer of ours needs: every answer has them, whoever gives it. */
final class Protection {

    /** Scripts and styles are files of ours: nothing inline, nothing from elsewhere, in nobody's frame. */
    private static final String CONTENT = "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    /** Encoded once, as they stand in every answer. */
    private static final List<HttpField> ALWAYS = List.of(
            new PreEncodedHttpField("Content-Security-Policy", CONTENT),
            new PreEncodedHttpField("Permissions-Policy", NO_DEVICES),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("X-Frame-Options", "DENY"),
            // with less, browsers hide from us where a form of ours was
            new PreEncodedHttpField("Referrer-Policy", "same-origin"),
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"));

    private static final HttpField HTTPS_FOR_A_YEAR =
            new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");

    private Protection() {}

    static void of(HttpFields.Mutable headers, boolean secure) {
        ALWAYS.forEach(headers::put);
        if (secure) {
            headers.put(HTTPS_FOR_A_YEAR);
        }
    }

    /** Where only what was sent tells that it came by https. */
    static void ofPassedOn(Context http) {
        if (Secure.is(http)) {
            http.header(HTTPS_FOR_A_YEAR.getName(), HTTPS_FOR_A_YEAR.getValue());
        }
    }
}
