package org.fendan.core.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes being read in canonical form; whatever the writer could not have written is refused. */
final class CanonicalReader {

    private final byte[] bytes;
    private int at;

    CanonicalReader(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    int tag() {
        need(1);
        return bytes[at++];
    }

    /** Whether an optional value follows. */
    boolean flag() {
        int tag = tag();
        if (tag < 0 || tag > 1) {
            throw new IllegalArgumentException("an optional value is marked 0 or 1, not " + tag);
        }
        return tag == 1;
    }

    long number() {
        return highestFirst(Long.BYTES);
    }

    String text() {
        int length = (int) highestFirst(Integer.BYTES);
        need(length);
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    Optional<String> optionalText() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    void end() {
        if (at < bytes.length) {
            throw new IllegalArgumentException(bytes.length - at + " bytes follow the end of the entry");
        }
    }

    private long highestFirst(int width) {
        need(width);
        long number = 0;
        for (int place = 0; place < width; place++) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(bytes[at++]);
        }
        return number;
    }

    private void need(int count) {
        if (count < 0 || bytes.length - at < count) {
            throw new IllegalArgumentException("the entry's bytes end too early");
        }
    }
}
