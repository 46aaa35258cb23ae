package org.fendan.app.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** One request, from the door to its answer: what logs and figures say of it, and nothing that was sent with it. */
final class Visit {

    /** Where it came to an address there is none of. */
    static final String NOWHERE = "none";

    private static final String NAME = Visit.class.getName();
    private static final Pattern REQUEST_ID = Pattern.compile("[!-~]{1,100}");

    private final String id;
    private final String address;
    private final boolean secure;
    private volatile String route = NOWHERE;
    private volatile Optional<String> user = Optional.empty();
    private volatile Runnable whenRead = () -> {};

    private Visit(String id, String address, boolean secure) {
        this.id = id;
        this.address = address;
        this.secure = secure;
    }

    /**
     * The request's visit begins; it is found on the request from now on. Its id is ours: if anybody could choose one, two
     * acts could bear the same on purpose.
     */
    static Visit begin(Request request, Peer peer) {
        String id = Optional.ofNullable(request.getHeaders().get("X-Request-Id"))
                .filter(named -> peer.isTrusted(request))
                .filter(named -> REQUEST_ID.matcher(named).matches())
                .orElseGet(Reply::newTrace);
        Visit visit = new Visit(id, peer.address(request), peer.isSecure(request));
        request.setAttribute(NAME, visit);
        return visit;
    }

    static Optional<Visit> of(Request request) {
        return found(request.getAttribute(NAME));
    }

    static Optional<Visit> of(Context http) {
        return found(http.req().getAttribute(NAME));
    }

    /** The address was found to be one of ours. */
    static void matched(Context http) {
        Optional<Endpoint> found = Optional.ofNullable(http.endpoints().matchedHttpEndpoint()); // HEAD matches none
        of(http).ifPresent(visit -> found.ifPresent(endpoint -> visit.route = endpoint.path));
    }

    private static Optional<Visit> found(@Nullable Object attribute) {
        return attribute instanceof Visit visit ? Optional.of(visit) : Optional.empty();
    }

    String id() {
        return id;
    }

    String address() {
        return address;
    }

    /** Whether it came by https all the way from its sender. */
    boolean secure() {
        return secure;
    }

    /** The template of the address, never the address itself. */
    String route() {
        return route;
    }

    /** Who asked, once that is known for sure. */
    Optional<String> user() {
        return user;
    }

    void user(String name) {
        user = Optional.of(name);
    }

    /** What is to be done once all that was sent has been read. */
    void whenRead(Runnable task) {
        whenRead = task;
    }

    void read() {
        whenRead.run();
    }
}
