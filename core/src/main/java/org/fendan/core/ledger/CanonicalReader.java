package org.fendan.core.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes being read in canonical form; whatever the writer could not have written is refused. */
final class CanonicalReader {

    private final ByteBuffer bytes;

    CanonicalReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int tag() {
        need(1);
        return bytes.get();
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
        need(Long.BYTES);
        return bytes.getLong();
    }

    String text() {
        need(Integer.BYTES);
        int length = bytes.getInt();
        need(length);
        byte[] utf8 = new byte[length];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    Optional<String> optionalText() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes follow the end of the entry");
        }
    }

    private void need(int count) {
        if (count < 0 || bytes.remaining() < count) {
            throw new IllegalArgumentException("the entry's bytes end too early", new BufferUnderflowException());
        }
    }
}
