package org.fendan.app.store;

import java.util.Optional;

/** Another process writes this ledger, or none does yet: nothing was done here. */
public final class ElsewhereWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<String> address;

    ElsewhereWritten(Optional<String> address) {
        super(address.map(place -> "another node writes this ledger: " + place)
                .orElse("no node that can be reached writes this ledger at the moment; nothing was done, try again"));
        this.address = address;
    }

    /** Where that process can be reached, if one writes and has said so. */
    public Optional<String> address() {
        return address;
    }
}
