package org.fendan.core.amount;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Outstanding;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;

/**
 * Interest at a yearly rate on the principal owed, part by part, over actual days.
 *
 * @param yearDays days of a year in the contract's count: 360
 */
public record CappedInterest(FactKey<List<Outstanding>> owed, Term<Ratio> rate, int yearDays) implements Amount {

    @Override
    public Optional<Ratio> exact(Facts facts) {
        return facts.get(owed).flatMap(parts -> rate.in(facts).map(yearly -> interest(parts, yearly)));
    }

    private Ratio interest(List<Outstanding> parts, Ratio yearly) {
        return parts.stream()
                .map(part -> part.principal().exact().times(yearly).times(Ratio.of(part.days(), yearDays)))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Stream.concat(Stream.of(owed), rate.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        return Stream.concat(owed.missing(facts).stream(), rate.missing(facts).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Text wording() {
        return Text.of(
                "Σ 未还本金 × " + rate.wording().zh() + " × 天数/" + yearDays,
                "Σ principal owed × " + rate.wording().en() + " × days/" + yearDays);
    }
}
