package org.fendan.app.store;

import java.util.List;
import org.fendan.core.ledger.Account;

/** A page of an account's statement, with the account as of the same moment and in the same picture of the ledger. */
public record Statement(Account account, List<StatementLine> lines) {

    public Statement {
        lines = List.copyOf(lines);
    }
}
