package org.fendan.core.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bytes being written in canonical form; each kind of movement has its tag. */
final class CanonicalWriter implements Movement.Cases<CanonicalWriter> {

    static final int RESERVE = 3;

    private final List<byte[]> parts = new ArrayList<>();

    byte[] bytes() {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    CanonicalWriter tag(int tag) {
        parts.add(new byte[] {(byte) tag});
        return this;
    }

    CanonicalWriter number(long number) {
        parts.add(highestFirst(number, Long.BYTES));
        return this;
    }

    CanonicalWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        parts.add(highestFirst(utf8.length, Integer.BYTES));
        parts.add(utf8);
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

    private static byte[] highestFirst(long number, int width) {
        byte[] bytes = new byte[width];
        long rest = number;
        for (int place = width - 1; place >= 0; place--) {
            bytes[place] = (byte) rest;
            rest >>= Byte.SIZE;
        }
        return bytes;
    }
}
