package org.fendan.core.amount;

import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;

/**
 * A limit on a sum that grows and shrinks over many cases; kept as an account that can never be overdrawn.
 *
 * @param limit the number itself is still within the limit
 * @param perHead the limit is for each enterprise with something open, on average: it is asked when one is added, and
 *     nothing that makes the sum smaller is refused
 */
public record Cap(Tally tally, Citation citation, Money limit, boolean perHead) {

    public static Cap of(Tally tally, Citation citation, Money limit) {
        return new Cap(tally, citation, limit, false);
    }

    /** A limit on the average over the enterprises that have something open. */
    public static Cap average(Tally tally, Citation citation, Money limit) {
        return new Cap(tally, citation, limit, true);
    }

    public String id() {
        return tally.id();
    }

    public Text name() {
        return tally.name();
    }

    public Tally.Scope scope() {
        return tally.scope();
    }

    public Tally.Measure measure() {
        return tally.measure();
    }
}
