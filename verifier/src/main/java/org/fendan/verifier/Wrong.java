package org.fendan.verifier;

/** Something is not as it should be; whoever knows the block and the entry makes a finding of it. */
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String found;
    private final String expected;

    Wrong(String what, Object found, Object expected) {
        super(what + ": " + found + " / " + expected, null, false, false);
        this.what = what;
        this.found = String.valueOf(found);
        this.expected = String.valueOf(expected);
    }

    static void unless(boolean right, String what, Object found, Object expected) {
        if (!right) {
            throw new Wrong(what, found, expected);
        }
    }

    Finding at(long block, long entry) {
        return new Finding(block, entry, what, found, expected);
    }
}
