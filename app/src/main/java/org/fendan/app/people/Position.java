package org.fendan.app.people;

import org.fendan.core.law.Text;
import org.fendan.core.scheme.Effect;

/** What one does within an organisation; on one matter nobody does two of making, checking and paying. */
public enum Position {
    /** Files, reports and asks: makes what others check. */
    CLERK(Text.of("经办", "filing clerk")),
    /** Looks at what was filed, and agrees or not. */
    REVIEWER(Text.of("复核", "reviewer")),
    /** Decides, up to a sum. */
    APPROVER(Text.of("审批", "approver")),
    /** Pays what was approved. */
    PAYER(Text.of("支付", "payer"));

    private final Text label;

    Position(Text label) {
        this.label = label;
    }

    /** The position a step asks for, by what it does: a new city's steps have theirs without a word about it. */
    public static Position of(Effect effect) {
        return switch (effect) {
            case REVIEW, CONFIRM -> REVIEWER;
            case APPROVE, RESERVE, DECIDE, GRANT -> APPROVER;
            case PAY, PAY_SUBSIDY, REFUND -> PAYER;
            case FILE,
                    CHARGE,
                    SIGN,
                    DISBURSE,
                    NOTIFY,
                    REPAY,
                    INCREASE,
                    RENEW,
                    OVERDUE,
                    CLAIM,
                    RECOVER,
                    REPORT,
                    BLACKLIST,
                    WRITE_OFF,
                    SETTLE,
                    WITHDRAW,
                    SUBSIDISE,
                    LAPSE -> CLERK;
        };
    }

    public Text label() {
        return label;
    }

    /** Whether one judges what somebody else made. */
    public boolean checks() {
        return this == REVIEWER || this == APPROVER;
    }
}
