package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.Arrays;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.jspecify.annotations.Nullable;

/** JSON while it is written: bytes in UTF-8, one after the other, and no tree. For one thread. */
public final class JsonBuffer {

    private static final int LEAST = 256;

    /** The most bytes one character comes to: a control character, escaped. */
    private static final int WIDEST = 6;

    /** As many digits as a long has. */
    private static final int LONGEST = 19;

    private static final String HEX = "0123456789ABCDEF";
    private static final byte[] SHORT = shortEscapes();

    private byte[] bytes;
    private int size;

    /** A value that was written into this document, and where it stands. */
    private @Nullable Object told;

    private int from;
    private int until;

    public JsonBuffer() {
        this(LEAST);
    }

    /** Room for so many bytes, to begin with. */
    public JsonBuffer(int room) {
        this.bytes = new byte[room];
    }

    /** What follows a backslash, for characters that have a word of their own; 1 where they are numbered; else 0. */
    private static byte[] shortEscapes() {
        byte[] escapes = new byte[128];
        Arrays.fill(escapes, 0, ' ', (byte) 1);
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }

    /** Bytes that are JSON already. */
    public JsonBuffer raw(byte[] json) {
        return raw(json, json.length);
    }

    /** The first of some bytes that are JSON already. */
    JsonBuffer raw(byte[] json, int length) {
        reserve(length);
        System.arraycopy(json, 0, bytes, size, length);
        size += length;
        return this;
    }

    /** Signs, names and numbers: ASCII that is JSON already. */
    @SuppressWarnings("deprecation") // takes the low byte of each character, which is all there is of ASCII
    public JsonBuffer raw(String ascii) {
        int length = ascii.length();
        reserve(length);
        ascii.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    /** A string, with its quotation marks. */
    public JsonBuffer string(String text) {
        return quote().words(text).quote();
    }

    JsonBuffer quote() {
        reserve(1);
        bytes[size++] = '"';
        return this;
    }

    /** What stands within a string. */
    JsonBuffer words(String text) {
        int length = text.length();
        reserve(length * WIDEST);
        int plain = plain(text, length);
        for (int i = plain; i < length; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                ascii(c);
            } else if (Character.isSurrogate(c)) {
                i += surrogate(text, i);
            } else {
                wide(c);
            }
        }
        return this;
    }

    /** Writes what stands for itself, and says where something else begins: most values are short and plain. */
    private int plain(String text, int length) {
        byte[] to = bytes;
        int place = size;
        int i = 0;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 128 || SHORT[c] != 0) {
                break;
            }
            to[place++] = (byte) c;
        }
        size = place;
        return i;
    }

    private void ascii(char c) {
        byte escape = SHORT[c];
        if (escape == 0) {
            bytes[size++] = (byte) c;
            return;
        }
        if (escape == 1) {
            numbered(c);
        } else {
            bytes[size++] = '\\';
            bytes[size++] = escape;
        }
    }

    private void numbered(char c) {
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = (byte) HEX.charAt((c >> shift) & 15);
        }
    }

    private void wide(int c) {
        if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | (c >> 6));
        } else {
            bytes[size++] = (byte) (0xE0 | (c >> 12));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
    }

    /** Writes a pair, and says how many characters it took besides the first; half of one is numbered. */
    private int surrogate(String text, int place) {
        int point = text.codePointAt(place);
        if (!Character.isSupplementaryCodePoint(point)) {
            numbered(text.charAt(place));
            return 0;
        }
        bytes[size++] = (byte) (0xF0 | (point >> 18));
        bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[size++] = (byte) (0x80 | (point & 0x3F));
        return 1;
    }

    /** Both languages. */
    public JsonBuffer text(Text text) {
        return raw("{\"zh\":")
                .string(text.zh())
                .raw(",\"en\":")
                .string(text.en())
                .raw("}");
    }

    /** A sum, as every answer writes it. */
    public JsonBuffer money(Money money) {
        return raw("{\"amount\":").sum(money).raw(",\"currency\":\"CNY\"}");
    }

    /** A sum in yuan, as a string. */
    JsonBuffer sum(Money money) {
        long fen = money.fen();
        if (fen < 0) {
            return string(money.toString());
        }
        reserve(LONGEST + 5);
        bytes[size++] = '"';
        digits(fen / 100);
        bytes[size++] = '.';
        pair((int) (fen % 100));
        bytes[size++] = '"';
        return this;
    }

    private void pair(int number) {
        bytes[size++] = (byte) ('0' + number / 10);
        bytes[size++] = (byte) ('0' + number % 10);
    }

    private void digits(long number) {
        int length = 1;
        for (long ten = 10; length < LONGEST && number >= ten; ten *= 10) {
            length++;
        }
        int place = size + length;
        long rest = number;
        for (; rest >= 10; rest /= 100) {
            bytes[--place] = (byte) ('0' + rest % 10);
            bytes[--place] = (byte) ('0' + rest / 10 % 10);
        }
        if (place > size) {
            bytes[--place] = (byte) ('0' + rest);
        }
        size += length;
    }

    /** A day within a string. */
    JsonBuffer day(LocalDate date) {
        int year = date.getYear();
        if (year < 1000 || year > 9999) {
            return words(date.toString());
        }
        reserve(LONGEST);
        pair(year / 100);
        pair(year % 100);
        bytes[size++] = '-';
        pair(date.getMonthValue());
        bytes[size++] = '-';
        pair(date.getDayOfMonth());
        return this;
    }

    /** Writes a value that is dear to write, and where it is the one written so before: what stands there already. */
    @SuppressWarnings("ReferenceEquality") // what is equal only may be dear to compare
    <T> JsonBuffer again(T value, Hand<T> hand) {
        if (value == told) {
            reserve(until - from);
            System.arraycopy(bytes, from, bytes, size, until - from);
            size += until - from;
            return this;
        }
        int begin = size;
        hand.write(value, this);
        told = value;
        from = begin;
        until = size;
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    public int size() {
        return size;
    }

    /** Makes room for another document. */
    public JsonBuffer clear() {
        size = 0;
        told = null;
        return this;
    }

    /** Where it is written: the first bytes, as many as its size, until it is cleared. */
    public byte[] room() {
        return bytes;
    }

    /** What has been written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
