package org.fendan.app.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The JDBC address of a PostgreSQL database, and whether what is sent there may be read or altered on the way. */
record DatabaseAddress(String url) {

    static final String START = "jdbc:postgresql://";

    private static final Set<String> VERIFIED = Set.of("verify-full", "verify-ca");
    private static final Pattern MODE = Pattern.compile("[?&]sslmode=([^&]*)");
    private static final Pattern ELSEWHERE = Pattern.compile("[?&](?:PGHOST|service)=");

    /** Whether the database proves who it is, or is on this machine. */
    boolean isSafe() {
        return isHere() || mode().filter(VERIFIED::contains).isPresent();
    }

    /** Whether it is said in so many words how the way there is protected. */
    boolean saysHow() {
        return mode().isPresent();
    }

    private Optional<String> mode() {
        return MODE.matcher(url)
                .results()
                .map((MatchResult found) -> found.group(1))
                .reduce((first, last) -> last);
    }

    /** Where no host is named, it is this machine. */
    private boolean isHere() {
        String hosts = url.substring(START.length()).replaceFirst("[/?].*", "");
        return !ELSEWHERE.matcher(url).find()
                && Arrays.stream(hosts.split(",", -1))
                        .map(host -> host.replaceFirst(":[0-9]{1,5}$", ""))
                        .allMatch(host -> host.isEmpty() || Exposure.isLoopback(host));
    }
}
