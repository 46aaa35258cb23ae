package org.fendan.app.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * <p>What a request says of itself is believed only where a proxy of ours brings it: the last address of
 * {@code X-Forwarded-For} that is no proxy of ours. Those before it are whatever the caller liked to write.
 */
public final class Peer {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(?:[.][0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern DRESS = Pattern.compile("[\\[\\]]|%.*");
    private static final int NETWORK = 8;
    private static final int V6 = 16;

    private final Set<InetAddress> proxies;

    /** {@code proxies}: the addresses of our own, which say where they got a request from. */
    public Peer(Set<String> proxies) {
        this.proxies =
                proxies.stream().flatMap(proxy -> parsed(proxy).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The address, as text. */
    public String address(Context http) {
        return address(http.req().getRemoteAddr(), http.header(FORWARDED_FOR));
    }

    /** The same, before there is a context. */
    String address(Request request) {
        return address(
                Request.getRemoteAddr(request),
                String.join(",", request.getHeaders().getValuesList(FORWARDED_FOR)));
    }

    /** Whether what it says of itself is believed: a proxy of ours brings it, or another node that is named as one. */
    boolean isTrusted(Request request) {
        return isProxy(Request.getRemoteAddr(request));
    }

    /** Whether it came by https, to us or to a proxy of ours. */
    boolean isSecure(Request request) {
        return request.isSecure()
                || (isTrusted(request) && "https".equals(request.getHeaders().get("X-Forwarded-Proto")));
    }

    /** Whether a proxy of ours received it by https. */
    boolean isSecure(Context http) {
        return isProxy(http.req().getRemoteAddr()) && "https".equals(http.header("X-Forwarded-Proto"));
    }

    /** Whether it was sent on this machine, where no proxy is. */
    boolean isLocal(Context http) {
        return proxies.isEmpty()
                && parsed(http.req().getRemoteAddr())
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    private boolean isProxy(String address) {
        return !proxies.isEmpty() && parsed(address).filter(proxies::contains).isPresent();
    }

    /** What counts as one sender: an address of IPv4, a network of IPv6, whose owner has all its addresses. */
    static String network(String address) {
        return parsed(address)
                .map(InetAddress::getAddress)
                .filter(bytes -> bytes.length == V6)
                .map(bytes -> java.util.HexFormat.of().formatHex(bytes, 0, NETWORK))
                .orElse(address);
    }

    String address(String remote, @Nullable String forwarded) {
        if (forwarded == null || !isProxy(remote)) {
            return bare(remote);
        }
        String[] told = forwarded.split(",", -1);
        String last = bare(remote);
        for (int i = told.length - 1; i >= 0 && isProxy(last); i--) {
            Optional<InetAddress> before = parsed(told[i].strip());
            if (before.isEmpty()) {
                return last;
            }
            last = before.get().getHostAddress();
        }
        return last;
    }

    private static String bare(String address) {
        boolean isBare = address.indexOf('[') < 0 && address.indexOf(']') < 0 && address.indexOf('%') < 0;
        return isBare ? address : DRESS.matcher(address).replaceAll("");
    }

    /** Never asks a name server. */
    private static Optional<InetAddress> parsed(String address) {
        String bare = bare(address);
        try {
            return LITERAL.matcher(bare).matches() ? Optional.of(InetAddress.getByName(bare)) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
