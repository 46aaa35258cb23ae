package org.fendan.app.store;

import java.util.List;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Leg;

/** An entry with its legs and the block that seals it. */
public record EntryView(Entry entry, List<Leg> legs, Head block) {

    public EntryView {
        legs = List.copyOf(legs);
    }
}
