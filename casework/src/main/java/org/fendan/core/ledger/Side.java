package org.fendan.core.ledger;

/** One of the two sides of an account. */
public enum Side {
    DEBIT,
    CREDIT
}
