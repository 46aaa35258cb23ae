package org.fendan.app.door;

import io.javalin.http.Context;
import java.util.Optional;
import org.fendan.app.desk.Source;

/** Where a page's request comes from. */
public final class Sender {

    /** The attribute that holds what a trusted proxy says of the sender's address. */
    public static final String ADDRESS = "sender";

    /** The attribute that holds the request's id. */
    public static final String REQUEST = "traceId";

    private Sender() {}

    public static String address(Context http) {
        return Optional.<String>ofNullable(http.attribute(ADDRESS))
                .or(() -> Optional.ofNullable(http.req().getRemoteAddr()))
                .orElse("");
    }

    public static Source source(Context http, String means) {
        return new Source(
                address(http),
                means,
                Optional.<String>ofNullable(http.attribute(REQUEST)).orElse(""));
    }
}
