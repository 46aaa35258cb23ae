package org.fendan.app.store;

import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Attachment;
import org.fendan.core.ledger.Chain;

/** What a work wants written: who does it, the postings if there are any, and what rides along. */
public record Draft(Optional<Chain> chain, String actor, List<Attachment> attachments) {

    public Draft {
        attachments = List.copyOf(attachments);
    }

    /** An entry that moves no money. */
    public static Draft by(String actor) {
        return new Draft(Optional.empty(), actor, List.of());
    }

    /** An entry that books this chain. */
    public static Draft by(String actor, Chain chain) {
        return new Draft(Optional.of(chain), actor, List.of());
    }
}
