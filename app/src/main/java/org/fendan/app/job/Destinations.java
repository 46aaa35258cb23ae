package org.fendan.app.job;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where messages may go: by https to addresses anybody in the world can reach, and to whatever the operator names.
 *
 * @param allowed hosts with their ports, such as "erp.intranet:8080", that need be neither public nor https
 */
public record Destinations(Set<String> allowed) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    public Destinations {
        allowed = Set.copyOf(allowed);
    }

    /** A host may be reached if it resolves to public addresses only, or the operator allows it. */
    List<InetAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetAddress> found = List.of(InetAddress.getAllByName(host));
        if (!isAllowed(host, port) && !found.stream().allMatch(Destinations::isPublic)) {
            throw new UnknownHostException("not a public address");
        }
        return found;
    }

    boolean isAllowed(URI address) {
        return isAllowed(address.getHost(), port(address));
    }

    private boolean isAllowed(String host, int port) {
        String name = host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        return allowed.contains(name + ":" + port);
    }

    static int port(URI address) {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        return address.getPort() >= 0 ? address.getPort() : https ? HTTPS : HTTP;
    }

    /** Whether an address belongs to the open Internet, and to no house, link, test or translation. */
    static boolean isPublic(InetAddress address) {
        byte[] b = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic(b[0] & 0xff, b[1] & 0xff, b[2] & 0xff);
        }
        boolean global = (b[0] & 0xe0) == 0x20; // 2000::/3
        boolean special = b[0] == 0x20 && b[1] == 0x01 && (b[2] & 0xfe) == 0; // 2001::/23, Teredo among them
        boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8;
        boolean later = b[0] == 0x3f && (b[1] & 0xff) == 0xff; // 3fff::/20, documentation too
        boolean translated = b[0] == 0x20 && b[1] == 0x02; // 2002::/16
        return address instanceof Inet6Address && global && !special && !documentation && !later && !translated;
    }

    private static boolean isPublic(int first, int second, int third) {
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127; // carriers' own
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }
}
