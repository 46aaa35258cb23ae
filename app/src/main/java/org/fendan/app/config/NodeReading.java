package org.fendan.app.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reads where the ledger is kept, and where the other nodes on it reach this one; every fault is noted. */
final class NodeReading {

    static final Set<String> OPTIONS = Set.of("database", "address", "private-network");

    private static final String EXAMPLE = DatabaseAddress.START + "localhost:5432/fendan?user=fendan&password=…";
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]_-]{1,253}/?");

    private final Map<String, String> options;
    private final BiConsumer<String, String> fault;

    NodeReading(Map<String, String> options, BiConsumer<String, String> fault) {
        this.options = options;
        this.fault = fault;
    }

    Optional<String> database() {
        String url = options.getOrDefault("database", Settings.EMBEDDED);
        if (url.equals(Settings.EMBEDDED)) {
            return Optional.empty();
        }
        if (url.startsWith(DatabaseAddress.START)) {
            requireProtection(new DatabaseAddress(url));
        } else {
            fault.accept(
                    "database 须为 " + Settings.EMBEDDED + " 或 PostgreSQL 的 JDBC 地址，如 " + EXAMPLE,
                    "database is " + Settings.EMBEDDED + " or the JDBC address of a PostgreSQL database, like "
                            + EXAMPLE);
        }
        return Optional.of(url);
    }

    private void requireProtection(DatabaseAddress database) {
        if (!database.isSafe() && !database.saysHow()) {
            fault.accept(
                    "database 在另一台机器上：请在地址中加上 sslmode=verify-full 与 sslrootcert=证书文件；"
                            + "若网络确属自有，请明确写出所用的 sslmode，如 sslmode=disable",
                    "database is on another machine: add sslmode=verify-full and sslrootcert=FILE to its address; on a "
                            + "network of your own, say which sslmode it is to be, like sslmode=disable");
        }
    }

    Optional<String> address() {
        Optional<String> told = Optional.ofNullable(options.get("address"));
        told.filter(url -> !ADDRESS.matcher(url).matches())
                .ifPresent(url -> fault.accept(
                        "address 须为其他节点访问本节点的地址，如 https://10.0.0.5:7070，而不是“" + url + "”",
                        "address is where other nodes reach this one, like https://10.0.0.5:7070, not \"" + url
                                + "\""));
        told.filter(url -> ADDRESS.matcher(url).matches() && isInClear(url) && !isPrivate())
                .ifPresent(url -> fault.accept(
                        "address " + url + " 会让用户的密钥与密码明文经过网络：请用 https；若节点之间的网络确属自有，请加 --private-network",
                        "address " + url
                                + " would send users' keys and passwords over the network in clear: use https, "
                                + "or say --private-network if the nodes' network is your own"));
        return told;
    }

    private static boolean isInClear(String url) {
        String host = url.replaceFirst("^https?://", "").replaceFirst("/$", "").replaceFirst(":[0-9]{1,5}$", "");
        return url.startsWith("http://") && !Exposure.isLoopback(host);
    }

    private boolean isPrivate() {
        return Boolean.parseBoolean(options.getOrDefault("private-network", "false"));
    }
}
