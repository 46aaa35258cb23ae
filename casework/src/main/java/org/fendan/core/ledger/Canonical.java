package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.money.Money;

/**
 * The one form of an entry in bytes, which the journal's hash covers.
 *
 * <p>A version byte, then every field in fixed order: numbers as eight bytes, the highest first; texts in UTF-8 behind
 * their length; lists and optional values behind their count. Two different entries never share a form.
 */
public final class Canonical {

    /** The version these bytes begin with. */
    public static final int VERSION = 1;

    private Canonical() {}

    public static byte[] bytes(Entry entry) {
        return entry.canonical().clone();
    }

    /** Writes them to the journal's hash and for nobody to keep. */
    static byte[] written(Entry entry) {
        CanonicalWriter out = new CanonicalWriter();
        out.tag(VERSION);
        out.number(entry.sequence());
        out.text(entry.recordedAt());
        out.text(entry.actor());
        out.tag(entry.chain().isPresent() ? 1 : 0);
        CanonicalWriter end = entry.chain().isPresent() ? write(entry.chain().get(), out) : out;
        end.number(entry.attachments().size());
        for (Attachment attachment : entry.attachments()) {
            end.text(attachment.kind());
            end.text(attachment.content());
        }
        return end.bytes();
    }

    /** Reads back what {@link #bytes} wrote; anything else is refused. */
    public static Entry entry(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes);
        if (in.tag() != VERSION) {
            throw new IllegalArgumentException("an entry's bytes begin with version " + VERSION);
        }
        long sequence = in.number();
        String recordedAt = in.text();
        String actor = in.text();
        Optional<Chain> chain = in.flag() ? Optional.of(chain(in)) : Optional.empty();
        List<Attachment> attachments = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            attachments.add(new Attachment(in.text(), in.text()));
        }
        in.end();
        return new Entry(sequence, chain, recordedAt, actor, attachments);
    }

    private static CanonicalWriter write(Chain chain, CanonicalWriter out) {
        out.text(chain.id());
        out.text(chain.date().toString());
        out.text(chain.purpose());
        out.text(chain.reverses());
        out.number(chain.movements().size());
        CanonicalWriter end = out;
        for (Movement movement : chain.movements()) {
            end = movement.match(end);
        }
        return end;
    }

    private static Chain chain(CanonicalReader in) {
        String id = in.text();
        LocalDate date = LocalDate.parse(in.text());
        String purpose = in.text();
        Optional<String> reverses = in.optionalText();
        List<Movement> movements = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            movements.add(movement(in));
        }
        return new Chain(id, date, purpose, movements, reverses);
    }

    private static Movement movement(CanonicalReader in) {
        int tag = in.tag();
        return switch (tag) {
            case 1 -> new Movement.Open(AccountId.of(in.text()), AccountRule.valueOf(in.text()));
            case 2 -> transfer(in);
            case 3 ->
                new Movement.Reserve(in.text(), transfer(in), in.optionalText().map(LocalDate::parse));
            case 4 -> new Movement.PostHold(in.text(), Money.ofFen(in.number()));
            case 5 -> new Movement.VoidHold(in.text());
            case 6 -> new Movement.ExpireHold(in.text(), LocalDate.parse(in.text()));
            case 7 -> new Movement.Close(LocalDate.parse(in.text()));
            default -> throw new IllegalArgumentException("no movement has the tag " + tag);
        };
    }

    private static Movement.Transfer transfer(CanonicalReader in) {
        return new Movement.Transfer(
                AccountId.of(in.text()), AccountId.of(in.text()), Money.ofFen(in.number()), in.text());
    }
}
