package org.fendan.app.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Where a request is worked on, once what it sent is here: it has a place, and its id is on the thread. */
final class Room extends Handler.Wrapper {

    /** How much may be sent before it is worked on; the rest of anything longer is read while it has a place. */
    static final int READ_BEFORE = 65_536;

    private final Capacity capacity;
    private final Metrics metrics;

    Room(Capacity capacity, Metrics metrics) {
        this.capacity = capacity;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Turnstile.isAlwaysOpen(request)) {
            return named(request, response, callback);
        }
        if (!capacity.enter()) {
            Turnstile.turnAway(request, response, callback, metrics, Limit.CAPACITY);
            return true;
        }
        Callback leaving = Callback.from(callback, capacity::leave);
        try {
            boolean taken = named(request, response, leaving);
            if (!taken) {
                capacity.leave();
            }
            return taken;
        } catch (Exception thrown) {
            Response.writeError(request, response, leaving, thrown);
            return true;
        }
    }

    private boolean named(Request request, Response response, Callback callback) throws Exception {
        Visit.of(request).ifPresent(visit -> begin(request, response, visit));
        try {
            return super.handle(request, response, callback);
        } finally {
            RequestId.clear();
        }
    }

    private static void begin(Request request, Response response, Visit visit) {
        RequestId.set(visit.id());
        Protection.of(response.getHeaders(), visit.secure());
        if (request.getLength() >= 0 && request.getLength() <= READ_BEFORE) {
            visit.read();
        }
    }
}
