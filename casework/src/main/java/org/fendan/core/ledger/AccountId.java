package org.fendan.core.ledger;

import java.util.Optional;

/**
 * The name of an account: segments joined by slashes, the broadest first ("city/risk-fund/held").
 *
 * <p>Segments hold letters, digits, dot, underscore, colon and hyphen; the whole has at most {@value #LIMIT} characters.
 */
public record AccountId(String path) implements Comparable<AccountId> {

    /** The longest path, in characters. */
    public static final int LIMIT = 200;

    public AccountId {
        if (!isPath(path)) {
            throw new IllegalArgumentException("not an account: \"" + path + "\"; at most " + LIMIT
                    + " characters, segments of letters, digits and . _ : - joined by /");
        }
    }

    public static AccountId of(String path) {
        return new AccountId(path);
    }

    /** The account of this name; empty where no account can have it. */
    public static Optional<AccountId> find(String path) {
        return isPath(path) ? Optional.of(new AccountId(path)) : Optional.empty();
    }

    /** Checked with every leg that is read, so without a pattern. */
    private static boolean isPath(String path) {
        boolean inSegment = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/' ? !inSegment : !isOfSegment(c)) {
                return false;
            }
            inSegment = c != '/';
        }
        return inSegment && path.length() <= LIMIT;
    }

    private static boolean isOfSegment(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._:-".indexOf(c) >= 0;
    }

    @Override
    public int compareTo(AccountId other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
