package org.fendan.core.amount;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Verdict;

/**
 * A sum somebody pays by a clause, rounded once, in the way the clause or the house rule says.
 *
 * @param relief a part of it that may be let off
 * @param paidAs the fact by which its payment is stated, where it is paid in a step of a case
 */
public record Charge(
        Citation citation, Amount amount, Rounding rounding, Optional<Relief> relief, Optional<FactKey<Money>> paidAs) {

    private static final Optional<Ratio> ALL = Optional.of(Ratio.ONE);

    public Charge(Citation citation, Amount amount, Rounding rounding) {
        this(citation, amount, rounding, Optional.empty(), Optional.empty());
    }

    /** The same charge, paid in a step that states this fact. */
    public Charge paidAs(FactKey<Money> key) {
        return new Charge(citation, amount, rounding, relief, Optional.of(key));
    }

    /** The same charge, less a relief. */
    public Charge less(Relief some) {
        return new Charge(citation, amount, rounding, Optional.of(some), paidAs);
    }

    /** The sum; empty where a fact is missing. */
    public Optional<Computed> in(Facts facts) {
        Optional<Ratio> whole = amount.exact(facts);
        Optional<Ratio> left = whole.isEmpty() ? whole : left(facts);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(computed(whole.get().times(left.get())));
    }

    private Computed computed(Ratio exact) {
        return new Computed(this, exact, exact.toMoney(rounding));
    }

    /** The share of the charge that is left after its relief. */
    private Optional<Ratio> left(Facts facts) {
        if (relief.isEmpty()) {
            return ALL;
        }
        return switch (relief.get().when().test(facts)) {
            case MET -> relief.get().share().in(facts).map(Ratio.ONE::minus);
            case UNMET -> ALL;
            case UNDECIDED -> Optional.empty();
        };
    }

    /** The facts it may be computed from. */
    public Set<FactKey<?>> keys() {
        Set<FactKey<?>> keys = new HashSet<>(amount.keys());
        relief.ifPresent(some -> {
            keys.addAll(some.when().keys());
            keys.addAll(some.share().keys());
        });
        return Set.copyOf(keys);
    }

    /** The facts that would have to be given for a sum. */
    public Set<FactKey<?>> missing(Facts facts) {
        Set<FactKey<?>> keys = new HashSet<>(amount.missing(facts));
        relief.ifPresent(some -> keys.addAll(
                some.when().test(facts) == Verdict.MET
                        ? some.share().missing(facts)
                        : some.when().missing(facts)));
        return Set.copyOf(keys);
    }
}
