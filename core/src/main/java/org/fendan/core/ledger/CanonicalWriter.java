package org.fendan.core.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Bytes being written in canonical form; each kind of movement has its tag. */
final class CanonicalWriter implements Movement.Cases<CanonicalWriter> {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    CanonicalWriter tag(int tag) {
        out.write(tag);
        return this;
    }

    CanonicalWriter number(long number) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    CanonicalWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        out.writeBytes(utf8);
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
        return tag(3).text(reserve.hold())
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

    private CanonicalWriter legs(Movement.Transfer transfer) {
        return text(transfer.debit().path())
                .text(transfer.credit().path())
                .number(transfer.amount().fen())
                .text(transfer.slice());
    }
}
