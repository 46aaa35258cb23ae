package org.fendan.core.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal: what happened, who did it, and when it was written down.
 *
 * <p>An event that moves no money has attachments and no chain. The instant ("2021-11-21T08:15:30Z") is the caller's.
 */
public final class Entry {

    private final long sequence;
    private final Optional<Chain> chain;
    private final String recordedAt;
    private final String actor;
    private final List<Attachment> attachments;
    private volatile byte @Nullable [] canonical;

    public Entry(long sequence, Optional<Chain> chain, String recordedAt, String actor, List<Attachment> attachments) {
        if (sequence < 1) {
            throw new IllegalArgumentException("entries are numbered from 1, not " + sequence);
        }
        this.sequence = sequence;
        this.chain = chain;
        this.recordedAt = Wording.name("an instant", recordedAt);
        this.actor = Wording.name("an actor", actor);
        this.attachments = List.copyOf(attachments);
        if (chain.isEmpty() && attachments.isEmpty()) {
            throw new IllegalArgumentException("entry " + sequence + " says nothing: no chain and no attachment");
        }
    }

    public long sequence() {
        return sequence;
    }

    public Optional<Chain> chain() {
        return chain;
    }

    public String recordedAt() {
        return recordedAt;
    }

    public String actor() {
        return actor;
    }

    public List<Attachment> attachments() {
        return attachments;
    }

    /** Its canonical bytes, written once; whoever gets them leaves them as they are. */
    byte[] canonical() {
        byte[] known = canonical;
        if (known == null) {
            known = Canonical.written(this);
            canonical = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry
                && sequence == entry.sequence
                && chain.equals(entry.chain)
                && recordedAt.equals(entry.recordedAt)
                && actor.equals(entry.actor)
                && attachments.equals(entry.attachments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sequence, chain, recordedAt, actor, attachments);
    }

    @Override
    public String toString() {
        return "Entry[sequence=" + sequence + ", chain=" + chain + ", recordedAt=" + recordedAt + ", actor=" + actor
                + ", attachments=" + attachments + "]";
    }
}
