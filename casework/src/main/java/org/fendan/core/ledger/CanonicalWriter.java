package org.fendan.core.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Bytes being written in canonical form; each kind of movement has its tag. */
final class CanonicalWriter implements Movement.Cases<CanonicalWriter> {

    static final int RESERVE = 3;

    private byte[] written = new byte[512];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(written, length);
    }

    CanonicalWriter tag(int tag) {
        room(1);
        written[length++] = (byte) tag;
        return this;
    }

    CanonicalWriter number(long number) {
        return highestFirst(number, Long.BYTES);
    }

    CanonicalWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        highestFirst(utf8.length, Integer.BYTES).room(utf8.length);
        System.arraycopy(utf8, 0, written, length, utf8.length);
        length += utf8.length;
        return this;
    }

    CanonicalWriter text(Optional<String> text) {
        return text.isPresent() ? tag(1).text(text.get()) : tag(0);
    }

    @Override
    public CanonicalWriter open(Movement.Open open) {
        return tag(1).text(open.account().path()).text(open.rule().name());
    }

    @Override
    public CanonicalWriter transfer(Movement.Transfer transfer) {
        return tag(2).legs(transfer);
    }

    @Override
    public CanonicalWriter reserve(Movement.Reserve reserve) {
        return tag(RESERVE)
                .text(reserve.hold())
                .legs(reserve.transfer())
                .text(reserve.expires().map(LocalDate::toString));
    }

    @Override
    public CanonicalWriter post(Movement.PostHold post) {
        return tag(4).text(post.hold()).number(post.amount().fen());
    }

    @Override
    public CanonicalWriter cancel(Movement.VoidHold cancel) {
        return tag(5).text(cancel.hold());
    }

    @Override
    public CanonicalWriter expire(Movement.ExpireHold expire) {
        return tag(6).text(expire.hold()).text(expire.on().toString());
    }

    @Override
    public CanonicalWriter close(Movement.Close close) {
        return tag(7).text(close.through().toString());
    }

    private CanonicalWriter legs(Movement.Transfer transfer) {
        return text(transfer.debit().path())
                .text(transfer.credit().path())
                .number(transfer.amount().fen())
                .text(transfer.slice());
    }

    private CanonicalWriter highestFirst(long number, int width) {
        room(width);
        long rest = number;
        for (int place = length + width - 1; place >= length; place--) {
            written[place] = (byte) rest;
            rest >>= Byte.SIZE;
        }
        length += width;
        return this;
    }

    private void room(int more) {
        if (written.length - length < more) {
            written = Arrays.copyOf(written, Math.max(2 * written.length, Math.addExact(length, more)));
        }
    }
}
