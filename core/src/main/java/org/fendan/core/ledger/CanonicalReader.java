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
        return tag() == 0 ? Optional.empty() : Optional.of(text());
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
