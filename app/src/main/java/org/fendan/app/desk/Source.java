package org.fendan.app.desk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.fendan.app.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a request came from.
 *
 * @param address the peer's network address, as this app saw it or a trusted proxy told it
 * @param means how the caller signed in, such as "key k1", "session" or "token"
 * @param request the request's id, which the logs have too
 */
public record Source(String address, String means, String request) {

    /** The command line, or a part of the app itself. */
    public static final Source HERE = new Source("", "command", "");

    /** What counts as one place: an address of IPv4, a network of IPv6, whose owner has all its addresses. */
    String network() {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (UnknownHostException none) {
            return address;
        }
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("means", means);
        if (!address.isEmpty()) {
            json.put("from", address);
        }
        if (!request.isEmpty()) {
            json.put("request", request);
        }
        return json;
    }
}
