package org.fendan.app.config;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fendan.app.people.Sessions;

/**
 * How the app may be reached from elsewhere.
 *
 * @param tls how it speaks https; empty where it does not itself
 * @param proxies the addresses of the proxies before it, and of other nodes, whose word about the sender is believed
 * @param names the names it is asked for by, besides those of this machine and of what it listens on
 * @param sessions how long somebody stays signed in with a browser
 */
public record Exposure(Optional<Tls> tls, Set<String> proxies, Set<String> names, Sessions.Limits sessions) {

    /** On this machine only. */
    public static final Exposure NONE = new Exposure(Optional.empty(), Set.of(), Set.of(), Sessions.Limits.STANDARD);

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:[.][0-9]{1,3}){3}|\\[?::1]?");

    public Exposure {
        proxies = Set.copyOf(proxies);
        names = Set.copyOf(names);
    }

    /** Whether an address is this machine's own, which nobody else can reach. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /** Whether what is sent to a host may be listened to by others on the way. */
    boolean isBare(String host) {
        return !isLoopback(host) && tls.isEmpty() && proxies.isEmpty();
    }
}
