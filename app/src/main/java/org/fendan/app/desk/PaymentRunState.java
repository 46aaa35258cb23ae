package org.fendan.app.desk;

import org.fendan.core.law.Text;

/** How far a payment run has come. */
enum PaymentRunState {
    DRAFTED(Text.of("待审核", "waiting for approval")),
    REFUSED(Text.of("审核未通过", "refused")),
    /** Its money is kept, and nothing is paid yet. */
    APPROVED(Text.of("已审核待拨付", "approved")),
    /** Some payees may be paid, not all of them are. */
    PAYING(Text.of("拨付中", "being paid")),
    /** Its day came before everybody was paid; what was not paid is drawn up anew in the next run. */
    LAPSED(Text.of("已失效", "lapsed")),
    PAID(Text.of("已拨付", "paid")),
    CANCELLED(Text.of("已撤销", "cancelled"));

    private final Text label;

    PaymentRunState(Text label) {
        this.label = label;
    }

    Text label() {
        return label;
    }

    /** Whether something is still to be done with it; a scheme has one such run at a time. */
    boolean isOpen() {
        return this == DRAFTED || isPayable();
    }

    boolean isPayable() {
        return this == APPROVED || this == PAYING;
    }

    /** Whether a second person agreed to it, and it still is so. */
    boolean isApproved() {
        return isPayable() || this == PAID;
    }

    /** Whether those who are paid see it: it was approved, and nobody took it back. */
    boolean isTold() {
        return isApproved() || this == LAPSED;
    }
}
