package org.fendan.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line of the journal, read from its canonical bytes. */
record Entry(long sequence, String recordedAt, String actor, Optional<Chain> chain, List<Attachment> attachments) {

    static final int VERSION = 1;

    private static final Set<String> ROWS = Set.of(
            "store.case_event", "store.register_entry", "store.idempotency", "store.natural_key", "store.outbox");

    /** What rides along: a case's event, an answer, a line of a register. */
    record Attachment(String kind, String content) {

        /** The fields of a row, each as its length in UTF-16 units, a colon, the text, a semicolon; none if it is no row. */
        List<String> fields() {
            List<String> fields = new ArrayList<>();
            String rest = content;
            while (ROWS.contains(kind) && !rest.isEmpty()) {
                int colon = rest.indexOf(':');
                boolean counted = colon > 0 && colon < 10 && rest.substring(0, colon).matches("[0-9]+");
                int end = counted ? colon + 1 + Integer.parseInt(rest.substring(0, colon)) : -1;
                boolean whole = counted && end < rest.length() && rest.charAt(end) == ';';
                Wrong.unless(whole, "附件的字段 / fields of a row of " + kind, rest, "length:text;");
                fields.add(rest.substring(colon + 1, end));
                rest = rest.substring(end + 1);
            }
            return fields;
        }
    }

    /** Movements that happen together; {@code reverses} names the chain they take back. */
    record Chain(String id, String date, String purpose, Optional<String> reverses, List<Movement> movements) {}

    /** One step of a chain. */
    sealed interface Movement {}

    record Open(String account, String rule) implements Movement {}

    record Transfer(String debit, String credit, long amount, String slice) implements Movement {}

    record Reserve(String hold, Transfer transfer, Optional<String> expires) implements Movement {}

    record Post(String hold, long amount) implements Movement {}

    /** Releases a hold; {@code on} is the day where it expires, and empty where somebody decided so. */
    record Release(String hold, Optional<String> on) implements Movement {}

    record Close(String lastDay) implements Movement {}

    static Entry of(byte[] bytes) {
        Bytes in = new Bytes(bytes);
        int version = in.tag();
        Wrong.unless(version == VERSION, "分录格式版本 / version of the entry's form", version, VERSION);
        long sequence = in.number();
        String recordedAt = in.text();
        String actor = in.text();
        Optional<Chain> chain = in.flag() ? Optional.of(chain(in)) : Optional.empty();
        List<Attachment> attachments = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            attachments.add(new Attachment(in.text(), in.text()));
        }
        in.end();
        return new Entry(sequence, recordedAt, actor, chain, attachments);
    }

    private static Chain chain(Bytes in) {
        String id = in.text();
        String date = in.date();
        String purpose = in.text();
        Optional<String> reverses = in.flag() ? Optional.of(in.text()) : Optional.empty();
        List<Movement> movements = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            movements.add(movement(in));
        }
        return new Chain(id, date, purpose, reverses, movements);
    }

    private static Movement movement(Bytes in) {
        int tag = in.tag();
        return switch (tag) {
            case 1 -> new Open(in.text(), in.text());
            case 2 -> transfer(in);
            case 3 -> new Reserve(in.text(), transfer(in), in.flag() ? Optional.of(in.date()) : Optional.empty());
            case 4 -> new Post(in.text(), in.number());
            case 5 -> new Release(in.text(), Optional.empty());
            case 6 -> new Release(in.text(), Optional.of(in.date()));
            case 7 -> new Close(in.date());
            default -> throw new Wrong("分录种类 / kind of movement", tag, "1–7");
        };
    }

    private static Transfer transfer(Bytes in) {
        return new Transfer(in.text(), in.text(), in.number(), in.text());
    }
}
