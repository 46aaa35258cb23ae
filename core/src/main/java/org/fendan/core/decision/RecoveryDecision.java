package org.fendan.core.decision;

import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Borne;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.sharing.Split;

/**
 * To whom a recovery goes.
 *
 * @param recovered before costs
 */
public record RecoveryDecision(Scheme scheme, Money recovered, Money costs, Borne borne, Split split) {

    /** Shares what is left of a recovery after its costs, which are not more than it. */
    public static RecoveryDecision of(Scheme scheme, Recovery recovery, Money recovered, Money costs, Borne borne) {
        return new RecoveryDecision(scheme, recovered, costs, borne, recovery.split(recovered.minus(costs), borne));
    }
}
