package org.fendan.core.ledger;

import java.util.regex.Pattern;

/**
 * The name of an account: segments joined by slashes, the broadest first ("city/risk-fund/held").
 *
 * <p>Segments hold letters, digits, dot, underscore, colon and hyphen; the whole has at most {@value #LIMIT} characters.
 */
public record AccountId(String path) implements Comparable<AccountId> {

    /** The longest path, in characters. */
    public static final int LIMIT = 200;

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._:-]+(/[A-Za-z0-9._:-]+)*");

    public AccountId {
        if (path.length() > LIMIT || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not an account: \"" + path + "\"; at most " + LIMIT
                    + " characters, segments of letters, digits and . _ : - joined by /");
        }
    }

    public static AccountId of(String path) {
        return new AccountId(path);
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
