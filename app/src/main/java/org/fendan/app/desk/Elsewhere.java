package org.fendan.app.desk;

import java.util.Optional;
import java.util.function.Supplier;
import org.fendan.app.store.ElsewhereWritten;

/** What was asked for is done by another node: this one only reads. Nothing was done here. */
public final class Elsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<String> address;

    private Elsewhere(ElsewhereWritten other) {
        super(other.getMessage(), other);
        this.address = other.address();
    }

    /** Where the node that writes can be reached; empty where there is none just now. */
    public Optional<String> address() {
        return address;
    }

    /** Does something that writes, and says where it is done if not here. */
    static <T> T orHere(Supplier<T> work) {
        try {
            return work.get();
        } catch (ElsewhereWritten other) {
            throw new Elsewhere(other);
        }
    }
}
