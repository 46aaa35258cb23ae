package org.fendan.core.scheme;

import java.util.Optional;
import java.util.Set;
import org.fendan.core.law.Citation;
import org.fendan.core.sharing.Bearer;

/**
 * Public or pooled money in an account of its own: one at each partner bank, or a single one for all.
 *
 * @param accepts how money may come in, besides recoveries, which always may
 * @param pool the name of the single account, which other schemes may name too; empty where each bank has its own
 */
public record Fund(Bearer bearer, Citation citation, Set<Inflow> accepts, Optional<String> pool) {

    /** How money comes into a fund. */
    public enum Inflow {
        /** Enterprises' charges. */
        CHARGE,
        /** Public money put in by the authority. */
        INJECTION,
        /** What the account itself earns. */
        INTEREST
    }

    public Fund {
        accepts = Set.copyOf(accepts);
    }

    /** A fund with an account at each partner bank. */
    public Fund(Bearer bearer, Citation citation, Set<Inflow> accepts) {
        this(bearer, citation, accepts, Optional.empty());
    }

    /** The same fund, in a single account of this name. */
    public Fund pooled(String name) {
        return new Fund(bearer, citation, accepts, Optional.of(name));
    }
}
