package org.fendan.testkit.planted.core.decision;

import org.fendan.testkit.planted.core.ledger.Account;

/** Breaks onlySettlementMovesMoney. */
public record Posting(Account account) {}
