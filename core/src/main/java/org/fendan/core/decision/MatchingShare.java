package org.fendan.core.decision;

import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;

/**
 * What public money bears of a loss by the rule alone: its funds hold enough, and what others paid in is used up.
 *
 * @param loss the principal looked at: the loan asked for, else the one of the scheme's example
 */
public record MatchingShare(Money loss, Money borne) {

    public Ratio ratio() {
        return Ratio.of(borne.fen(), loss.fen());
    }
}
