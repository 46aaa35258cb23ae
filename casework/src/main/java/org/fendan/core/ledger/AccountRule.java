package org.fendan.core.ledger;

/** The bound an account keeps after every movement; what is pending counts as if it were posted. */
public enum AccountRule {
    /** No bound: the outside world, such as a bank's own account. */
    UNBOUNDED,
    /** A fund or a cap: debits posted and pending never exceed the credits posted. */
    DEBITS_WITHIN_CREDITS,
    /** A claim on somebody: credits posted and pending never exceed the debits posted. */
    CREDITS_WITHIN_DEBITS
}
