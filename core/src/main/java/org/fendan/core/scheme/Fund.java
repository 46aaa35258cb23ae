package org.fendan.core.scheme;

import java.util.Set;
import org.fendan.core.law.Citation;
import org.fendan.core.sharing.Bearer;

/**
 * Public or pooled money in an account of its own at each partner bank.
 *
 * @param accepts how money may come in, besides recoveries, which always may
 */
public record Fund(Bearer bearer, Citation citation, Set<Inflow> accepts) {

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
}
