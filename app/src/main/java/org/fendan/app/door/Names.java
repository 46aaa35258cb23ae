package org.fendan.app.door;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names this app is asked for by. A page elsewhere may give its own name this machine's address, and so read what
 * only this machine can reach; its requests still carry its name.
 */
public final class Names {

    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> known;

    /** {@code told}: names besides this machine's own for itself. */
    public Names(Set<String> told) {
        Set<String> all = new HashSet<>(LOCAL);
        told.forEach(name -> all.add(bare(name)));
        this.known = Set.copyOf(all);
    }

    /** Whether a request asks for us: by a name we were told, or by the very address it came in at. */
    public boolean isOurs(Context http) {
        Optional<String> host = Optional.ofNullable(http.header("Host")).map(Names::bare);
        return host.isEmpty()
                || known.contains(host.get())
                || host.get()
                        .equals(bare(
                                Optional.ofNullable(http.req().getLocalAddr()).orElse("")));
    }

    /** A host's name or address without its port, in small letters. */
    private static String bare(String host) {
        String name = PORT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return name.contains(":") && !name.startsWith("[") ? "[" + host.toLowerCase(Locale.ROOT) + "]" : name;
    }
}
