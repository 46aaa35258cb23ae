package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.money.Money;

/**
 * A subsidy somebody asked for in a case.
 *
 * @param subsidy its id in the scheme
 * @param entitled what it came to by its rule
 * @param grantedOn empty until it is granted
 */
public record Grant(
        String subsidy, Stage stage, Money entitled, Money paid, Money returned, Optional<LocalDate> grantedOn) {

    /** How far a subsidy has come. */
    public enum Stage {
        ASKED,
        REFUSED,
        GRANTED,
        /** All that was paid of it was returned; nothing more is paid. */
        RETURNED
    }

    static Grant asked(String subsidy, Money entitled) {
        return new Grant(subsidy, Stage.ASKED, entitled, Money.ZERO, Money.ZERO, Optional.empty());
    }

    /** What is granted and not yet paid. */
    public Money due() {
        return stage == Stage.GRANTED ? entitled.minus(paid) : Money.ZERO;
    }

    /** What was paid and not returned. */
    public Money kept() {
        return paid.minus(returned);
    }

    Grant granted(Money sum, LocalDate on) {
        return new Grant(subsidy, Stage.GRANTED, sum, paid, returned, Optional.of(on));
    }

    Grant refused() {
        return new Grant(subsidy, Stage.REFUSED, entitled, paid, returned, Optional.empty());
    }

    Grant paidMore(Money sum) {
        return new Grant(subsidy, stage, entitled, paid.plus(sum), returned, grantedOn);
    }

    Grant returnedBy(Money sum) {
        return new Grant(subsidy, Stage.RETURNED, entitled, paid, returned.plus(sum), grantedOn);
    }
}
