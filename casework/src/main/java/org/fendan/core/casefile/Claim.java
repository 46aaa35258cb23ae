package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.money.Money;
import org.fendan.core.sharing.Split;

/**
 * A loss the bank asks to be shared.
 *
 * @param number from 1, within its case
 * @param overdueSince names the overdue period; a period is paid for once
 * @param interest what was lost besides the principal
 * @param split what the funds could do when it was filed; fixed when the payment is approved
 */
public record Claim(
        int number, LocalDate overdueSince, Money principal, Money interest, Stage stage, Optional<Split> split) {

    /** How far a claim has come. */
    public enum Stage {
        FILED,
        REFUSED,
        APPROVED,
        PAID
    }

    public Money loss() {
        return principal.plus(interest);
    }

    /** Asked for, and neither refused nor paid. */
    boolean isUnderWay() {
        return stage == Stage.FILED || stage == Stage.APPROVED;
    }

    Claim now(Stage next, Optional<Split> nextSplit) {
        return new Claim(number, overdueSince, principal, interest, next, nextSplit);
    }
}
