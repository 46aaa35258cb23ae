package org.fendan.core.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fendan.core.money.Money;

/**
 * Principal owed over some days: interest is counted from the first day up to, and without, the day it was repaid.
 *
 * @param until after {@code from}
 */
public record Outstanding(Money principal, LocalDate from, LocalDate until) {

    public Outstanding {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("principal owed from " + from + " is repaid later, not on " + until);
        }
        if (!principal.isPositive()) {
            throw new IllegalArgumentException("principal owed is more than 0, not " + principal);
        }
    }

    /** Reads "10000000.00 2019-01-10 2020-01-10". */
    public static Outstanding parse(String text) {
        String[] parts = text.strip().split(" +", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not \"principal first-day day-repaid\": \"" + text + "\"");
        }
        return new Outstanding(Money.parse(parts[0]), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    @Override
    public String toString() {
        return principal + " " + from + " " + until;
    }
}
