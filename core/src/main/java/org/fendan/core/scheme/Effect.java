package org.fendan.core.scheme;

import java.util.Optional;
import java.util.Set;
import org.fendan.core.rule.Requirement;

/** What a step does to the loan and to the money; the closed vocabulary every procedure is written in. */
public enum Effect {
    /** A loan is applied for; it counts against the caps on open loans from here on. */
    FILE,
    /** Somebody looks at it and agrees or not; nothing else changes. */
    REVIEW,
    /** The amount applied for is approved or refused. */
    APPROVE,
    /** The charge for what was approved is paid. */
    CHARGE,
    /** Contracts are signed. */
    SIGN,
    /** The bank pays the loan out. */
    DISBURSE,
    /** A letter is sent; nothing else changes. */
    NOTIFY,
    /** The borrower repays. */
    REPAY,
    /** More is applied for on a running loan. */
    INCREASE,
    /** A running loan gets a new maturity. */
    RENEW,
    /** Principal or interest is recorded as overdue. */
    OVERDUE,
    /** The bank asks for the overdue sum to be shared. */
    CLAIM,
    /** One side confirms the facts of the claim, or not. */
    CONFIRM,
    /** The payment is approved: the split is fixed and the funds' money reserved. */
    RESERVE,
    /** What was reserved is paid. */
    PAY,
    /** A part nobody bears yet is given to somebody. */
    DECIDE,
    /** Money comes back and goes to those who bore the loss. */
    RECOVER,
    /** Something is put on record; nothing else changes. */
    REPORT,
    /** The enterprise and the persons responsible are barred from new applications. */
    BLACKLIST,
    /** The bank gives up what is still owed. */
    WRITE_OFF,
    /** Nothing is owed any more. */
    SETTLE,
    /** The application is taken back before any money was lent. */
    WITHDRAW,
    /** A subsidy is asked for; what it comes to is computed. */
    SUBSIDISE,
    /** A subsidy is granted or refused; it waits for the next payment run. */
    GRANT,
    /** A payment run pays a granted subsidy, or a part of it. */
    PAY_SUBSIDY,
    /** A subsidy is returned. */
    REFUND,
    /**
     * What was reserved until a day is let go, because the day came and nobody paid; the approval may be given anew. No
     * step of a procedure: the platform writes it, under the step whose approval it takes back.
     */
    LAPSE;

    private static final Set<Effect> APPLYING = Set.of(FILE, INCREASE, RENEW);
    private static final Set<Effect> JUDGING = Set.of(FILE, INCREASE, RENEW, APPROVE, DISBURSE);

    /** Whether something is applied for: its date is a day of application. */
    public boolean applies() {
        return APPLYING.contains(this);
    }

    /** Whether the loan's admission to the scheme is judged by it. */
    public boolean judges() {
        return JUDGING.contains(this);
    }

    /** Which requirements are asked at it. */
    public Optional<Requirement.Phase> phase() {
        return switch (this) {
            case CLAIM -> Optional.of(Requirement.Phase.CLAIM);
            case RESERVE -> Optional.of(Requirement.Phase.PAYMENT);
            default -> judges() ? Optional.of(Requirement.Phase.ADMISSION) : Optional.empty();
        };
    }
}
