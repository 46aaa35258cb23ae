package org.fendan.core.amount;

import java.util.Optional;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Rounding;

/** A sum somebody pays by a clause, rounded once, in the way the clause or the house rule says. */
public record Charge(Citation citation, Amount amount, Rounding rounding) {

    /** The sum; empty where a fact is missing. */
    public Optional<Computed> in(Facts facts) {
        return amount.exact(facts).map(exact -> new Computed(this, exact, exact.toMoney(rounding)));
    }
}
