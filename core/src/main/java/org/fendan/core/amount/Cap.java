package org.fendan.core.amount;

import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;

/**
 * A limit on a sum that grows and shrinks over many cases; kept as an account that can never be overdrawn.
 *
 * @param limit the number itself is still within the limit
 */
public record Cap(String id, Citation citation, Text name, Scope scope, Measure measure, Money limit) {

    /** Whose sum is limited: each has one of its own. */
    public enum Scope {
        SCHEME,
        BANK,
        ENTERPRISE
    }

    /** What is summed. */
    public enum Measure {
        /** Loans approved or disbursed and not yet repaid, compensated or withdrawn. */
        OPEN_BALANCE,
        /** Public money put into the funds, less what was taken out again. */
        NET_INJECTION
    }
}
