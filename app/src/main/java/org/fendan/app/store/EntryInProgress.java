package org.fendan.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Attachment;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.ledger.Rejection;
import org.jspecify.annotations.Nullable;

/** The entry a work is writing: its chain, its actor, and every row as an attachment. */
final class EntryInProgress {

    /** The most one entry may take, in canonical bytes: the width of its column. */
    private static final int LIMIT = 16_777_216;

    private final Sheet sheet;
    private final Book book;
    private final long sequence;
    private final List<Attachment> attachments = new ArrayList<>();
    private Optional<Chain> chain = Optional.empty();
    private Optional<Rejection> refusal = Optional.empty();
    private @Nullable String actor;

    EntryInProgress(Sheet sheet, Book book, long sequence) {
        this.sheet = sheet;
        this.book = book;
        this.sequence = sequence;
    }

    long sequence() {
        return sequence;
    }

    Outcome append(Draft draft) {
        if (draft.attachments().stream().anyMatch(a -> a.kind().startsWith(History.PREFIX))) {
            throw new IllegalArgumentException("kinds that begin with \"" + History.PREFIX + "\" are the store's own");
        }
        actor = draft.actor();
        Outcome outcome = draft.chain().map(this::post).orElse(new Outcome.Booked(List.of(), List.of()));
        if (outcome.isBooked()) {
            attachments.addAll(draft.attachments());
        }
        return outcome;
    }

    private Outcome post(Chain next) {
        Fields.date("a chain's date", next.date());
        if (chain.isPresent()) {
            throw new IllegalStateException(
                    "a work books one chain; \"" + chain.get().id() + "\" is booked already");
        }
        Outcome outcome = book.apply(next);
        chain = outcome.isBooked() ? Optional.of(next) : Optional.empty();
        refusal = outcome instanceof Outcome.Rejected rejected ? Optional.of(rejected.code()) : Optional.empty();
        return outcome;
    }

    /** The chain that is booked. */
    Optional<Chain> chain() {
        return chain;
    }

    /** Why the last chain was refused, if it was. */
    Optional<Rejection> refusal() {
        return refusal;
    }

    void write(History table, List<?> values) {
        sheet.add(table, sequence, attachments.size(), values);
        attachments.add(table.attachment(values));
    }

    void write(Projection table, List<?> values) {
        sheet.save(table, values);
        attachments.add(table.attachment(values));
    }

    /** All the work wrote, as one entry; empty where it wrote nothing. */
    Optional<Entry> entry(String recordedAt) {
        if (chain.isEmpty() && attachments.isEmpty()) {
            return Optional.empty();
        }
        if (actor == null) {
            throw new IllegalStateException("a work that writes names its actor: append a Draft");
        }
        Entry entry = new Entry(sequence, chain, recordedAt, actor, attachments);
        int bytes = Canonical.bytes(entry).length;
        if (bytes > LIMIT) {
            throw new IllegalArgumentException(
                    "one work wrote " + bytes + " bytes, more than " + LIMIT + "; split it into several");
        }
        return Optional.of(entry);
    }
}
