package org.fendan.verifier;

/** One difference: in which block and entry (0 where it is no single one), what it is about, what stands there, and what should. */
record Finding(long block, long entry, String what, String found, String expected) {

    @Override
    public String toString() {
        String place = entry == 0
                ? "区块 " + block + " / block " + block
                : "区块 " + block + " 分录 " + entry + " / block " + block + " entry " + entry;
        return place + "\n  " + what + "\n  实为 found: " + found + "\n  应为 expected: " + expected;
    }
}
