package org.fendan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Canonical bytes being read: numbers as eight bytes, the highest first; texts in UTF-8 (NFC) behind a length of four. */
final class Bytes {

    private static final String WHAT = "分录的字节 / the entry's bytes";

    private final ByteBuffer left;

    Bytes(byte[] bytes) {
        this.left = ByteBuffer.wrap(bytes);
    }

    int tag() {
        need(1);
        return left.get();
    }

    boolean flag() {
        int tag = tag();
        Wrong.unless(tag == 0 || tag == 1, WHAT, "flag " + tag, "0, 1");
        return tag == 1;
    }

    long number() {
        need(Long.BYTES);
        return left.getLong();
    }

    String text() {
        need(Integer.BYTES);
        int length = left.getInt();
        need(length);
        try {
            String text = UTF_8.newDecoder()
                    .decode(left.slice(left.position(), length))
                    .toString();
            Wrong.unless(Normalizer.isNormalized(text, Normalizer.Form.NFC), WHAT, text, "Unicode NFC");
            left.position(left.position() + length);
            return text;
        } catch (CharacterCodingException | BufferUnderflowException broken) {
            throw new Wrong(WHAT, broken.getMessage(), "UTF-8");
        }
    }

    /** A day as text, "2021-11-21", so that the later one is the greater text. */
    String date() {
        String text = text();
        try {
            Wrong.unless(LocalDate.parse(text).toString().equals(text) && text.length() == 10, WHAT, text, "2021-11-21");
            return text;
        } catch (DateTimeException none) {
            throw new Wrong(WHAT, text, "2021-11-21");
        }
    }

    void end() {
        Wrong.unless(!left.hasRemaining(), WHAT, left.remaining() + " bytes behind the end", "0");
    }

    private void need(int count) {
        Wrong.unless(count >= 0 && left.remaining() >= count, WHAT, left.remaining() + " bytes left", count);
    }
}
