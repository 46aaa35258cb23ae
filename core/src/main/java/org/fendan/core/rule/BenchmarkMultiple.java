package org.fendan.core.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Dated;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.reference.BenchmarkRates;

/**
 * A multiple of the central bank's benchmark lending rate for a loan's term.
 *
 * @param tenths the multiple in tenths: 12 is 1.2 times
 * @param on the day whose rate counts
 */
public record BenchmarkMultiple(
        int tenths, FactKey<LocalDate> start, FactKey<LocalDate> maturity, FactKey<LocalDate> on)
        implements Term<Ratio> {

    /** A multiple of the rate in force when the loan starts. */
    public BenchmarkMultiple(int tenths, FactKey<LocalDate> start, FactKey<LocalDate> maturity) {
        this(tenths, start, maturity, start);
    }

    @Override
    public Optional<Ratio> in(Facts facts) {
        return benchmark(facts).map(version -> version.value().times(Ratio.of(tenths, 10)));
    }

    /** The version of the benchmark that counts; empty where a date is missing, or no rate was published. */
    public Optional<Dated.Version<Ratio>> benchmark(Facts facts) {
        return facts.get(start)
                .flatMap(from -> facts.get(maturity)
                        .filter(until -> !until.isBefore(from))
                        .flatMap(until -> facts.get(on)
                                .flatMap(day -> BenchmarkRates.rates(BenchmarkRates.Term.between(from, until))
                                        .at(day))));
    }

    @Override
    public Set<FactKey<?>> keys() {
        return on.equals(start) ? Set.of(start, maturity) : Set.of(start, maturity, on);
    }

    @Override
    public Text wording() {
        String times = tenths / 10 + "." + tenths % 10;
        return Text.of("同期贷款基准利率的" + times + "倍", times + " × the benchmark lending rate for the term");
    }

    @Override
    public String show(Ratio value) {
        return FactType.PERCENT.show(value);
    }
}
