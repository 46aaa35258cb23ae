package org.fendan.core.ledger;

import java.util.List;
import java.util.Optional;

/**
 * One line of the journal: what happened, who did it, and when it was written down.
 *
 * <p>An event that moves no money has attachments and no chain. The instant ("2021-11-21T08:15:30Z") is the caller's.
 */
public record Entry(
        long sequence, Optional<Chain> chain, String recordedAt, String actor, List<Attachment> attachments) {

    public Entry {
        if (sequence < 1) {
            throw new IllegalArgumentException("entries are numbered from 1, not " + sequence);
        }
        recordedAt = Wording.name("an instant", recordedAt);
        actor = Wording.name("an actor", actor);
        attachments = List.copyOf(attachments);
        if (chain.isEmpty() && attachments.isEmpty()) {
            throw new IllegalArgumentException("entry " + sequence + " says nothing: no chain and no attachment");
        }
    }
}
