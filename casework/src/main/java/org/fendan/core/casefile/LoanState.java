package org.fendan.core.casefile;

import org.fendan.core.money.Money;

/**
 * Where a loan stands.
 *
 * @param pending applied for or approved, and not yet paid out
 * @param disbursed paid out, in all
 * @param repaid principal the borrower repaid
 * @param compensated principal that was shared as a loss; it is a claim for recovery from then on
 * @param charged charges paid by the enterprise
 * @param round how often money was applied for: the application and each increase
 */
public record LoanState(Money pending, Money disbursed, Money repaid, Money compensated, Money charged, int round) {

    public static final LoanState NONE = new LoanState(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0);

    /** Principal the borrower owes the bank. */
    public Money open() {
        return disbursed.minus(repaid).minus(compensated);
    }

    /** What counts against a ceiling on open loans. */
    public Money counted() {
        return open().plus(pending);
    }

    LoanState appliedFor(Money amount) {
        return new LoanState(amount, disbursed, repaid, compensated, charged, round + 1);
    }

    LoanState dropped() {
        return new LoanState(Money.ZERO, disbursed, repaid, compensated, charged, round);
    }

    LoanState paidOut(Money amount) {
        return new LoanState(Money.ZERO, disbursed.plus(amount), repaid, compensated, charged, round);
    }

    LoanState repaidBy(Money principal) {
        return new LoanState(pending, disbursed, repaid.plus(principal), compensated, charged, round);
    }

    LoanState compensatedBy(Money principal) {
        return new LoanState(pending, disbursed, repaid, compensated.plus(principal), charged, round);
    }

    LoanState chargedWith(Money amount) {
        return new LoanState(pending, disbursed, repaid, compensated, charged.plus(amount), round);
    }
}
