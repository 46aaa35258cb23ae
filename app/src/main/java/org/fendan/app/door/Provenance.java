package org.fendan.app.door;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * From which page a request comes, as its browser says. What changes something must come from a page of ours; programs
 * that are no browsers say nothing, and are asked for no more than who they are.
 */
public final class Provenance {

    private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private Provenance() {}

    /** Whether a request may change something, by its method. */
    public static boolean changes(Context http) {
        return !ASKING.contains(http.method().name());
    }

    /** Whether another site's page sent it. */
    public static boolean isForeign(Context http) {
        boolean otherSite = Optional.ofNullable(http.header("Sec-Fetch-Site"))
                .filter(site -> !OURS.contains(site))
                .isPresent();
        return otherSite
                || Optional.ofNullable(http.header("Origin"))
                        .filter(origin -> !origin.equals(own(http)))
                        .isPresent();
    }

    /** Our own origin, as the sender of a request writes it. */
    private static String own(Context http) {
        String host = Optional.ofNullable(http.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        return (Secure.is(http) ? "https://" : "http://") + host;
    }
}
