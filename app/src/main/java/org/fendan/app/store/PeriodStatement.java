package org.fendan.app.store;

import java.util.List;
import org.fendan.core.ledger.Account;
import org.fendan.core.money.Money;

/**
 * A page of an account's statement over a period.
 *
 * @param account as of the end of the period
 * @param before the balance before the first line of this page
 */
public record PeriodStatement(Account account, Money before, List<StatementLine> lines) {

    public PeriodStatement {
        lines = List.copyOf(lines);
    }
}
