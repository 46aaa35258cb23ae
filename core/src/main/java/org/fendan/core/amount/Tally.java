package org.fendan.core.amount;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;

/**
 * A sum kept over many cases, in an account of its own.
 *
 * @param groupedBy whose cases are summed together: those that say the same of this fact; with the scope GROUP, and
 *     with it alone
 * @param yearOf where the sum starts anew each calendar year: the fact whose date says which year
 * @param tells the fact by which rules know the sum, the case at hand included
 */
public record Tally(
        String id,
        Text name,
        Scope scope,
        Measure measure,
        Optional<FactKey<?>> groupedBy,
        Optional<FactKey<LocalDate>> yearOf,
        Optional<FactKey<Money>> tells) {

    /** Whose sum it is: each has one of its own. */
    public enum Scope {
        SCHEME,
        /** All schemes that draw on the same funds. */
        POOL,
        BANK,
        INSTITUTION,
        ENTERPRISE,
        BANK_AND_ENTERPRISE,
        /** All cases that say the same of one fact, such as one controlling person, industry or district. */
        GROUP
    }

    /** What is summed. */
    public enum Measure {
        /** Loans applied for, approved or disbursed and not yet repaid, compensated or withdrawn. */
        OPEN_BALANCE,
        /** Public money put into the funds, less what was taken out again. */
        NET_INJECTION,
        /** Loans approved, in all. */
        FILED,
        /** Principal claimed as lost, unless the claim was refused. */
        CLAIMED,
        /** What the funds paid on losses, less what recoveries returned to them. */
        NET_COMPENSATION,
        /** Subsidies paid, less what was returned. */
        NET_SUBSIDY
    }

    public Tally {
        if ((scope == Scope.GROUP) != groupedBy.isPresent()) {
            throw new IllegalArgumentException("the sum " + id + " is of a group by a fact, or neither: " + scope);
        }
    }

    public static Tally of(String id, Text name, Scope scope, Measure measure) {
        return new Tally(id, name, scope, measure, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A sum over all cases that say the same of a fact. The fact is asked when a case is filed, and stays. */
    public static Tally ofGroup(String id, Text name, FactKey<?> group, Measure measure) {
        return new Tally(id, name, Scope.GROUP, measure, Optional.of(group), Optional.empty(), Optional.empty());
    }

    /** The same sum, anew each calendar year. */
    public Tally eachYearOf(FactKey<LocalDate> date) {
        return new Tally(id, name, scope, measure, groupedBy, Optional.of(date), tells);
    }

    /** The same sum, known to rules by this fact. */
    public Tally tells(FactKey<Money> fact) {
        return new Tally(id, name, scope, measure, groupedBy, yearOf, Optional.of(fact));
    }
}
