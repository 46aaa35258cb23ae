package org.fendan.core.ledger;

import org.fendan.core.money.Money;

/**
 * An account's four counters, in fen; there is no signed balance to be overwritten.
 *
 * <p>Posted counters only grow. Posted and pending of one side stay together below {@link Long#MAX_VALUE}.
 */
public record Account(
        AccountId id,
        AccountRule rule,
        long debitsPosted,
        long debitsPending,
        long creditsPosted,
        long creditsPending) {

    /** Refuses negative counters; throws {@link ArithmeticException} where one side would overflow. */
    public Account {
        if (debitsPosted < 0 || debitsPending < 0 || creditsPosted < 0 || creditsPending < 0) {
            throw new IllegalArgumentException("a counter of " + id + " is negative: debits " + debitsPosted + " + "
                    + debitsPending + ", credits " + creditsPosted + " + " + creditsPending);
        }
        if (debitsPosted > Long.MAX_VALUE - debitsPending || creditsPosted > Long.MAX_VALUE - creditsPending) {
            throw new ArithmeticException("the counters of " + id + " would overflow");
        }
    }

    /** An account nothing has touched yet. */
    public static Account empty(AccountId id, AccountRule rule) {
        return new Account(id, rule, 0, 0, 0, 0);
    }

    /** Credits less debits, both posted. */
    public Money balance() {
        return Money.ofFen(creditsPosted - debitsPosted);
    }

    /** What may still be debited: the balance less the debits pending. */
    public Money available() {
        return Money.ofFen(creditsPosted - debitsPosted - debitsPending);
    }

    /** What may still be credited where credits stay within debits. */
    Money creditable() {
        return Money.ofFen(debitsPosted - creditsPosted - creditsPending);
    }

    boolean exceedsCredits() {
        return rule == AccountRule.DEBITS_WITHIN_CREDITS && available().isNegative();
    }

    boolean exceedsDebits() {
        return rule == AccountRule.CREDITS_WITHIN_DEBITS && creditable().isNegative();
    }

    /** Adds to the side's counters; a negative pending amount releases what a hold kept. */
    Account plus(Side side, long posted, long pending) {
        return switch (side) {
            case DEBIT ->
                new Account(
                        id,
                        rule,
                        Math.addExact(debitsPosted, posted),
                        Math.addExact(debitsPending, pending),
                        creditsPosted,
                        creditsPending);
            case CREDIT ->
                new Account(
                        id,
                        rule,
                        debitsPosted,
                        debitsPending,
                        Math.addExact(creditsPosted, posted),
                        Math.addExact(creditsPending, pending));
        };
    }
}
