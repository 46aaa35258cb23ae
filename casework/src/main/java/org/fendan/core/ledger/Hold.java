package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.money.Money;

/** A transfer that waits for somebody: pending until it is posted, voided or expired, once. */
public record Hold(
        String id,
        AccountId debit,
        AccountId credit,
        Money amount,
        String slice,
        Optional<LocalDate> expires,
        State state,
        Money posted) {

    /** What became of a hold. */
    public enum State {
        PENDING,
        POSTED,
        VOIDED,
        EXPIRED
    }

    static Hold of(Movement.Reserve reserve) {
        Movement.Transfer transfer = reserve.transfer();
        return new Hold(
                reserve.hold(),
                transfer.debit(),
                transfer.credit(),
                transfer.amount(),
                transfer.slice(),
                reserve.expires(),
                State.PENDING,
                Money.ZERO);
    }

    /** The transfer that waits. */
    public Movement.Transfer transfer() {
        return new Movement.Transfer(debit, credit, amount, slice);
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** Whether the hold may be expired on this day; its last day of grace is the one before {@code expires}. */
    public boolean isDue(LocalDate on) {
        return expires.isPresent() && !on.isBefore(expires.get());
    }

    Hold resolved(State how, Money postedAmount) {
        return new Hold(id, debit, credit, amount, slice, expires, how, postedAmount);
    }
}
